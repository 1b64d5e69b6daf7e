//! Sheets made of the document as it is: its words on the first, each of its tables on one of its own, with a sum where a
//! column adds up. The bill, whose every line is worked out in the sheet, belongs in `bill`.

use super::super::{Block, Cell, Document, Section, Table, plain};
use super::cell::{self, entry};
use super::{Entry, Form, Number, Role, Row, Sheet, letter};
use crate::engine::value::Value;

/// The narrowest and the widest column, in letters.
const WIDTHS: (usize, usize) = (12, 48);

/// Of the first sheet, a page's.
const LINE: u16 = 100;

/// Said in the place of an address that a cell cannot hold as a link.
const NO_LINK: &str = "The address of this position is no link that a cell can hold. Save the report as JSON: it has the address and the answers.";

/// Tables whose columns add up; sums of the others overlap.
const SUMS: [(&str, &[usize]); 2] = [
    ("report-years", &[1, 2, 3, 4, 5]),
    ("report-dimensions", &[2]),
];

/// Name of the table that has the bill's total in a cell: which row and which column.
const POSITION: (&str, usize, usize) = ("report-position", 0, 1);

/// What a tab is called, which has less room than a heading.
fn tab(section: &Section) -> &'static str {
    match section.id {
        "report-position" => "Money",
        "report-dimensions" => "Parts",
        "report-findings" => "Findings",
        "report-years" => "Years",
        "report-asks" => "Asks",
        "report-tasks" => "Tasks",
        "report-own" => "Own prices",
        "report-answers" => "Answers",
        "report-sources" => "Sources",
        _ => section.title,
    }
}

/// Everything that is no table.
pub(super) fn words(document: &Document) -> Sheet {
    let mut rows = vec![
        row(
            Role::Title,
            &format!("{}: {}", document.title, document.name),
        ),
        row(Role::Body, &plain::phrase(&document.dated)),
    ];
    for section in &document.sections {
        let said: Vec<Row> = section.blocks.iter().flat_map(said).collect();
        if !said.is_empty() {
            rows.push(row(Role::Heading, section.title));
            rows.extend(said);
        }
    }
    rows.push(row(Role::Heading, "The position itself"));
    let link = cell::link("Open this position", &document.link);
    rows.push(Row {
        role: Role::Body,
        entries: vec![link.unwrap_or_else(|| Entry::Text(NO_LINK.to_owned()))],
    });
    Sheet {
        name: "Report".to_owned(),
        widths: vec![LINE],
        fixed: 0,
        rows,
    }
}

fn said(block: &Block) -> Vec<Row> {
    match block {
        Block::Paragraph(phrase) => vec![row(Role::Body, &plain::phrase(phrase))],
        Block::List(items) => items
            .iter()
            .map(|item| row(Role::Body, &plain::phrase(item)))
            .collect(),
        Block::Table(_) | Block::Chart(_) => Vec::new(),
    }
}

pub(super) fn row(role: Role, text: &str) -> Row {
    Row {
        role,
        entries: vec![Entry::Text(text.to_owned())],
    }
}

/// A sheet for each table of a section. `bill` is what the bill's sheet comes to, and where.
pub(super) fn tables<'a>(
    section: &'a Section,
    bill: &'a Option<Entry>,
) -> impl Iterator<Item = Sheet> + 'a {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.map(move |table| sheet(section, table, bill.as_ref()))
}

fn sheet(section: &Section, table: &Table, bill: Option<&Entry>) -> Sheet {
    let mut rows = top(
        section.title,
        table.caption,
        table.columns.iter().map(|column| column.0),
    );
    let fixed = rows.len();
    let body = table.rows.iter().map(|cells| Row {
        role: Role::Body,
        entries: cells.iter().map(entry).collect(),
    });
    rows.extend(body);
    let (id, at, column) = POSITION;
    if section.id == id
        && let Some(total) = bill
        && let Some(entry) = rows
            .get_mut(fixed + at)
            .and_then(|row| row.entries.get_mut(column))
    {
        *entry = total.clone();
    }
    let sums = SUMS.iter().find(|(id, _)| *id == section.id);
    rows.extend(sums.map(|(_, columns)| total(table, columns, fixed)));
    Sheet {
        name: tab(section).to_owned(),
        widths: widths(&rows, fixed),
        fixed: u32::try_from(fixed).unwrap_or_default(),
        rows,
    }
}

