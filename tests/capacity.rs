//! Reserved capacity as a visitor enters it, with prices of the shipped snapshot: what a row costs, when it pays and
//! how that is known, what a load supports. Every expectation is arithmetic in a comment; the load mix is held to
//! plain enumeration in whole numbers.

mod support;

use bedrock_position::engine::Report;
use bedrock_position::engine::capacity::{
    Counted, LoadGap, LoadPlan, RowOutlook, counted, load_plan, row_outlook,
};
use bedrock_position::engine::checks::{CheckId, Outcome};
use bedrock_position::engine::data::Prices;
use bedrock_position::engine::num::{Factor, Percent, Ratio, Usd};
use bedrock_position::engine::quote::{BreakEven, BreakEvenSource, CapacityProblem};
use bedrock_position::engine::scenario::Scenario;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::CapacityField as C;
use bedrock_position::engine::scenario::fields::FieldId::{
    self, BreakEven as Given, Capacity as Cap, CapacityThirdParty, Hourly, Load, Utilisation,
};
use bedrock_position::engine::scenario::fields::LoadField as L;
use proptest::prelude::*;
use support::{any_scenario, cases, finding, report, set, with_data};

const ROW: Place = Place::Capacity(0);

fn with(place: Place, texts: &[(FieldId, &str)]) -> Draft {
    let mut draft = Draft::example();
    add(&mut draft, place, texts);
    draft
}

fn add(draft: &mut Draft, place: Place, texts: &[(FieldId, &str)]) {
    for (id, text) in texts {
        set(draft, place, *id, text);
    }
}

fn sonnet(term: &str) -> Draft {
    with(
        ROW,
        &[
            (Cap(C::Kind), "reserved_tier"),
            (Cap(C::Scope), "global"),
            (Cap(C::ReservedTerm), term),
        ],
    )
}

fn nova(term: &str) -> Draft {
    with(
        ROW,
        &[
            (Cap(C::Kind), "model_units"),
            (Cap(C::Model), "amazon.nova-micro-v1:0"),
            (Cap(C::UnitTerm), term),
        ],
    )
}

/// The guide's figure, which stands in where nothing is known.
fn guide() -> Percent {
    Percent::of(40, 0)
}

fn outlook(draft: &Draft) -> RowOutlook {
    outlook_of(&draft.scenario())
}

fn outlook_of(scenario: &Scenario) -> RowOutlook {
    let report = report(scenario);
    with_data(|data| {
        let prices = Prices::published(data);
        row_outlook(
            &scenario.capacity[0],
            &report.quote.capacity[0],
            guide(),
            &prices,
        )
    })
}

fn plan(draft: &Draft) -> Result<LoadPlan, LoadGap> {
    let scenario = draft.scenario();
    let report = report(&scenario);
    with_data(|data| load_plan(&scenario, &report.quote, &Prices::published(data)))
}

fn yearly(report: &Report) -> String {
    report.quote.capacity[0].yearly.text()
}

fn at(known: &Option<BreakEven>) -> Option<String> {
    let at = known.as_ref()?.at?;
    Some(at.ratio().six_decimals())
}

fn break_even(draft: &Draft) -> Option<String> {
    at(&report(&draft.scenario()).quote.capacity[0].break_even)
}

fn text(money: Option<Usd>) -> Option<String> {
    money.map(Usd::text)
}

// ------------------------------------------------------------------------------------------ what a row costs

#[test]
fn reserved_tier_costs_its_throughput_at_the_rates_of_model_and_endpoint() {
    // Claude Sonnet 4.6, one month: 100 × $0.18 + 10 × $0.90 = $27 an hour, × 8,760.
    let global = report(&sonnet("1m").scenario());
    assert_eq!(yearly(&global), "236520.00");
    // Three months: 100 × 0.162 + 10 × 0.81 = 24.30.
    assert_eq!(yearly(&report(&sonnet("3m").scenario())), "212868.00");
    // In Region or geography: 100 × 0.198 + 10 × 0.99 = 29.70.
    let mut regional = sonnet("1m");
    add(&mut regional, ROW, &[(Cap(C::Scope), "in_region_or_geo")]);
    assert_eq!(yearly(&report(&regional.scenario())), "260172.00");
    // A model of Anthropic's: all of it is for a third party.
    assert_eq!(global.quote.capacity[0].third_party.text(), "236520.00");
    assert!(!global.has_gaps());
}

