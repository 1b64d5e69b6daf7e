//! The workbook, read by a library that did not write it: figures are numbers, names are text, every formula comes to what
//! the engine says, and nothing without a price is a nought. Formulas are worked out here from the cells that they name.

mod support;

use std::io::Cursor;

use bedrock_position::engine::document::{Amount, lines, workbook};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::workbook::write;
use calamine::{Data, Range, Reader, Xlsx};
use support::subject::{HOSTILE, gappy, hostile, with_subject};
use support::{report, set, use_case_of};

/// One sheet: what cells hold, and their formulas.
struct Sheet {
    values: Range<Data>,
    formulas: Range<String>,
}

impl Sheet {
    fn text(&self, row: u32, column: u32) -> String {
        let value = self.values.get_value((row, column));
        value.map(ToString::to_string).unwrap_or_default()
    }

    fn number(&self, row: u32, column: u32) -> f64 {
        match self.values.get_value((row, column)) {
            Some(Data::Float(value)) => *value,
            other => panic!("row {row}, column {column} holds no number: {other:?}"),
        }
    }

    fn formula(&self, row: u32, column: u32) -> &str {
        self.formulas
            .get_value((row, column))
            .map_or("", |formula| formula)
    }

    /// The first row with this text in the first column.
    fn row(&self, text: &str) -> u32 {
        let rows = self.values.end().expect("rows").0;
        (0..=rows)
            .find(|row| self.text(*row, 0) == text)
            .unwrap_or_else(|| panic!("no row {text}"))
    }
}

fn opened(draft: &Draft) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = with_subject(draft, |subject| write(&workbook(subject)));
    Xlsx::new(Cursor::new(bytes.expect("a file"))).expect("a workbook")
}

