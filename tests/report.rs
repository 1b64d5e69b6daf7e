//! The report and its files: that the sums are the quote's, that a gap is said and never zero, that names people typed are
//! text in every file, and that the JSON is what the published schema says. Sums are by hand where they are written.

mod support;

use bedrock_position::engine::document::{
    self, Amount, Block, Document, Length, csv, document, json, lines, markdown,
};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::share::{self, without_amounts};
use bedrock_position::engine::value::Value as Figure;
use serde_json::Value;
use support::subject::{HOSTILE, gappy, hostile, with_subject};
use support::{report, set, use_case_of};

const SCHEMA: &str = include_str!("../static/schema/report.v1.json");

fn json_of(draft: &Draft) -> Value {
    let answers = share::to_json(draft, "2026-11-22", 1);
    let text = with_subject(draft, |subject| json(subject, &answers));
    serde_json::from_str(&text.expect("a file")).expect("JSON")
}

/// The rows of a file, by a reader that is not ours.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv_core::Reader::new();
    let (mut input, mut all, mut row) = (text.as_bytes(), Vec::new(), Vec::new());
    let mut cell: Vec<u8> = Vec::new();
    loop {
        let mut out = [0; 4096];
        let (result, read, written) = reader.read_field(input, &mut out);
        input = &input[read..];
        cell.extend(&out[..written]);
        match result {
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(std::mem::take(&mut cell)).expect("text"));
                if record_end {
                    all.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return all,
            csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
        }
    }
}

#[test]
fn the_lines_of_the_example_are_those_worked_by_hand() {
    // 1,000 M input at 2.2 and 200 M output at 11, twelve months: 26,400 each.
    let draft = use_case_of("anthropic.claude-sonnet-5-5", &[]);
    let file = with_subject(&draft, |subject| csv(&lines(subject)));
    let rows = rows(&file);
    assert_eq!(rows[0][8], "amount_usd_a_year");
    let figures: Vec<[&str; 4]> = rows[1..3]
        .iter()
        .map(|row| [4, 5, 7, 8].map(|at| row[at].as_str()))
        .collect();
    assert_eq!(
        figures,
        [
            ["input", "1000", "2.2", "26400"],
            ["output", "200", "11", "26400"]
        ]
    );
    assert!(rows[1][10].starts_with("https://"), "{:?}", rows[1]);
    assert_eq!(rows[1][11].len(), 10, "a day: {:?}", rows[1]);
}

#[test]
fn the_lines_add_up_to_the_bill_of_the_report() {
    for draft in [Draft::example(), hostile(), gappy()] {
        let bill = report(&draft.scenario()).figures.bedrock_list;
        let sum = with_subject(&draft, |subject| {
            let known = lines(subject)
                .into_iter()
                .filter_map(|line| match line.amount {
                    Amount::Known { yearly, .. } => Some(yearly),
                    Amount::Missing(_) => None,
                });
            known.sum::<Usd>()
        });
        assert_eq!(sum.text(), bill.text());
        assert!(bill.is_positive());
    }
}

#[test]
fn a_gap_is_said_and_never_zero() {
    let draft = gappy();
    let file = with_subject(&draft, |subject| csv(&lines(subject)));
    let rows = rows(&file);
    let gap = rows.last().expect("a row");
    assert_eq!(
        [5, 7, 8].map(|at| gap[at].as_str()),
        ["", "", ""],
        "{gap:?}"
    );
    assert_eq!(gap[12], "the snapshot does not know it");
    let text = with_subject(&draft, |subject| markdown(&document(subject, Length::Full)));
    assert!(text.contains("## What has no price"));
    assert!(text.contains("| Bedrock at list | at least $"));
    let file = json_of(&draft);
    assert_eq!(file["money"]["at_least"], true);
    let line = file["lines"].as_array().and_then(|lines| lines.last());
    assert!(line.is_some_and(|line| line["yearly"].is_null()));
}

#[test]
fn the_brief_says_how_old_its_prices_are() {
    let draft = use_case_of("anthropic.claude-sonnet-5-5", &[]);
    let text = with_subject(&draft, |subject| {
        markdown(&document(subject, Length::Brief))
    });
    // Both lines of this use case come from one row of sources, of that day.
    assert!(
        text.contains("Sources of the prices in use: 1, of 2026-11-01."),
        "{text}"
    );
    assert!(!text.contains("Own prices"));
}