#[test]
fn model_units_cost_the_listed_or_the_quoted_price_each() {
    // Nova Micro, us-east-1: $60.50, $55 and $30.25 an hour.
    for (term, hour) in [
        ("none", "529980.00"),
        ("1m", "481800.00"),
        ("6m", "264990.00"),
    ] {
        assert_eq!(yearly(&report(&nova(term).scenario())), hour, "{term}");
    }
    let mut own = nova("own");
    add(
        &mut own,
        ROW,
        &[(Cap(C::UnitPrice), "20"), (Cap(C::Units), "3")],
    );
    // 3 × 20 × 8,760, for a model of Amazon's.
    let report = report(&own.scenario());
    assert_eq!(yearly(&report), "525600.00");
    assert_eq!(report.quote.capacity[0].third_party, Usd::ZERO);
}

#[test]
fn the_vendor_of_the_model_goes_before_a_typed_share() {
    let mut draft = nova("1m");
    add(&mut draft, ROW, &[(CapacityThirdParty, "100")]);
    let row = &report(&draft.scenario()).quote.capacity[0];
    assert_eq!(row.third_party, Usd::ZERO);
}

#[test]
fn a_missing_price_is_a_gap_and_never_a_zero() {
    // Nova Pro has no published price of a model unit.
    let mut draft = nova("1m");
    add(
        &mut draft,
        ROW,
        &[(Cap(C::Model), "amazon.nova-pro-v1:0"), (Utilisation, "50")],
    );
    let report = report(&draft.scenario());
    assert!(report.has_gaps());
    let gap = report.quote.gaps().next().expect("a gap");
    assert_eq!(
        (gap.workload.as_str(), gap.missing.as_str()),
        ("Reserved capacity 1", "Nova Pro")
    );
    // It cannot be measured and earns nothing; in the best case there is no such row.
    let fill = finding(&report, CheckId::CapacityFill);
    assert!(matches!(fill.outcome, Outcome::Unknown(points) if points.is_zero()));
    assert!(report.best_case.score >= report.scored.score);
    // An own price closes the gap.
    add(
        &mut draft,
        ROW,
        &[(Cap(C::UnitTerm), "own"), (Cap(C::UnitPrice), "10")],
    );
    assert!(!support::report(&draft.scenario()).has_gaps());
}

#[test]
fn an_unknown_model_and_an_own_price_that_is_not_typed_are_gaps_too() {
    let mut unknown = nova("1m");
    add(&mut unknown, ROW, &[(Cap(C::Model), "no.such-model")]);
    for draft in [unknown, nova("own")] {
        let report = report(&draft.scenario());
        assert!(report.has_gaps());
        assert_eq!(yearly(&report), "0.00");
    }
    // Nothing reserved needs no price.
    let mut none = nova("own");
    add(&mut none, ROW, &[(Cap(C::Units), "0")]);
    assert!(!report(&none.scenario()).has_gaps());
}

#[test]
fn too_little_reserved_tier_is_said_and_not_raised() {
    let mut draft = sonnet("1m");
    add(
        &mut draft,
        ROW,
        &[
            (Cap(C::ReservedInput), "99.9"),
            (Cap(C::ReservedOutput), "9"),
        ],
    );
    let row = &report(&draft.scenario()).quote.capacity[0];
    assert!(matches!(
        row.problems[..],
        [
            CapacityProblem::LittleInput { .. },
            CapacityProblem::LittleOutput { .. }
        ]
    ));
    // 99.9 × 0.18 + 9 × 0.90 = 26.082.
    assert_eq!(row.hourly.exact(), "26.082");
    assert_eq!(
        report(&sonnet("1m").scenario()).quote.capacity[0].problems,
        []
    );
}

// ------------------------------------------------------------------------------------------ when a row pays

#[test]
fn reserved_tier_breaks_even_at_100_and_at_90_per_cent() {
    // 27 / (60 × (0.1 × $3 + 0.01 × $15)) = 27 / 27; three months: 24.30 / 27.
    assert_eq!(break_even(&sonnet("1m")).as_deref(), Some("1.000000"));
    assert_eq!(break_even(&sonnet("3m")).as_deref(), Some("0.900000"));
    // Every model with Reserved tier prices, at every endpoint: the same two figures.
    for model in [
        "anthropic.claude-haiku-4-5-20251001-v1:0",
        "anthropic.claude-opus-4-5-20251101-v1:0",
        "anthropic.claude-opus-4-6-v1",
        "anthropic.claude-sonnet-4-5-20250929-v1:0",
        "anthropic.claude-sonnet-4-6",
    ] {
        for scope in ["global", "in_region_or_geo"] {
            for (term, expected) in [("1m", "1.000000"), ("3m", "0.900000")] {
                let mut draft = sonnet(term);
                add(
                    &mut draft,
                    ROW,
                    &[(Cap(C::Model), model), (Cap(C::Scope), scope)],
                );
                assert_eq!(
                    break_even(&draft).as_deref(),
                    Some(expected),
                    "{model} {scope} {term}"
                );
            }
        }
    }
}