fn sheet(file: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Sheet {
    Sheet {
        values: file.worksheet_range(name).expect("cells"),
        formulas: file.worksheet_formula(name).expect("formulas"),
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= b.abs() * 1e-12
}

fn binary(usd: Usd) -> f64 {
    usd.exact().parse().expect("a number")
}

const QUANTITY: u32 = 5;
const RATE: u32 = 7;
const TIMES: u32 = 8;
const YEARLY: u32 = 9;
/// Rows above the first line of the bill.
const TOP: u32 = 3;

#[test]
fn the_bill_of_one_use_case_is_that_worked_by_hand() {
    // 1,000 M input at 2.2 and 200 M output at 11, twelve months: 26,400 each, 52,800 together.
    let mut file = opened(&use_case_of("anthropic.claude-sonnet-5-5", &[]));
    let bill = sheet(&mut file, "Bill");
    let figures = |row| [QUANTITY, RATE, TIMES, YEARLY].map(|column| bill.number(row, column));
    assert_eq!(figures(TOP), [1_000.0, 2.2, 12.0, 26_400.0]);
    assert_eq!(figures(TOP + 1), [200.0, 11.0, 12.0, 26_400.0]);
    assert_eq!(bill.formula(TOP, YEARLY), "F4*H4*I4");
    let total = bill.row("All of it");
    assert_eq!(bill.formula(total, YEARLY), format!("SUM(J4:J{total})"));
    assert_eq!(bill.number(total, YEARLY), 52_800.0);
    assert!(
        matches!(bill.values.get_value((TOP, 11)), Some(Data::DateTime(_))),
        "a day"
    );
}

#[test]
fn every_formula_comes_to_what_the_engine_says() {
    for draft in [Draft::example(), hostile(), gappy()] {
        let known: Vec<f64> = with_subject(&draft, |subject| {
            let amounts = lines(subject).into_iter().map(|line| line.amount);
            let yearly = amounts.filter_map(|amount| match amount {
                Amount::Known { yearly, .. } => Some(binary(yearly)),
                Amount::Missing(_) => None,
            });
            yearly.collect()
        });
        let mut file = opened(&draft);
        let bill = sheet(&mut file, "Bill");
        for (row, yearly) in (TOP..).zip(&known) {
            let product: f64 = [QUANTITY, RATE, TIMES]
                .map(|column| bill.number(row, column))
                .iter()
                .product();
            assert!(close(product, *yearly), "row {row}: {product} and {yearly}");
            assert_eq!(
                bill.formula(row, YEARLY),
                format!("F{0}*H{0}*I{0}", row + 1)
            );
            assert!(close(bill.number(row, YEARLY), *yearly));
        }
        let total = bill.row("All of it");
        assert_eq!(
            total as usize,
            TOP as usize + known.len(),
            "the sum stands below the last line"
        );
        assert_eq!(bill.formula(total, YEARLY), format!("SUM(J4:J{total})"));
        let list = binary(report(&draft.scenario()).figures.bedrock_list);
        assert!(close(known.iter().sum(), list));
        assert!(close(bill.number(total, YEARLY), list));
        let money = sheet(&mut file, "Money");
        let row = money.row("Bedrock at list");
        assert_eq!(money.formula(row, 1), format!("Bill!J{}", total + 1));
        assert!(close(money.number(row, 1), list));
    }
}

#[test]
fn the_years_add_up() {
    let mut draft = Draft::example();
    set(&mut draft, Place::Scenario, FieldId::Commitment, "12000000");
    let mut file = opened(&draft);
    let years = sheet(&mut file, "Years");
    let total = years.row("All of it");
    for (column, letter) in (1..).zip(["B", "C", "D", "E", "F"]) {
        let sum: f64 = (TOP..total).map(|row| years.number(row, column)).sum();
        assert!(close(years.number(total, column), sum), "{letter}");
        assert_eq!(
            years.formula(total, column),
            format!("SUM({letter}4:{letter}{total})")
        );
    }
    assert_eq!(years.number(TOP, 1), 12_000_000.0);
    let answers = sheet(&mut file, "Answers");
    let row = answers.row("Commitment, first year");
    assert_eq!(
        [1, 2].map(|column| answers.text(row, column)),
        ["$12,000,000 a year", "own"]
    );
    let row = answers.row("Expected growth");
    assert_eq!(answers.text(row, 2), "the example's");
    let parts = sheet(&mut file, "Parts");
    let lost = parts.row("All of it");
    let sum: f64 = (TOP..lost).map(|row| parts.number(row, 2)).sum();
    assert!((parts.number(lost, 2) - sum).abs() < 1e-9 && sum > 0.0);
}

#[test]
fn what_has_no_price_stands_below_the_sum_without_a_figure() {
    let mut file = opened(&gappy());
    let bill = sheet(&mut file, "Bill");
    let below = bill.row("What has no price");
    assert!(below > bill.row("All of it"));
    let columns = [QUANTITY, RATE, TIMES, YEARLY].map(|column| bill.text(below + 1, column));
    assert_eq!(columns, ["", "", "", ""]);
    assert_eq!(bill.text(below + 1, 12), "the snapshot does not know it");
}

#[test]
fn names_are_text_and_never_formulas() {
    let mut file = opened(&hostile());
    let bill = sheet(&mut file, "Bill");
    for name in HOSTILE {
        let row = bill.row(name);
        assert!(
            matches!(bill.values.get_value((row, 0)), Some(Data::String(_))),
            "{name}"
        );
        assert_eq!(bill.formula(row, 0), "", "{name}");
    }
}

#[test]
fn every_section_is_there_and_the_same_report_is_the_same_file() {
    let mut file = opened(&hostile());
    let names = file.sheet_names();
    assert_eq!(names[..4], ["Report", "Money", "Parts", "Findings"]);
    for name in ["Years", "Asks", "Bill", "Sources"] {
        assert!(
            names.iter().any(|there| there == name),
            "{name} in {names:?}"
        );
    }
    let report = sheet(&mut file, "Report");
    assert_eq!(
        report.text(0, 0),
        "Bedrock position, full report: A|B <position>"
    );
    for heading in [
        "Where it stands",
        "What the figures assume",
        "What this does not know",
    ] {
        report.row(heading);
    }
    let bytes = || with_subject(&hostile(), |subject| write(&workbook(subject))).expect("a file");
    assert!(bytes() == bytes());
}
