//! The sheet of the bill: every line with quantity, rate and how often a year it is paid, and formulas for what that comes
//! to. What the lines are belongs in `lines`.

use super::super::Subject;
use super::super::lines::{Amount, BillLine, lines};
use super::cell::{self, number};
use super::sheets::{row, sum_of, top, widths};
use super::{Entry, Form, Number, Role, Row, Sheet, letter};
use crate::engine::num::Usd;
use crate::engine::value::Value;

/// The section of the document that this takes the place of.
pub(super) const SECTION: &str = "report-bill";

const NAME: &str = "Bill";

const COLUMNS: [&str; 13] = [
    "Use case",
    "Paid",
    "Model",
    "Region",
    "Billed",
    "Quantity",
    "Unit",
    "Rate, US dollars",
    "Times a year",
    "US dollars a year",
    "Source",
    "As of",
    "No price because",
];

/// Columns that formulas name.
const QUANTITY: usize = 5;
const RATE: usize = 7;
const TIMES: usize = 8;
const YEARLY: usize = 9;

const CAPTION: &str = "Quantity × rate × times a year; an amount is only as complete as its lines: what has no price is in no sum";

/// The sheet, and for other sheets a cell that has its total; `None` where nothing has a price.
pub(super) fn sheet(subject: Subject<'_>) -> (Sheet, Option<Entry>) {
    let report = subject.negotiation.assessed.report;
    let (priced, missing): (Vec<BillLine>, Vec<BillLine>) = lines(subject)
        .into_iter()
        .partition(|line| matches!(line.amount, Amount::Known { .. }));
    let mut rows = top(
        "The bill at list, line by line",
        CAPTION,
        COLUMNS.into_iter(),
    );
    let above = rows.len();
    let numbered = priced.iter().zip(above + 1..);
    rows.extend(numbered.map(|(line, number)| of_line(line, number)));
    let all = money(report.quote.bedrock(), report.has_gaps());
    let total = (!priced.is_empty()).then(|| {
        rows.push(total(sum_of(YEARLY, above, priced.len(), all.clone())));
        let place = format!("={NAME}!{}{}", letter(YEARLY), rows.len());
        Entry::Formula(place, all)
    });
    if !missing.is_empty() {
        rows.push(row(Role::Heading, "What has no price"));
        rows.extend(missing.iter().map(|line| of_line(line, 0)));
    }
    let sheet = Sheet {
        name: NAME.to_owned(),
        widths: widths(&rows, above),
        fixed: u32::try_from(above).unwrap_or_default(),
        rows,
    };
    (sheet, total)
}

fn money(usd: Usd, at_least: bool) -> Number {
    Number {
        at_least,
        ..Number::new(usd.exact(), Form::Usd(2))
    }
}

fn total(sum: Entry) -> Row {
    let mut entries = vec![Entry::Blank; YEARLY];
    if let Some(first) = entries.first_mut() {
        *first = Entry::Text("All of it".to_owned());
    }
    entries.push(sum);
    Row {
        role: Role::Total,
        entries,
    }
}

/// `number` is that of its row in the sheet, counted from one.
fn of_line(line: &BillLine, number: usize) -> Row {
    let [quantity, rate, times, yearly] = figures(&line.amount, number);
    let why = match line.amount {
        Amount::Missing(why) => text(why),
        Amount::Known { .. } => Entry::Blank,
    };
    let source = line
        .reference
        .as_deref()
        .and_then(|address| cell::link(&line.source, address));
    let entries = vec![
        text(&line.name),
        text(line.kind),
        text(&line.model),
        text(line.region),
        text(&line.billed),
        quantity,
        text(line.unit),
        rate,
        times,
        yearly,
        source.unwrap_or_else(|| text(&line.source)),
        line.as_of
            .map_or(Entry::Blank, |date| Entry::Day(date.parts())),
        why,
    ];
    Row {
        role: Role::Body,
        entries,
    }
}

fn figures(amount: &Amount, row: usize) -> [Entry; 4] {
    let Amount::Known {
        quantity,
        rate,
        times_a_year,
        yearly,
    } = amount
    else {
        return [const { Entry::Blank }; 4];
    };
    let [a, b, c] = [QUANTITY, RATE, TIMES].map(letter);
    let product = format!("={a}{row}*{b}{row}*{c}{row}");
    let figure = |value: &Value| number(value).map_or(Entry::Blank, Entry::Number);
    [
        figure(quantity),
        figure(rate),
        figure(&Value::Count(*times_a_year)),
        Entry::Formula(product, money(*yearly, false)),
    ]
}

fn text(text: &str) -> Entry {
    if text.is_empty() {
        Entry::Blank
    } else {
        Entry::Text(text.to_owned())
    }
}