#[test]
fn computed_goes_before_given_and_given_before_the_guide() {
    let source = |draft: &Draft| {
        let report = report(&draft.scenario());
        report.quote.capacity[0]
            .break_even
            .clone()
            .map(|known| known.source)
    };
    let mut both = sonnet("3m");
    add(&mut both, ROW, &[(Given, "40")]);
    assert!(matches!(
        source(&both),
        Some(BreakEvenSource::ReservedTier(_))
    ));
    let mut given = nova("1m");
    add(&mut given, ROW, &[(Given, "55")]);
    assert!(matches!(source(&given), Some(BreakEvenSource::Given(_))));
    assert_eq!(break_even(&given).as_deref(), Some("0.550000"));
    add(&mut given, ROW, &[(Cap(C::Throughput), "1000")]);
    assert!(matches!(
        source(&given),
        Some(BreakEvenSource::ModelUnits { .. })
    ));
    assert!(source(&nova("1m")).is_none());
    assert!(outlook(&nova("1m")).assumed);
}

#[test]
fn a_model_unit_breaks_even_at_its_price_over_its_work_on_demand() {
    // V10: Claude at $3 and $15, weight 5, 100K tokens a minute, $10.80 an hour: 10.80 / 18 = 60 %, whatever the mix.
    let mut claude = nova("own");
    let quoted = [
        (Cap(C::Model), "anthropic.claude-sonnet-4-6"),
        (Cap(C::Scope), "global"),
        (Cap(C::UnitPrice), "10.80"),
        (Cap(C::Throughput), "100"),
        (Cap(C::BurnDown), "5"),
    ];
    add(&mut claude, ROW, &quoted);
    for share in ["0", "10", "25", "100"] {
        add(&mut claude, ROW, &[(Cap(C::OutputShare), share)]);
        assert_eq!(break_even(&claude).as_deref(), Some("0.600000"), "{share}");
    }
    // Nova Micro, $0.035 and $0.14, one fifth output, weight 1: 0.8 × 0.035 + 0.2 × 0.14 = $0.056 per million;
    // 50M tokens a minute are worth 60 × 50 × 0.056 = $168 an hour; 55 / 168 = 0.327381.
    let mut micro = nova("1m");
    add(&mut micro, ROW, &[(Cap(C::Throughput), "50000")]);
    assert_eq!(break_even(&micro).as_deref(), Some("0.327381"));
    // A million a minute is worth $3.36: 55 / 3.36 = 16.369048. It never pays, and that is said.
    add(
        &mut micro,
        ROW,
        &[(Cap(C::Throughput), "1000"), (Utilisation, "100")],
    );
    let report = report(&micro.scenario());
    let known = report.quote.capacity[0]
        .break_even
        .as_ref()
        .expect("computed");
    assert_eq!(at(&Some(known.clone())).as_deref(), Some("16.369048"));
    assert!(known.never_pays());
    // Full use is 1 / 16.369048 = 0.061091 of break-even: no points.
    let fill = finding(&report, CheckId::CapacityFill);
    assert!(matches!(fill.outcome, Outcome::Points(points) if points.is_zero()));
}

#[test]
fn a_model_that_only_embeds_is_valued_by_its_input() {
    // Cohere Embed English, $0.10 per million of text, $6.76 a unit-hour for a month (rows of `rates.tsv`).
    let mut draft = nova("1m");
    let texts = [
        (Cap(C::Model), "cohere.embed-english-v3"),
        (Cap(C::Throughput), "2000"),
    ];
    add(&mut draft, ROW, &texts);
    // 60 × 2 × 0.10 = $12 an hour; 6.76 / 12 = 0.563333.
    assert_eq!(break_even(&draft).as_deref(), Some("0.563333"));
}

