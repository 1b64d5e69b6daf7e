//! What clauses are worth, by the vectors of the reference script and by hand.

use bedrock_position::engine::negotiation::clauses::{ClauseRow, Settlements, Worth};
use bedrock_position::engine::negotiation::spend::{Kind, Part, Spend};
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::{Percent, Points, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::negotiation::{Settlement, SupportPlan};
use bedrock_position::engine::scenario::{Answer, Treatment};

use super::{defaults, found, golden, usd};

fn row<'a>(rows: &'a [ClauseRow], id: &str) -> &'a ClauseRow {
    let mut found = rows.iter().filter(|row| row.clause.id == id);
    found.next().expect("a clause of the list")
}

fn yearly(rows: &[ClauseRow], id: &str) -> String {
    match &row(rows, id).worth {
        Worth::Yearly(usd, _) => usd.text(),
        Worth::NotPriced(why) => (*why).to_owned(),
    }
}

/// V4: commitments of 3, 5 and 7 million against 3.6, 4.3 and 6.7 million that count. A part that stops (0.5), one that
/// stays (1.9) and one that doubles (1.2, 2.4, 4.8) add up to them.
fn true_up() -> Position {
    let part = |list: &str, growth: &str| Part {
        kind: Kind::Native,
        treatment: None,
        growth: growth.parse().expect("a percentage"),
        list: usd(list),
    };
    let mut scenario = golden("S1");
    scenario.agreement.discount = Percent::ZERO;
    let spend = Spend {
        parts: vec![
            part("500000", "-100"),
            part("1900000", "0"),
            part("1200000", "100"),
        ],
        marketplace: Usd::ZERO,
        marketplace_growth: Percent::ZERO,
    };
    let mut agreement = Position::of(&scenario, &defaults(), spend, V1.model.case_weights);
    agreement.uncertainty = Percent::ZERO;
    agreement.commitments = [3_000_000, 5_000_000, 7_000_000].map(Usd::whole).to_vec();
    agreement
}

#[test]
fn settlements_reproduce_the_vectors_of_a_true_up() {
    let found = Settlements::of(&true_up());
    assert_eq!(
        [found.annual, found.carried, found.term_end].map(Usd::text),
        ["1000000.00", "400000.00", "400000.00"]
    );
    // What is agreed today does not change what the clause is worth.
    let mut settled = true_up();
    settled.terms.settlement = Settlement::TermEnd;
    settled.terms.carry_forward = Percent::WHOLE;
    assert_eq!(Settlements::of(&settled), found);
}

#[test]
fn a_commitment_that_is_met_leaves_nothing_to_carry() {
    let rows = found(&golden("S1"), &defaults()).clauses;
    assert_eq!(yearly(&rows, "shortfall_carry_forward"), "0.00");
    assert_eq!(row(&rows, "shortfall_carry_forward").worth.yearly(), None);
}

#[test]
fn the_lost_badge_shows_what_a_higher_cap_would_and_would_not_save() {
    // S4 falls short, and 40 % of 3,000,000 count: 1,200,000 and third-party models stay far below a cap of 25 % of
    // 10,500,000, so a cap of 35 % saves nothing.
    let mut scenario = golden("S4");
    let rows = found(&scenario, &defaults()).clauses;
    assert_eq!(yearly(&rows, "marketplace_list_and_cap"), "0.00");
    // With all of 3,000,000 eligible and no growth or doubt, 10,000,000 × 0.88 + 79,200 × 0.88 burns 8,869,696 of
    // 12,000,000; the pool of 3,118,800 is cut at 3,000,000 and not at 4,200,000: 118,800 a year.
    scenario.marketplace.eligible = "100".parse().expect("a percentage");
    scenario.agreement.commitment = usd("12000000");
    scenario.spend.growth = "0".parse().expect("a percentage");
    scenario.spend.uncertainty = "0".parse().expect("a percentage");
    scenario.bedrock.treatment = Treatment::MarketplaceCapped;
    let rows = found(&scenario, &defaults()).clauses;
    assert_eq!(yearly(&rows, "marketplace_list_and_cap"), "118800.00");
}

#[test]
fn held_clauses_have_no_open_points_and_open_ones_weigh() {
    let mut scenario = golden("S1");
    scenario.contract.clauses[0] = Answer::Yes;
    let rows = found(&scenario, &defaults()).clauses;
    assert!(rows[0].open.is_zero());
    assert!(rows[1].open > rows[11].open, "three against one");
    // The clauses are 12 of the 88 points that apply without reserved capacity, and weigh 23 together: a 3 is worth
    // 100 × 12 ÷ 88 × 3 ÷ 23 = 1.78, read off scores of one decimal.
    let apart = rows[1].open - Points::of(178).per(100);
    assert!(
        apart <= Points::of(1).per(10) && -apart <= Points::of(1).per(10),
        "{:?}",
        rows[1].open
    );
}

#[test]
fn without_a_commitment_its_clauses_have_no_figure() {
    let mut scenario = golden("S1");
    scenario.agreement.commitment = Usd::ZERO;
    let rows = found(&scenario, &defaults()).clauses;
    for id in [
        "shortfall_carry_forward",
        "marketplace_list_and_cap",
        "eligible_fee_definition",
    ] {
        assert_eq!(yearly(&rows, id), "No figure: there is no commitment.");
    }
    assert!(yearly(&rows, "true_down_ma").starts_with("No figure: it protects"));
}

#[test]
fn a_rate_lock_is_worth_the_drop_until_the_fixed_rate_is_ruled_out() {
    let mut scenario = golden("S1");
    let drop = found(&scenario, &defaults());
    // 14,400 + 16,560 + 19,044 = 50,004 fixed at list. Floating at 5 % off, 30 % lower from the second year:
    // 0.95 × (14,400 + 0.7 × 35,604) = 37,356.66. 12,647.34 over three years.
    assert_eq!(yearly(&drop.clauses, "rate_lock_and_price_drop"), "4215.78");
    scenario.bedrock.no_list_rate_commit = Answer::Yes;
    let rise = found(&scenario, &defaults());
    // Ten per cent of 14,400: third-party models of an unknown treatment get no discount.
    assert_eq!(yearly(&rise.clauses, "rate_lock_and_price_drop"), "1440.00");
}

#[test]
fn a_support_fee_by_the_bands_is_held_against_five_per_cent_of_net() {
    let mut scenario = golden("S1");
    let id = "support_fee_decoupled";
    assert!(yearly(&found(&scenario, &defaults()).clauses, id).starts_with("No figure: choose"));
    // 9,600,000 a year of native spend alone, without growth or doubt, at 10 % off: 800,000 a month at list.
    scenario.workloads.clear();
    scenario.spend.native = usd("9600000");
    scenario.spend.growth = Percent::ZERO;
    scenario.spend.uncertainty = Percent::ZERO;
    scenario.agreement.discount = Percent::of(10, 0);
    let mut inputs = defaults();
    inputs.support.plan = SupportPlan::Bands;
    // V8's bands: 10 % of 150,000, 7 % of 350,000, 5 % of 300,000 = 54,500 a month, 654,000 a year. 5 % of 8,640,000 net
    // is 432,000.
    assert_eq!(yearly(&found(&scenario, &inputs).clauses, id), "222000.00");
    // A small bill pays the minimum of 15,000 a month: 180,000 a year against 5 % of 1,080,000.
    scenario.spend.native = usd("1200000");
    assert_eq!(yearly(&found(&scenario, &inputs).clauses, id), "126000.00");
}
