//! A document as Markdown (CommonMark with tables). Names that people typed are text in it and never markup.

use super::plain;
use super::{Block, Cell, Document, Table};

/// The whole document.
pub fn markdown(document: &Document) -> String {
    let mut out = format!(
        "# {}: {}\n\n{}\n",
        document.title,
        escaped(&document.name),
        escaped(&plain::phrase(&document.dated))
    );
    for section in &document.sections {
        out.push_str(&format!("\n## {}\n", section.title));
        for block in &section.blocks {
            let text = match block {
                Block::Paragraph(words) => format!("{}\n", escaped(&plain::phrase(words))),
                Block::List(items) => {
                    let item = |words| format!("- {}\n", escaped(&plain::phrase(words)));
                    items.iter().map(item).collect()
                }
                Block::Table(rows) => table(rows),
                // What it says stands in the table beside it.
                Block::Chart(_) => continue,
            };
            out.push('\n');
            out.push_str(&text);
        }
    }
    out.push_str(&format!("\nThe position itself: <{}>\n", document.link));
    out
}

fn table(table: &Table) -> String {
    let names = table.columns.iter().map(|(name, _)| (*name).to_owned());
    let rules = table.columns.iter().map(|(_, number)| {
        let rule = if *number { "---:" } else { "---" };
        rule.to_owned()
    });
    let mut out = format!("{}:\n\n", table.caption);
    out.push_str(&line(names));
    out.push_str(&line(rules));
    for row in &table.rows {
        out.push_str(&line(row.iter().map(|one| cell(one, table.cents))));
    }
    out
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell, cents: bool) -> String {
    let words = escaped(&plain::cell(cell, cents));
    match cell {
        Cell::Link(_, address) => format!(
            "[{words}](<{}>)",
            address.replace(['<', '>', '\n', '|'], "")
        ),
        _ => words,
    }
}

/// Text as text: what could begin markup, a cell, a tag or a line gets a backslash or a space.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, char) in text.chars().enumerate() {
        match char {
            '\n' | '\r' | '\t' => {
                out.push(' ');
                continue;
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' => {
                out.push('\\')
            }
            '-' | '+' | '=' if index == 0 => out.push('\\'),
            _ => {}
        }
        out.push(char);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_name_is_text() {
        assert_eq!(escaped("a|b"), "a\\|b");
        assert_eq!(escaped("<script>"), "\\<script\\>");
        assert_eq!(escaped("=HYPERLINK(\"x\")"), "\\=HYPERLINK(\"x\")");
        assert_eq!(escaped("one\r\ntwo"), "one  two");
        assert_eq!(escaped("- [x](y)"), "\\- \\[x\\](y)");
        assert_eq!(escaped("10-K"), "10-K");
    }
}