#[test]
fn what_only_one_side_gets_moves_the_break_even() {
    let lifted = |base: &Draft, texts: &[(FieldId, &str)]| {
        let mut draft = base.clone();
        add(&mut draft, ROW, texts);
        break_even(&draft)
    };
    let mut given = Draft::example();
    add(&mut given, ROW, &[(Hourly, "100"), (Given, "40")]);
    let (saving, reserved, on_demand) = (
        Cap(C::OnDemandSaving),
        Cap(C::ReservedDiscount),
        Cap(C::OnDemandDiscount),
    );
    // V12: 40 % with a saving of 40 % is 66.6667 %.
    assert_eq!(
        lifted(&given, &[(saving, "40")]).as_deref(),
        Some("0.666667")
    );
    assert_eq!(
        lifted(&given, &[(reserved, "50")]).as_deref(),
        Some("0.200000")
    );
    // Both sides alike: as before.
    let both = [(reserved, "10"), (on_demand, "10")];
    assert_eq!(lifted(&given, &both).as_deref(), Some("0.400000"));
    // 0.9 / (1 − 0.25) = 1.2: it can never pay.
    assert_eq!(
        lifted(&sonnet("3m"), &[(on_demand, "25")]).as_deref(),
        Some("1.200000")
    );
    // 0.9 × 0.8 = 0.72.
    assert_eq!(
        lifted(&sonnet("3m"), &[(reserved, "20")]).as_deref(),
        Some("0.720000")
    );
}

#[test]
fn the_check_measures_fill_against_the_computed_break_even() {
    let mut draft = sonnet("3m");
    add(&mut draft, ROW, &[(Utilisation, "72"), (Given, "40")]);
    let report = report(&draft.scenario());
    let fill = finding(&report, CheckId::CapacityFill);
    // 0.72 / 0.9 = 0.8: 40 points at 0.75, 80 at 1, so 40 + 40 × 0.05 / 0.25 = 48; not unknown.
    let Outcome::Points(points) = fill.outcome else {
        panic!("{:?}", fill.outcome);
    };
    assert_eq!(points.two_decimals(), "48.00");
}

// ------------------------------------------------------------------------------------- a row against its use

#[test]
fn idle_hours_and_a_use_below_break_even_have_a_price() {
    let mut draft = sonnet("3m");
    add(&mut draft, ROW, &[(Utilisation, "60")]);
    let row = outlook(&draft);
    assert_eq!(row.reserved.text(), "212868.00");
    // 40 % of 212,868 is idle; the work done costs 27 × 8,760 × 0.6 = 141,912 on demand, 70,956 less.
    assert_eq!(text(row.idle).as_deref(), Some("85147.20"));
    assert_eq!(text(row.dearer).as_deref(), Some("70956.00"));
    assert_eq!(text(row.full_on_demand).as_deref(), Some("236520.00"));
    // Above break-even it is the other way round: 27 × 8,760 × 0.95 = 224,694.
    add(&mut draft, ROW, &[(Utilisation, "95")]);
    assert_eq!(text(outlook(&draft).dearer).as_deref(), Some("-11826.00"));
    add(&mut draft, ROW, &[(Utilisation, "")]);
    assert_eq!((outlook(&draft).idle, outlook(&draft).dearer), (None, None));
}

#[test]
fn cost_against_use_runs_in_steps_of_five_per_cent_and_meets_at_break_even() {
    let row = outlook(&sonnet("3m"));
    let series = row.series().expect("a price on demand");
    assert_eq!(series.len(), 21);
    let costs = |at: usize| {
        let at = series[at];
        (at.used.exact(), at.reserved.text(), at.on_demand.text())
    };
    assert_eq!(costs(0), ("0".into(), "212868.00".into(), "0.00".into()));
    // 90 %: both cost the same.
    assert_eq!(
        costs(18),
        ("90".into(), "212868.00".into(), "212868.00".into())
    );
    assert_eq!(
        costs(20),
        ("100".into(), "212868.00".into(), "236520.00".into())
    );
}

#[test]
fn a_given_percentage_says_what_full_use_is_worth() {
    let draft = with(ROW, &[(Hourly, "100"), (Given, "60"), (Utilisation, "45")]);
    let row = outlook(&draft);
    // 876,000 / 0.6 = 1,460,000 of work on demand; at 45 % it costs 657,000, and 876,000 × (1 − 0.45 / 0.6) more is
    // paid: 219,000 (domain notes, section 3.3, cost of being wrong).
    assert_eq!(text(row.full_on_demand).as_deref(), Some("1460000.00"));
    assert_eq!(text(row.dearer).as_deref(), Some("219000.00"));
    assert_eq!((row.full_month, row.lock_in), (None, None));
    // Without a percentage the guide's stands in: 876,000 / 0.4.
    let guessed = outlook(&with(ROW, &[(Hourly, "100")]));
    assert!(guessed.assumed);
    assert_eq!(text(guessed.full_on_demand).as_deref(), Some("2190000.00"));
}

