//! The time line of the models in use, their successors and the price of extended access.

use bedrock_position::engine::compare::lifecycle::{EventKind, Extended, InUse, lifecycle};
use bedrock_position::engine::compare::successor::newer;
use bedrock_position::engine::data::{Dataset, Texts};
use bedrock_position::engine::scenario::Workload;

use super::support::day;
use super::*;

pub const OPUS_41: &str = "anthropic.claude-opus-4-1-20250805-v1:0";
pub const SONNET_45: &str = "anthropic.claude-sonnet-4-5-20250929-v1:0";
const PALMYRA: &str = "writer.palmyra-x5-v1:0";

fn workloads() -> Vec<Workload> {
    vec![
        of(SONNET_45, &[]),
        of(OPUS_41, &[]),
        own(),
        of(PALMYRA, &[]),
    ]
}

#[test]
fn models_stand_on_a_time_line_with_what_is_spent_on_them() {
    with_book(|book| {
        let line = lifecycle(book, &workloads(), day("2027-11-22"));
        // claude-opus-4-1 us-east-1: 15 × 12,000 + 75 × 2,400 = 360,000; Legacy 2026-07-08, extended access 2026-10-08,
        // end 2027-01-08. palmyra-x5: 0.6 × 12,000 + 6 × 2,400 = 21,600; end 2027-03-21. claude-sonnet-4-5: 3.3 and
        // 16.5, 79,200; end 2027-04-08.
        let models: Vec<_> = line
            .models
            .iter()
            .map(|used| (book.name(used.model), used.spend.text()))
            .collect();
        let expected = [
            ("Claude Opus 4.1", "360000.00"),
            ("Palmyra X5", "21600.00"),
            ("Claude Sonnet 4.5", "79200.00"),
        ];
        assert_eq!(
            models,
            expected.map(|(name, spend)| (name, spend.to_owned()))
        );
        let events: Vec<_> = line.events.iter().map(|e| (e.date, e.kind)).collect();
        let expected = [
            ("2026-07-08", EventKind::Legacy),
            ("2026-10-08", EventKind::ExtendedAccess),
            ("2027-01-08", EventKind::End),
            ("2027-03-21", EventKind::End),
            ("2027-04-08", EventKind::End),
        ];
        assert_eq!(events, expected.map(|(date, kind)| (day(date), kind)));
        // 360,000; + 21,600 = 381,600; + 79,200 = 460,800, which is all of it.
        let exposed: Vec<_> = line
            .exposed
            .iter()
            .map(|(d, usd)| (*d, usd.text()))
            .collect();
        let expected = [
            ("2027-01-08", "360000.00"),
            ("2027-03-21", "381600.00"),
            ("2027-04-08", "460800.00"),
        ];
        assert_eq!(
            exposed,
            expected.map(|(date, usd)| (day(date), usd.to_owned()))
        );
        assert_eq!(line.total.text(), "460800.00");
    });
}

/// Name, cost a year and ratio to now.
fn successor(book: Book<'_>, used: &InUse) -> Option<(String, String, String)> {
    let found = used.successor.as_ref()?;
    let name = book.name(found.model).to_owned();
    Some((name, money(found.yearly), ratio(found.to_now)))
}

#[test]
fn of_several_ids_of_the_successor_the_priced_one_is_named() {
    with_book(|book| {
        // openai.gpt-5.5-2026-04-23 is another id of openai.gpt-5.5, without a row of its own.
        let by = day("2027-11-22");
        let found = newer(book.dataset(), ix(book, "openai.gpt-5.4"), by);
        let ids: Vec<_> = found
            .iter()
            .filter_map(|model| book.dataset().model_at(*model))
            .map(|model| &*model.id)
            .filter(|id| id.starts_with("openai.gpt-5.5"))
            .collect();
        assert_eq!(ids, ["openai.gpt-5.5"]);
        // gpt-5.4 us: 2.75 × 12,000 + 16.5 × 2,400 = 72,600; gpt-5.5 twice that.
        let line = lifecycle(book, &[of("openai.gpt-5.4", &[])], by);
        let told = successor(book, &line.models[0]);
        let expected = ["GPT-5.5", "145200.00", "2.000000"].map(str::to_owned);
        assert_eq!(told.map(<[String; 3]>::from), Some(expected));
    });
}

#[test]
fn the_likely_successor_is_priced_on_the_same_tokens() {
    with_book(|book| {
        let line = lifecycle(book, &workloads(), day("2027-11-22"));
        let found: Vec<_> = line
            .models
            .iter()
            .map(|used| successor(book, used))
            .collect();
        let told = |name: &str, cost: &str, ratio: &str| {
            Some((name.to_owned(), cost.to_owned(), ratio.to_owned()))
        };
        // claude-opus-5-5 us: 4.4 × 12,000 + 22 × 2,400 = 105,600 over 360,000. claude-sonnet-5-5 us: 2.2 and 11,
        // 52,800 over 79,200. Writer has no newer model of that class.
        let expected = [
            told("Claude Opus 5.5", "105600.00", "0.293333"),
            None,
            told("Claude Sonnet 5.5", "52800.00", "0.666667"),
        ];
        assert_eq!(found, expected);
        let all = line
            .models
            .iter()
            .all(|used| used.extended == Extended::NotPublished);
        assert!(all, "the snapshot holds no price of extended access");
    });
}

/// The shipped data, with the input price of Claude Opus 4.1 in us-east-1 marked and doubled.
pub fn with_extended_access() -> Dataset {
    let mut texts = Texts::all_shipped();
    let is_row = |line: &&str| {
        line.starts_with(&format!(
            "{OPUS_41}\tus-east-1\tin_region_or_geo\tstandard\tstandard\tinput\t15\t"
        ))
    };
    let row = texts
        .rates
        .lines()
        .find(is_row)
        .expect("the row is shipped");
    let marked = format!(
        "{}extended access",
        row.replace("input\t15\t", "input\t30\t")
    );
    texts.rates = texts.rates.replace(row, &marked).into();
    Dataset::open(texts).expect("the data opens")
}

#[test]
fn a_price_of_extended_access_is_shown_where_a_note_says_so() {
    let dataset = with_extended_access();
    let prices = Prices::published(&dataset);
    let line = lifecycle(book(&prices), &[of(OPUS_41, &[])], day("2027-11-22"));
    // 30 × 1,000 × 12 = 360,000 of input at that price.
    assert_eq!(line.models[0].extended, Extended::Paid(Usd::whole(360_000)));
}