#[test]
fn a_report_says_whose_figures_it_rests_on() {
    let said =
        |draft: &Draft, length| with_subject(draft, |subject| markdown(&document(subject, length)));
    let example = Draft::example();
    let mut typed = Draft::example();
    set(&mut typed, Place::Scenario, FieldId::Growth, "12");
    set(&mut typed, Place::Scenario, FieldId::Native, "9000000");
    // Growth and spend are two of the 25.
    let left = "23 of 25 inputs still hold the example's figures";
    for length in [Length::Brief, Length::Full] {
        assert!(said(&example, length).contains("nothing was entered"));
        assert!(said(&typed, length).contains(left));
        let told = said(&without_amounts(&typed), length);
        assert!(told.contains("No amount was entered"), "{told}");
        // Without its spend it is one more.
        assert!(told.contains("24 of 25 inputs are the example's"));
    }
    let full = said(&typed, Length::Full);
    let named = full
        .split("The example's figures stand for: ")
        .nth(1)
        .expect("their names");
    let named = named.lines().next().expect("a line");
    assert!(
        named.contains("Commitment, first year") && !named.contains("Expected growth"),
        "{named}"
    );
}

#[test]
fn the_json_of_a_report_brings_its_answers_back() {
    let draft = hostile();
    let file = json_of(&draft).to_string();
    let back = share::read_file("report.json", file.as_bytes()).expect("answers");
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].name, "A|B <position>");
    assert_eq!(back[0].draft, draft);
    let none = file.replace("\"scenario\"", "\"other\"");
    assert_eq!(
        share::read_file("report.json", none.as_bytes()),
        Err(share::NoScenarios::Damaged)
    );
}

#[test]
fn names_are_text_in_every_file() {
    let draft = hostile();
    let file = with_subject(&draft, |subject| csv(&lines(subject)));
    let names: Vec<String> = rows(&file).into_iter().map(|row| row[0].clone()).collect();
    for name in HOSTILE {
        let cell = if name.starts_with(['=', '@']) {
            format!("'{name}")
        } else {
            name.to_owned()
        };
        assert!(names.contains(&cell), "{cell} in {names:?}");
    }
    let text = with_subject(&draft, |subject| markdown(&document(subject, Length::Full)));
    assert!(text.contains("\\<script\\>") && !text.contains(" <script>"));
    assert!(text.starts_with("# Bedrock position, full report: A\\|B \\<position\\>\n"));
    let bill = text.split("## The bill at list").nth(1).expect("the bill");
    let table = bill.lines().filter(|line| line.starts_with('|'));
    for row in table.take(HOSTILE.len()) {
        let cells = row.replace("\\|", "").matches('|').count();
        assert_eq!(cells, 7, "six cells: {row}");
    }
    let file = json_of(&draft);
    let lines = file["lines"].as_array().expect("lines");
    for name in HOSTILE {
        assert!(lines.iter().any(|line| line["use_case"] == name), "{name}");
    }
}

#[test]
fn the_json_is_what_the_schema_says_and_a_damaged_one_is_not() {
    let schema = serde_json::from_str(SCHEMA).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let mut no_agreement = Draft::example();
    set(&mut no_agreement, Place::Scenario, FieldId::Commitment, "0");
    for draft in [Draft::example(), hostile(), gappy(), no_agreement] {
        let file = json_of(&draft);
        let faults: Vec<String> = schema.iter_errors(&file).map(|e| e.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
    let good = json_of(&gappy());
    let damages: [fn(&mut Value); 5] = [
        |file| file["version"] = 2.into(),
        |file| file["money"]["bedrock_list"] = 0.into(),
        |file| file["lines"][0]["gap"] = "both a price and a gap".into(),
        |file| file["surprise"] = true.into(),
        |file| drop(file.as_object_mut().map(|file| file.remove("scenario"))),
    ];
    for (index, damage) in damages.into_iter().enumerate() {
        let mut bad = good.clone();
        damage(&mut bad);
        assert!(!schema.is_valid(&bad), "damage {index}");
    }
}

#[test]
fn the_answers_in_the_json_open_again() {
    let draft = hostile();
    let answers = json_of(&draft)["scenario"].to_string();
    let shared = share::from_json(&answers).expect("answers");
    assert_eq!(shared.draft, draft);
}

fn table_rows(document: &Document, section: &str) -> usize {
    let section = document.sections.iter().find(|s| s.id == section);
    let blocks = section.map_or(&[][..], |section| &section.blocks);
    let rows = blocks.iter().map(|block| match block {
        Block::Table(table) => table.rows.len(),
        _ => 0,
    });
    rows.sum()
}

#[test]
fn brief_and_full_report_say_the_same_and_the_brief_says_less() {
    with_subject(&hostile(), |subject| {
        let (short, long) = (
            document(subject, Length::Brief),
            document(subject, Length::Full),
        );
        let same = |id: &str| {
            let find = |document: &Document| {
                let section = document.sections.iter().find(|s| s.id == id);
                section.cloned().expect("a section")
            };
            assert_eq!(find(&short), find(&long), "{id}");
        };
        for id in ["report-dimensions", "report-years"] {
            same(id);
        }
        assert_eq!(table_rows(&short, "report-findings"), 4);
        assert!(table_rows(&long, "report-findings") > 4);
        for document in [&short, &long] {
            for section in &document.sections {
                for block in &section.blocks {
                    if let document::Block::Table(table) = block {
                        let width = table.columns.len();
                        assert!(table.rows.iter().all(|row| row.len() == width));
                    }
                }
            }
        }
    });
}

fn chart_of(document: &Document) -> Option<&document::Chart> {
    let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.find_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    })
}