#[test]
fn a_free_reservation_says_nothing_of_the_price_on_demand() {
    // 876,000 a year less 100 % is nothing, and nothing over 60 % or over the guide's 40 % would be $0 of work.
    for given in ["60", ""] {
        let draft = with(ROW, &[(Hourly, "100"), (Given, given), (Utilisation, "45")]);
        let mut scenario = draft.scenario();
        scenario.capacity[0].one_sided.reserved = Percent::WHOLE;
        let row = outlook_of(&scenario);
        assert_eq!((row.full_on_demand, row.dearer), (None, None));
        assert_eq!((row.series(), row.idle), (None, Some(Usd::ZERO)));
    }
    // Where the rates are known they say it: 27 × 8,760.
    let mut known = sonnet("3m").scenario();
    known.capacity[0].one_sided.reserved = Percent::WHOLE;
    assert_eq!(
        text(outlook_of(&known).full_on_demand).as_deref(),
        Some("236520.00")
    );
    // All of on demand saved: its price is known, and is nothing.
    let mut free = with(ROW, &[(Hourly, "100"), (Given, "60")]).scenario();
    free.capacity[0].one_sided.saving = Percent::WHOLE;
    assert_eq!(outlook_of(&free).full_on_demand, Some(Usd::ZERO));
}

#[test]
fn a_percentage_turns_into_the_price_that_it_would_take() {
    // V11 for 100K input tokens alone: 100 × $131.40 a month at full use; 40 % would take 100 × $52.56.
    let mut draft = sonnet("1m");
    add(&mut draft, ROW, &[(Cap(C::ReservedOutput), "0")]);
    let row = outlook(&draft);
    assert_eq!(text(row.full_month).as_deref(), Some("13140.00"));
    assert_eq!(text(row.implied_month(guide())).as_deref(), Some("5256.00"));
    assert_eq!(
        text(row.implied_month(Percent::of(70, 0))).as_deref(),
        Some("9198.00")
    );
}

#[test]
fn a_longer_lock_in_pays_after_some_months() {
    // Nova Micro: 6 × 30.25 / 55 = 3.3 months, 45 % cheaper. Sonnet 4.6: 3 × 24.30 / 27 = 2.7 months, 10 %.
    for (draft, months, after, discount) in [
        (nova("own"), 6, "3.300000", "0.450000"),
        (sonnet("1m"), 3, "2.700000", "0.100000"),
    ] {
        let lock = outlook(&draft).lock_in.expect("both terms have a price");
        assert_eq!(lock.months, months);
        assert_eq!(lock.pays_after.six_decimals(), after);
        assert_eq!(lock.discount.six_decimals(), discount);
    }
    // Nova Lite has a price without commitment alone.
    let mut lite = nova("none");
    add(&mut lite, ROW, &[(Cap(C::Model), "amazon.nova-lite-v1:0")]);
    assert_eq!(outlook(&lite).lock_in, None);
}

// ---------------------------------------------------------------------------------------------- the load mix

/// The curve of V13.
const V13: &str = "20 15 12 10 10 14 25 45 70 85 92 95 90 94 96 93 88 75 60 50 42 35 28 22";

/// V13: units of 10 million tokens an hour at $6, $1 a million on demand.
fn v13() -> Draft {
    with(
        Place::Load,
        &[
            (Load(L::Shape), "own"),
            (Load(L::Curve), V13),
            (Load(L::Unit), "mtok_hour"),
            (Load(L::UnitServes), "10"),
            (Load(L::UnitPrice), "6"),
            (Load(L::OnDemand), "1"),
        ],
    )
}

#[test]
fn the_load_of_v13_supports_four_units() {
    let plan = plan(&v13()).expect("a plan");
    assert_eq!(plan.best.units, 4);
    let costs = [plan.best, plan.on_demand, plan.reserved].map(|plan| plan.cost.text());
    assert_eq!(costs, ["1091.00", "1266.00", "1440.00"]);
    assert_eq!(plan.break_even(), Some(Ratio::of(6, 1)));
    // 4 × $6 × 24 hours, and 515 million tokens above 40 an hour.
    assert_eq!(plan.parts().map(Usd::text), ["576.00", "515.00"]);
    assert_eq!(plan.burst().exact(), "515");
    // A day is the curve; a week is seven, a year 365 of them.
    let cost = plan.best.cost;
    assert_eq!(plan.per_day(cost).text(), "1091.00");
    assert_eq!(plan.per_week(cost).text(), "7637.00");
    assert_eq!(plan.per_year(cost).text(), "398215.00");
}

