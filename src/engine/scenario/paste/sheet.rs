//! Text as spreadsheets copy it: tabs between cells, lines between rows, quotes around cells that hold either.
//! What a cell means belongs beside it.

/// One row of cells and the line it starts on, counted from one.
pub(super) struct SheetRow {
    pub(super) number: usize,
    pub(super) cells: Vec<String>,
}

/// The rows with anything in them; blanks around a cell and empty cells at the end of a row are no content.
pub(super) fn rows(text: &str) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut number = 0usize;
    while !rest.is_empty() {
        number = number.saturating_add(1);
        let mut cells = Vec::new();
        loop {
            let (cell, after) = cell(rest);
            cells.push(cell);
            match after.strip_prefix('\t') {
                Some(next) => rest = next,
                None => {
                    rest = line_end(after).unwrap_or_default();
                    break;
                }
            }
        }
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            rows.push(SheetRow { number, cells });
        }
    }
    rows
}

/// The first cell, and what stands after it: a tab, the end of a line or nothing. A quote that nothing closes is
/// part of the text, so that it cannot swallow the rows below.
fn cell(text: &str) -> (String, &str) {
    if let Some(found) = quoted(text) {
        return found;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.trim().to_owned(), after)
}

fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => {
                let ends = after.is_empty() || after.starts_with(['\t', '\n', '\r']);
                let words: Vec<&str> = cell.split_whitespace().collect();
                return ends.then(|| (words.join(" "), after));
            }
        }
    }
}

/// What follows the end of a line: of Windows, of Unix, of an old Mac.
fn line_end(text: &str) -> Option<&str> {
    ["\r\n", "\n", "\r"]
        .iter()
        .find_map(|end| text.strip_prefix(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        rows(text)
            .into_iter()
            .map(|row| (row.number, row.cells))
            .collect()
    }

    fn row(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (
            number,
            cells.iter().map(|cell| (*cell).to_owned()).collect(),
        )
    }

    #[test]
    fn line_ends_of_every_system_part_rows_and_empty_rows_count() {
        let expected = [row(1, &["a", "b"]), row(3, &["c", "", "d"])];
        for text in [
            "a\tb\n\nc\t\td\n",
            "a\tb\r\n\r\nc\t\td\r\n",
            "a\tb\r\rc\t\td",
            "\u{feff} a\tb \t\t\n\t\t\n c\t\td",
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
        assert_eq!(cells(""), []);
        assert_eq!(cells(" \t \n"), []);
    }

    #[test]
    fn a_quoted_cell_may_hold_tabs_lines_and_quotes() {
        assert_eq!(
            cells("\"Chat\r\nfor\tall\"\t\"say \"\"hi\"\"\"\n7"),
            [row(1, &["Chat for all", "say \"hi\""]), row(2, &["7"])]
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_swallows_nothing() {
        assert_eq!(
            cells("\"Chat\t5\nSearch\t6"),
            [row(1, &["\"Chat", "5"]), row(2, &["Search", "6"])]
        );
        assert_eq!(cells("\"a\" b\t5"), [row(1, &["\"a\" b", "5"])]);
    }
}