#[test]
fn the_chart_of_the_money_at_stake_says_what_the_table_says() {
    // A commitment that cannot be met: several parts have money behind them.
    let mut draft = Draft::example();
    set(&mut draft, Place::Scenario, FieldId::Commitment, "12000000");
    with_subject(&draft, |subject| {
        let report = subject.negotiation.assessed.report;
        let mut money: Vec<Usd> = report.money.iter().map(|(_, money)| *money).collect();
        money.retain(|money| money.is_positive());
        money.sort();
        money.reverse();
        let [short, long] = [Length::Brief, Length::Full].map(|length| document(subject, length));
        assert_eq!(chart_of(&short), None, "one page has no room");
        let chart = chart_of(&long).expect("a chart");
        let figures: Vec<_> = chart.bars.iter().map(|bar| bar.value.clone()).collect();
        let expected: Vec<_> = money.iter().map(|money| Figure::Usd(*money)).collect();
        assert!(figures.len() > 2);
        assert_eq!(figures, expected);
        assert_eq!(chart.bars[0].share.exact(), "1");
        assert!(chart.bars.iter().all(|bar| {
            bar.share
                .exact()
                .parse::<f64>()
                .is_ok_and(|share| share > 0.0 && share <= 1.0)
        }));
        // The first bar is the sum that the title and the four figures name.
        assert_eq!(money[0].text(), report.figures.at_stake.text());
        // The files have the table instead.
        let text = markdown(&long);
        assert!(!text.contains("Most is at stake in"), "{text}");
        assert!(text.contains("| Largest sum at stake | $"));
    });
    // Money of the example's beside someone's answers is nobody's own.
    set(&mut draft, Place::Scenario, FieldId::Growth, "12");
    let told = without_amounts(&draft);
    with_subject(&told, |subject| {
        assert_eq!(chart_of(&document(subject, Length::Full)), None);
    });
}

#[test]
fn forecasts_are_in_whole_dollars_and_the_bill_is_to_the_cent() {
    let draft = use_case_of("anthropic.claude-sonnet-5-5", &[]);
    let text = with_subject(&draft, |subject| markdown(&document(subject, Length::Full)));
    let part = |title: &str| {
        let rest = text.split(&format!("\n## {title}\n")).nth(1);
        let part = rest.and_then(|rest| rest.split("\n## ").next());
        part.unwrap_or_else(|| panic!("{title} in {text}"))
    };
    for title in ["Where it stands", "Parts of the score", "Years of the term"] {
        let rows = part(title).lines().filter(|line| line.contains('$'));
        let cents: Vec<&str> = rows.filter(|row| cents_in(row)).collect();
        assert_eq!(cents, Vec::<&str>::new(), "{title}");
    }
    assert!(part("Years of the term").contains("| 1 | $6,000,000 |"));
    assert!(part("The bill at list, line by line").contains("| $52,800.00 |"));
    // In the file of data no digit is missing.
    let file = json_of(&draft);
    let list = file["agreement"]["years"][1]["list"].as_str();
    assert_eq!(list, Some("8858080"));
}

/// Whether some amount of a row has two digits behind a point.
fn cents_in(row: &str) -> bool {
    row.split('$').skip(1).any(|amount| {
        let end = amount.find(|c: char| !c.is_ascii_digit() && !".,".contains(c));
        let amount = amount
            .get(..end.unwrap_or(amount.len()))
            .unwrap_or_default();
        amount.trim_end_matches(['.', ',']).contains('.')
    })
}

#[test]
fn a_question_of_a_row_names_the_row() {
    let asked = |place, id| document::question(FieldRef { place, id });
    assert_eq!(asked(Place::Scenario, FieldId::Growth), "Expected growth");
    let row = asked(Place::Vendor(1), FieldId::VendorName);
    assert_eq!(row, "Vendor 2: Vendor");
}