#[test]
fn every_unit_of_v13_that_is_reserved_is_fuller_than_break_even() {
    let plan = plan(&v13()).expect("a plan");
    let fills: Vec<_> = plan
        .steps()
        .iter()
        .map(|step| (step.last, step.reserved, step.fill))
        .collect();
    assert_eq!(fills.len(), 10);
    for (unit, reserved, fill) in fills {
        assert_eq!(reserved, unit <= 4, "{unit}");
        assert_eq!(reserved, fill >= Ratio::of(6, 1), "{unit}: {fill:?}");
    }
    // By the vector's utilisations five units serve 0.731667 × 1,200 = 878 and four 0.782292 × 960 = 751, so the
    // fifth serves 127 of its 240.
    let fifth = plan.steps()[4].fill;
    assert_eq!(fifth, Ratio::of(529_167, 6));
}

#[test]
fn discounts_of_one_side_change_how_many_units_pay() {
    let units = |texts: &[(FieldId, &str)]| {
        let mut draft = v13();
        add(&mut draft, Place::Load, texts);
        plan(&draft).expect("a plan").best.units
    };
    // A saving of 40 % on demand lifts 60 % to 100 %: only a unit that is always full breaks even, and saves nothing.
    assert_eq!(units(&[(Load(L::Saving), "40")]), 0);
    assert_eq!(units(&[(Load(L::Saving), "39")]), 1);
    // Both sides alike: as before.
    assert_eq!(
        units(&[
            (Load(L::ReservedDiscount), "30"),
            (Load(L::OnDemandDiscount), "30")
        ]),
        4
    );
    // Five units have to be bought: $1,108 a day is still below $1,266. Ten cost $1,440.
    assert_eq!(units(&[(Load(L::Least), "5")]), 5);
    assert_eq!(units(&[(Load(L::Least), "10")]), 0);
}

#[test]
fn a_shape_is_scaled_to_its_peak() {
    // Flat 1,000 K a minute: ten units of 100 K, each worth 60 × 0.1 × $3 = $18 an hour and costing $10.
    let flat = plan(&with(Place::Load, &[(Load(L::Shape), "flat")])).expect("a plan");
    assert_eq!(flat.best.units, 10);
    // 10 × $10 × 24, against 24 × 60 × 1 × $3.
    assert_eq!(
        (flat.best.cost.text(), flat.on_demand.cost.text()),
        ("2400.00".into(), "4320.00".into())
    );
    assert_eq!(flat.best, flat.reserved);
    let week = plan(&with(Place::Load, &[(Load(L::Shape), "week")])).expect("a plan");
    assert_eq!(week.hours.len(), 168);
    assert_eq!(week.per_week(week.best.cost), week.best.cost);
}

#[test]
fn a_row_brings_its_unit_and_prices() {
    let mut draft = sonnet("3m");
    let row = [
        (Load(L::Shape), "flat"),
        (Load(L::Prices), "row"),
        (Load(L::Row), "1"),
    ];
    add(&mut draft, Place::Load, &row);
    let of_row = plan(&draft).expect("a plan");
    // A thousand tokens a minute, 10 of 11 input: $24.30 / 110 an hour against $27 / 110.
    assert_eq!(of_row.unit.serves.exact(), "0.06");
    assert_eq!(of_row.break_even(), Some(Ratio::of(9, 1)));
    // 110 thousand reach both minimums: 100 of input and 10 of output.
    assert_eq!(of_row.unit.least, 110);
    // Flat at 1,000 K: full use, so all of it is reserved: 1,000 × 24.30 / 110 × 24.
    assert_eq!(
        (of_row.best.units, of_row.best.cost.text().as_str()),
        (1000, "5301.82")
    );
    // At 100 K the least that is sold is more than the load, and still cheaper: 110 × 24.30 / 110 × 24 = 583.20
    // against 100 × 27 / 110 × 24 = 589.09. At 90 K on demand is cheaper: 530.18.
    let at_peak = |peak: &str| {
        let mut draft = draft.clone();
        add(&mut draft, Place::Load, &[(Load(L::Peak), peak)]);
        plan(&draft).expect("a plan")
    };
    let (hundred, small) = (at_peak("100"), at_peak("90"));
    assert_eq!(
        (hundred.best.units, hundred.best.cost.text().as_str()),
        (110, "583.20")
    );
    assert_eq!(
        (small.best.units, small.best.cost.text().as_str()),
        (0, "530.18")
    );
    assert_eq!(small.reserved.units, 110);
}