/// Title, caption, names of columns.
pub(super) fn top<'a>(
    title: &str,
    caption: &str,
    columns: impl Iterator<Item = &'a str>,
) -> Vec<Row> {
    let heads = columns.map(|name| Entry::Text(name.to_owned()));
    vec![
        row(Role::Heading, title),
        row(Role::Body, caption),
        Row {
            role: Role::Head,
            entries: heads.collect(),
        },
    ]
}

/// The sums below the columns that add up. `above` is the number of rows before the first of the table's.
fn total(table: &Table, columns: &[usize], above: usize) -> Row {
    let entries = (0..table.columns.len()).map(|column| match column {
        0 => Entry::Text("All of it".to_owned()),
        _ if columns.contains(&column) => {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            sum(cells).map_or(Entry::Blank, |value| {
                sum_of(column, above, table.rows.len(), value)
            })
        }
        _ => Entry::Blank,
    });
    Row {
        role: Role::Total,
        entries: entries.collect(),
    }
}

/// The formula for the sum of `count` rows of a column that begin below `above` others.
pub(super) fn sum_of(column: usize, above: usize, count: usize, value: Number) -> Entry {
    let letter = letter(column);
    Entry::Formula(
        format!("=SUM({letter}{}:{letter}{})", above + 1, above + count),
        value,
    )
}

/// Money or points; `None` for a column of anything else, and of no rows.
fn sum<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Number> {
    let mut values = cells.map(|cell| match cell {
        Cell::Value(value) => Some(value.clone()),
        _ => None,
    });
    let first = values.next()??;
    let sum = values.try_fold(first, |sum, value| match (sum, value?) {
        (Value::Usd(a), Value::Usd(b)) => Some(Value::Usd(a + b)),
        (Value::Points(a), Value::Points(b)) => Some(Value::Points(a + b)),
        _ => None,
    })?;
    cell::number(&sum)
}

/// As wide as the longest cell below the top, within reason.
pub(super) fn widths(rows: &[Row], top: usize) -> Vec<u16> {
    let body = rows.get(top.saturating_sub(1)..).unwrap_or_default();
    let columns = body
        .iter()
        .map(|row| row.entries.len())
        .max()
        .unwrap_or_default();
    let widest = |column| {
        let entries = body
            .iter()
            .filter_map(move |row: &Row| row.entries.get(column));
        entries.map(letters).max().unwrap_or_default()
    };
    (0..columns)
        .map(|column| widest(column).saturating_add(2).clamp(WIDTHS.0, WIDTHS.1))
        .map(|width| u16::try_from(width).unwrap_or(LINE))
        .collect()
}

fn letters(entry: &Entry) -> usize {
    match entry {
        Entry::Text(text) | Entry::Link(text, _) => text.chars().count(),
        Entry::Blank | Entry::Day(_) => WIDTHS.0,
        Entry::Number(number) | Entry::Formula(_, number) => digits(number),
    }
}

/// With sign, commas and what is said before it; sums are bold, and longer than what is summed.
fn digits(number: &Number) -> usize {
    let whole = number.exact.split('.').next().map_or(0, str::len);
    let decimals = match number.form {
        Form::Usd(decimals) | Form::Plain(decimals) | Form::Percent(decimals) => {
            usize::from(decimals)
        }
    };
    let words = if number.at_least { 10 } else { 0 };
    whole + whole / 3 + decimals + words + 4
}
