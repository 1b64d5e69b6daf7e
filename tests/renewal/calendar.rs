//! Dates counted back from a renewal, by the calendar on the wall.

use bedrock_position::engine::negotiation::calendar::{Calendar, Kind, Standing, calendar};
use bedrock_position::engine::num::{Factor, Points};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::negotiation::RenewalInputs;

use super::support::day;
use super::{TODAY, defaults};

fn of(date: Option<&str>, capacity: Option<&str>, months: &str) -> Calendar {
    let inputs = RenewalInputs {
        date: date.map(day),
        capacity_date: capacity.map(day),
        ..defaults().renewal
    };
    let months: Factor = months.parse().expect("months");
    calendar(&inputs, months, day(TODAY))
}

fn days(calendar: &Calendar) -> Vec<(Kind, String, Standing)> {
    let entries = calendar.entries.iter();
    entries
        .map(|entry| (entry.kind, entry.day.to_string(), entry.standing))
        .collect()
}

#[test]
fn a_date_is_counted_back_over_month_ends() {
    use Standing::{Later, Next, Past};
    let expected = [
        (Kind::Start, "2026-08-31", Past),
        (Kind::Runway, "2026-11-30", Next),
        // February has no 31st.
        (Kind::Review, "2027-02-28", Later),
        // 31 days of May and 30 of April lie after 31 March; 23 more.
        (Kind::Least, "2027-03-08", Later),
        (Kind::Renewal, "2027-05-31", Later),
    ];
    let found = of(Some("2027-05-31"), None, "6");
    let expected = expected.map(|(kind, day, standing)| (kind, day.to_owned(), standing));
    assert_eq!(days(&found), expected);
    // In a leap year it has a 29th.
    let leap = of(Some("2028-05-31"), None, "18");
    assert_eq!(leap.entries[2].day, day("2028-02-29"));
}

#[test]
fn reserved_capacity_stands_between_the_days_of_the_agreement() {
    let found = of(Some("2027-05-31"), Some("2027-01-10"), "6");
    let kinds: Vec<Kind> = found.entries.iter().map(|entry| entry.kind).collect();
    let expected = [
        Kind::Start,
        Kind::Runway,
        // 30 days before 10 January: 11 December.
        Kind::CapacityNotice,
        Kind::CapacityRenews,
        Kind::Review,
        Kind::Least,
        Kind::Renewal,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(found.entries[2].day, day("2026-12-11"));
}

#[test]
fn without_a_date_the_months_count_from_today() {
    let found = of(None, None, "4.5");
    // Five months on is 22 April; half a month is 15 days.
    assert_eq!(found.renewal.day, day("2027-04-07"));
    assert!(!found.renewal.is_given);
    assert_eq!(found.disagreement, None);
    let today = of(None, None, "0");
    assert_eq!(today.renewal.day, day(TODAY));
    assert_eq!(
        today.entries.last().map(|entry| entry.standing),
        Some(Standing::Next)
    );
}

#[test]
fn a_date_and_other_months_are_said_with_their_distance() {
    // 190 days are 190 × 12 ÷ 365 = 6.2466 months.
    let apart = of(Some("2027-05-31"), None, "12")
        .disagreement
        .expect("they disagree");
    assert_eq!(apart.by_date, Factor::of(62, 1));
    assert_eq!(apart.months(), Factor::of(58, 1));
    assert_eq!(of(Some("2027-05-31"), None, "6").disagreement, None);
    // A date in the past: 22 days are 0.7 months ago.
    let past = of(Some("2026-10-31"), None, "0")
        .disagreement
        .expect("they disagree");
    assert_eq!(past.by_date, -Factor::of(7, 1));
    let all = of(Some("2026-10-31"), None, "0");
    assert!(
        all.entries
            .iter()
            .all(|entry| entry.standing == Standing::Past)
    );
}

#[test]
fn the_points_that_a_note_names_are_those_of_the_rubric() {
    let three = V1.curves.months_to_renewal.at(Factor::of(3, 0));
    assert_eq!(three, Points::of(40));
    assert!(Kind::Review.note().why.contains("40 of 100 points"));
}