#[test]
fn tokens_are_counted_as_the_unit_counts_them() {
    let load = |mut draft: Draft, answers: &[(FieldId, &str)]| {
        add(&mut draft, Place::Load, answers);
        draft
    };
    let of_row = [
        (Load(L::Shape), "flat"),
        (Load(L::Prices), "row"),
        (Load(L::Peak), "600"),
    ];
    let how = |draft: &Draft| counted(&draft.scenario());
    // 500K of input and 100K of output a minute: 600 plain, and 500 + 5 × 100 = 1,000 weighted. A unit of the Reserved
    // tier is a thousand plain tokens a minute, so 600 of them carry it.
    let tier = load(sonnet("3m"), &of_row);
    assert_eq!(how(&tier), Some(Counted::Plain));
    assert_eq!(plan(&tier).expect("a plan").best.units, 600);
    assert_eq!(how(&load(nova("1m"), &of_row)), Some(Counted::Weighted));
    assert_eq!(how(&sonnet("3m")), Some(Counted::Weighted));
    // One hourly price has no units, and a third reservation is not there.
    let hourly = load(with(ROW, &[(Hourly, "100")]), &of_row);
    assert_eq!(how(&hourly), None);
    assert_eq!(how(&load(tier, &[(Load(L::Row), "3")])), None);
}

#[test]
fn a_row_of_model_units_brings_the_unit_that_was_measured() {
    let mut draft = nova("1m");
    add(
        &mut draft,
        ROW,
        &[
            (Cap(C::Throughput), "50000"),
            (Cap(C::OnDemandSaving), "20"),
        ],
    );
    add(&mut draft, Place::Load, &[(Load(L::Prices), "row")]);
    let plan = plan(&draft).expect("a plan");
    assert_eq!(plan.unit.serves.exact(), "3000");
    assert_eq!(plan.unit.price.exact(), "55");
    // $0.056 per million, less 20 %.
    assert_eq!(plan.unit.on_demand.exact(), "0.0448");
}

#[test]
fn what_is_missing_for_a_plan_is_named() {
    let gap = |texts: &[(FieldId, &str)]| plan(&with(Place::Load, texts)).err();
    assert_eq!(gap(&[(Load(L::Shape), "own")]), Some(LoadGap::NoCurve));
    assert_eq!(gap(&[(Load(L::Peak), "0")]), Some(LoadGap::NoLoad));
    assert_eq!(
        gap(&[(Load(L::UnitServes), "0")]),
        Some(LoadGap::UnitTooSmall)
    );
    assert_eq!(
        gap(&[(Load(L::UnitServes), "0.000001")]),
        Some(LoadGap::UnitTooSmall)
    );
    let row = (Load(L::Prices), "row");
    assert_eq!(gap(&[row]), Some(LoadGap::RowWithoutUnits(0)));
    assert_eq!(gap(&[row, (Load(L::Row), "7")]), Some(LoadGap::NoRow(6)));
    let model = [(Load(L::Value), "model"), (Load(L::Model), "no.such-model")];
    assert_eq!(gap(&model), Some(LoadGap::NoOnDemandPrice));
    let mut unmeasured = nova("1m");
    add(&mut unmeasured, Place::Load, &[row]);
    assert_eq!(plan(&unmeasured).err(), Some(LoadGap::RowWithoutFigures(0)));
}

#[test]
fn nothing_is_reserved_where_on_demand_is_free() {
    let free = plan(&with(Place::Load, &[(Load(L::OnDemand), "0")])).expect("a plan");
    assert_eq!((free.best.units, free.break_even()), (0, None));
    // A free unit is worth having for every hour with load.
    let gift = plan(&with(Place::Load, &[(Load(L::UnitPrice), "0")])).expect("a plan");
    assert_eq!((gift.best.units, gift.best.cost), (10, Usd::ZERO));
}

#[test]
fn the_load_and_the_names_of_rows_do_not_touch_the_score() {
    let mut draft = v13();
    assert!(draft.add(Rows::Capacity));
    add(
        &mut draft,
        ROW,
        &[(Cap(C::Name), "Chat"), (Cap(C::Units), "9")],
    );
    let (plain, busy) = (
        report(&Draft::example().scenario()),
        report(&draft.scenario()),
    );
    assert_eq!(plain.scored.score, busy.scored.score);
    assert_eq!(plain.money, busy.money);
}

/// Cost of so many units in whole numbers: loads in millions an hour, prices in dollars.
fn enumerated(load: &[u32], serves: u32, price: u32, on_demand: u32, units: u32) -> u64 {
    let held = u64::from(serves) * u64::from(units);
    let burst: u64 = load
        .iter()
        .map(|hour| u64::from(*hour).saturating_sub(held))
        .sum();
    u64::from(price) * u64::from(units) * load.len() as u64 + burst * u64::from(on_demand)
}

