//! A workbook as a file that Excel, LibreOffice and Numbers open: cells of the engine's sheets, formatted. What stands in
//! them is the engine's; where a figure comes in here it only gets its last form, the binary number of every spreadsheet.

mod formats;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Url, Workbook as Writer, Worksheet, XlsxError,
};

use self::formats::{Formats, Look};
use crate::engine::document::{Entry, Number, Role, Row, Sheet, Workbook};

/// Points from one line of a cell to the next.
const LINE: u32 = 15;
const TITLE_LINE: u32 = 24;

/// What a cell can hold, less a reserve.
const LONGEST_TEXT: usize = 32_000;

/// The bytes of the file.
///
/// # Errors
/// What the format forbids: a name of a sheet that is taken, a day before 1900.
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut writer = Writer::new();
    let (year, month, day) = workbook.day;
    let about = DocProperties::new().set_title(&workbook.title);
    // The day of the report, or the same report would never be the same file.
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    writer.set_properties(&about.set_creation_datetime(&made));
    let mut formats = Formats::default();
    for sheet in &workbook.sheets {
        write_sheet(writer.add_worksheet(), sheet, &mut formats)?;
    }
    writer.save_to_buffer()
}

fn write_sheet(to: &mut Worksheet, sheet: &Sheet, formats: &mut Formats) -> Result<(), XlsxError> {
    to.set_name(&sheet.name)?;
    to.set_landscape().set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(&sheet.widths) {
        to.set_column_width(column, *width)?;
    }
    if sheet.fixed > 0 {
        to.set_freeze_panes(sheet.fixed, 0)?;
        to.set_repeat_rows(sheet.fixed - 1, sheet.fixed - 1)?;
    }
    for (at, row) in (0..).zip(&sheet.rows) {
        // What stands above the table runs on over the cells beside it.
        let wraps = at >= sheet.fixed;
        let in_table = sheet.fixed > 0 && at + 1 >= sheet.fixed;
        if wraps {
            heighten(to, at, row, &sheet.widths)?;
        }
        for (column, entry) in (0..).zip(&row.entries) {
            let figures = in_table && is_of_figures(sheet, usize::from(column));
            let look = Look::of(row.role, entry, wraps, figures);
            write_cell(to, (at, column), entry, formats.of(look.after(column)))?;
        }
    }
    Ok(())
}

/// Whether a column of a table holds figures: its name then stands above them.
fn is_of_figures(sheet: &Sheet, column: usize) -> bool {
    let rows = sheet.rows.iter().skip(sheet.fixed as usize);
    let mut entries = rows.filter_map(|row| row.entries.get(column));
    entries.any(|entry| matches!(entry, Entry::Number(_) | Entry::Formula(..)))
}

/// Makes room for words that take several lines. Excel would do so by itself, LibreOffice does not.
fn heighten(to: &mut Worksheet, at: u32, row: &Row, widths: &[u16]) -> Result<(), XlsxError> {
    let lines = |(entry, width): (&Entry, &u16)| match entry {
        Entry::Text(text) | Entry::Link(text, _) => {
            text.chars().count().div_ceil(usize::from(*width).max(1))
        }
        _ => 1,
    };
    let lines = row.entries.iter().zip(widths).map(lines).max().unwrap_or(1);
    let line = match row.role {
        Role::Title => TITLE_LINE,
        _ => LINE,
    };
    if lines > 1 || row.role == Role::Title {
        // Excel takes no row that is higher than 409 points.
        let height = u32::try_from(lines)
            .unwrap_or(u32::MAX)
            .saturating_mul(line)
            .min(400);
        to.set_row_height(at, height)?;
    }
    Ok(())
}

fn write_cell(
    to: &mut Worksheet,
    (row, column): (u32, u16),
    entry: &Entry,
    format: &Format,
) -> Result<(), XlsxError> {
    match entry {
        Entry::Blank => to.write_blank(row, column, format)?,
        Entry::Text(text) => to.write_string_with_format(row, column, cut(text), format)?,
        Entry::Link(text, address) => {
            let url = Url::new(address).set_text(cut(text));
            to.write_url_with_format(row, column, url, format)?
        }
        Entry::Day((year, month, day)) => {
            let day = ExcelDateTime::from_ymd(*year, *month, *day)?;
            to.write_datetime_with_format(row, column, &day, format)?
        }
        Entry::Number(number) => match binary(number) {
            Some(value) => to.write_number_with_format(row, column, value, format)?,
            None => to.write_string_with_format(row, column, &number.exact, format)?,
        },
        Entry::Formula(formula, number) => {
            // For a reader that does not calculate.
            let formula = Formula::new(formula).set_result(&number.exact);
            to.write_formula_with_format(row, column, formula, format)?
        }
    };
    Ok(())
}

/// The nearest binary number: a spreadsheet knows no other.
fn binary(number: &Number) -> Option<f64> {
    let value: f64 = number.exact.parse().ok()?;
    value.is_finite().then_some(value)
}

fn cut(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST_TEXT).map(|(at, _)| at);
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}
