//! Every line of the quote as comma-separated values (RFC 4180): exact decimals with a point, days as in ISO 8601, and no
//! text that a spreadsheet would take for a formula.

use super::lines::{Amount, BillLine};
use super::plain::exact;

const COLUMNS: [&str; 13] = [
    "use_case",
    "kind",
    "model",
    "region",
    "billed",
    "quantity",
    "unit",
    "rate_usd",
    "amount_usd_a_year",
    "source",
    "reference",
    "as_of",
    "gap",
];

/// The whole file, a line of names first.
pub fn csv(lines: &[BillLine]) -> String {
    let head = COLUMNS.join(",");
    let rows = lines.iter().map(row);
    std::iter::once(head)
        .chain(rows)
        .map(|line| line + "\r\n")
        .collect()
}

fn row(line: &BillLine) -> String {
    let (quantity, rate, yearly, gap) = match &line.amount {
        Amount::Known {
            quantity,
            rate,
            yearly,
            ..
        } => (exact(quantity), exact(rate), yearly.exact(), ""),
        Amount::Missing(why) => (String::new(), String::new(), String::new(), *why),
    };
    let day = line.as_of.map(|day| day.to_string());
    let cells = [
        text(&line.name),
        text(line.kind),
        text(&line.model),
        text(line.region),
        text(&line.billed),
        quantity,
        text(line.unit),
        rate,
        yearly,
        text(&line.source),
        text(line.reference.as_deref().unwrap_or_default()),
        day.unwrap_or_default(),
        text(gap),
    ];
    cells.join(",")
}

/// A cell of text: an apostrophe before what a spreadsheet would calculate, quotes around what would end the cell.
fn text(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn formulas_are_text_and_quotes_are_doubled() {
        assert_eq!(text("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
        assert_eq!(
            ["+1", "-1", "@a", "\ta"].map(text),
            ["'+1", "'-1", "'@a", "'\ta"]
        );
        assert_eq!(text("a\r\nb"), "\"a\r\nb\"");
        assert_eq!(text("plain"), "plain");
    }
}