fn any_curve() -> impl Strategy<Value = Vec<u32>> {
    prop_oneof![
        proptest::collection::vec(0..=100u32, 24),
        proptest::collection::vec(0..=100u32, 168),
        // Steps of ten: many hours alike, so that units that just break even occur.
        proptest::collection::vec((0..=10u32).prop_map(|tens| tens * 10), 24),
    ]
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_plan_is_the_one_that_enumeration_finds(
        load in any_curve(),
        serves in 1..=30u32,
        price in 0..=60u32,
        on_demand in 0..=4u32,
        least in prop_oneof![Just(0u32), 1..=12u32],
    ) {
        prop_assume!(load.iter().any(|hour| *hour > 0));
        let numbers: Vec<String> = load.iter().map(u32::to_string).collect();
        let mut draft = v13();
        let texts = [
            (Load(L::Curve), numbers.join(" ")),
            (Load(L::UnitServes), serves.to_string()),
            (Load(L::UnitPrice), price.to_string()),
            (Load(L::OnDemand), on_demand.to_string()),
            (Load(L::Least), least.to_string()),
        ];
        for (id, text) in &texts {
            set(&mut draft, Place::Load, *id, text);
        }
        let plan = plan(&draft).expect("a plan");
        let top = load.iter().max().expect("hours").div_ceil(serves).max(least);
        let cost = |units| enumerated(&load, serves, price, on_demand, units);
        // No unit, or any number from the least that is sold; of two equals the smaller.
        let sold = (0..=top).filter(|units| *units == 0 || *units >= least);
        let best = sold.min_by_key(|units| (cost(*units), *units)).expect("none is possible");
        prop_assert_eq!(plan.best.units, best);
        prop_assert_eq!(plan.best.cost, Usd::whole(cost(best) as u32));
        prop_assert_eq!(plan.on_demand.cost, Usd::whole(cost(0) as u32));
        prop_assert_eq!(plan.reserved.cost, Usd::whole(cost(top) as u32));
        let [units, burst] = plan.parts();
        prop_assert_eq!(units + burst, plan.best.cost);
    }

    /// The steps cover the units once each, from the bottom, never fuller than the one below.
    #[test]
    fn steps_cover_every_unit_once(load in any_curve(), serves in 1..=5u32, price in 1..=20u32) {
        prop_assume!(load.iter().any(|hour| *hour > 0));
        let mut draft = v13();
        let numbers: Vec<String> = load.iter().map(u32::to_string).collect();
        set(&mut draft, Place::Load, Load(L::Curve), &numbers.join(" "));
        set(&mut draft, Place::Load, Load(L::UnitServes), &serves.to_string());
        set(&mut draft, Place::Load, Load(L::UnitPrice), &price.to_string());
        let plan = plan(&draft).expect("a plan");
        let steps = plan.steps();
        let mut next = 1;
        for step in &steps {
            prop_assert_eq!(step.first, next);
            prop_assert!(step.last >= step.first);
            prop_assert_eq!(step.reserved, step.last <= plan.best.units);
            next = step.last + 1;
        }
        prop_assert_eq!(next - 1, plan.reserved.units.max(plan.best.units));
        prop_assert!(steps.len() <= 26);
        let one = Factor::ONE.ratio();
        prop_assert!(steps.iter().all(|step| step.fill <= one));
    }
}

proptest! {
    #![proptest_config(cases(60))]

    /// Whatever a link holds: no panic, no plan dearer than both extremes, no break-even below nothing.
    #[test]
    fn any_answers_give_an_outlook_and_a_plan_or_say_what_is_missing(scenario in any_scenario()) {
        let report = report(&scenario);
        with_data(|data| {
            let prices = scenario.prices(data);
            for (row, quote) in scenario.capacity.iter().zip(&report.quote.capacity) {
                let outlook = row_outlook(row, quote, guide(), &prices);
                prop_assert!(outlook.reserved >= Usd::ZERO);
                prop_assert!(outlook.full_on_demand.is_none_or(|full| full >= Usd::ZERO));
                prop_assert!(outlook.break_even.is_none_or(|at| at >= Factor::ZERO));
                prop_assert_eq!(outlook.series().map(|s| s.len()), outlook.full_on_demand.map(|_| 21));
            }
            if let Ok(plan) = load_plan(&scenario, &report.quote, &prices) {
                prop_assert!(plan.best.cost <= plan.on_demand.cost && plan.best.cost <= plan.reserved.cost);
                prop_assert!(plan.best.units == 0 || plan.best.units >= plan.unit.least);
                prop_assert!(plan.steps().iter().all(|step| step.fill <= Factor::ONE.ratio()));
            }
            Ok(())
        })?;
    }
}
