//! Tiers and factors of the benchmark that are the reader's own: they enter the score, and taking them back gives the
//! figures of ours again. What a text in a field means is proved beside the table of fields.

mod support;

use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField};
use support::{report, set};

/// The example under one own tier: from $5M a year, 12, 15 and 20 % over three years.
fn with_own_tier() -> Draft {
    let mut draft = Draft::example();
    assert!(draft.add(Rows::Tiers));
    for (id, text) in [
        (FieldId::TierFrom, "5000000"),
        (FieldId::TierLow, "12"),
        (FieldId::TierTypical, "15"),
        (FieldId::TierHigh, "20"),
        (FieldId::TierReason, "Three renewals of 2026 in our files"),
    ] {
        set(&mut draft, Place::Tier(0), id, text);
    }
    draft
}

#[test]
fn an_own_tier_takes_the_place_of_ours_in_the_score() {
    let ours = report(&Draft::example().scenario());
    let own = report(&with_own_tier().scenario());
    // The example commits $6M a year over three years: our tier from $5M is 8, 11 and 16 %.
    assert_eq!(ours.band.typical.six_decimals(), "0.110000");
    assert_eq!(own.band.typical.six_decimals(), "0.150000");
    assert!(
        own.scored.score < ours.scored.score,
        "9 % is further below 15 % than below 11 %"
    );
    let tiers = |report: &bedrock_position::engine::Report| report.tiers.rows.len();
    assert_eq!(tiers(&own), tiers(&ours), "replaced, not added");
}

#[test]
fn a_tier_between_ours_is_added_in_its_place() {
    let mut draft = with_own_tier();
    set(&mut draft, Place::Tier(0), FieldId::TierFrom, "5500000");
    let own = report(&draft.scenario());
    let thresholds: Vec<String> = own
        .tiers
        .rows
        .iter()
        .map(|row| row.threshold.exact())
        .collect();
    assert_eq!(
        thresholds,
        [
            "0", "500000", "1000000", "2000000", "5000000", "5500000", "10000000", "25000000",
            "50000000"
        ]
    );
    assert_eq!(own.band.typical.six_decimals(), "0.150000");
}

#[test]
fn an_own_factor_of_the_term_multiplies_the_band() {
    let mut draft = Draft::example();
    let factor = FieldId::Negotiation(NegotiationField::TermFactor(3));
    set(&mut draft, Place::Negotiation, factor, "1.2");
    // 11 % × 1.2.
    assert_eq!(
        report(&draft.scenario()).band.typical.six_decimals(),
        "0.132000"
    );
}

#[test]
fn an_unfinished_tier_changes_nothing() {
    let mut draft = with_own_tier();
    set(&mut draft, Place::Tier(0), FieldId::TierReason, "");
    let (ours, own) = (
        report(&Draft::example().scenario()),
        report(&draft.scenario()),
    );
    assert_eq!(own.band, ours.band);
    assert_eq!(own.scored.score, ours.scored.score);
}
