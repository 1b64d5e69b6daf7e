//! The simulation against closed forms, hand arithmetic and itself. How it runs in a worker is `journeys/simulation.rs`;
//! how fast, `benches/simulation`.

use bedrock_position::engine::num::{Factor, Percent, Ratio, Usd};
use bedrock_position::engine::simulation::{
    Burn, Candidate, Outcome, Plan, Refusal, TierOutcome, TierPlan, Volatility, YearPlan,
    log_normal, run,
};

fn usd(text: &str) -> Usd {
    text.parse().expect("an amount")
}

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

/// Only for comparisons within an error: the page never sees a float.
fn float(exact: String) -> f64 {
    exact.parse().expect("a number")
}

/// A year without Marketplace whose use counts as it is paid.
fn year(commitment: &str, paid: &str) -> YearPlan {
    YearPlan {
        commitment: usd(commitment),
        paid: usd(paid),
        core: usd(paid),
        pooled: Usd::ZERO,
        marketplace: Usd::ZERO,
        counting: Factor::ONE,
        cap: usd(commitment) * percent("25").factor(),
        present: Factor::ONE,
    }
}

fn tier(years: Vec<YearPlan>) -> TierPlan {
    TierPlan {
        candidate: Candidate::Present,
        years,
    }
}

fn plan(years: Vec<YearPlan>) -> Plan {
    Plan {
        paths: 10_000,
        seed: 2026,
        volatility: Volatility::Yearly(percent("15")),
        carry_forward: Percent::ZERO,
        term_end: false,
        tiers: vec![tier(years)],
    }
}

fn outcome(plan: &Plan) -> Outcome {
    run(plan, &mut |_, _| true).expect("a good plan")
}

fn one(plan: &Plan) -> TierOutcome {
    outcome(plan).tiers.remove(0)
}

/// Vector V6-lognormal: list mean 10M, 12 % off, a coefficient of variation of 0.15 and 9M committed. Its σ is
/// √ln(1 + 0.15²) = 0.14916638….
#[test]
fn one_year_agrees_with_the_closed_form_within_its_own_error() {
    let mut plan = plan(vec![year("9000000", "8800000")]);
    plan.volatility = Volatility::Yearly(percent("14.916638004195088"));
    let burn = Burn {
        mean: usd("8800000"),
        deviation: usd("1320000"),
    };
    let closed = log_normal(burn, usd("9000000")).expect("a forecast");
    assert_eq!(closed.expected_shortfall.text(), "635119.74");
    for (paths, seed) in [(10_000, 2026), (10_000, 7), (100_000, 1), (1_000_000, 0)] {
        (plan.paths, plan.seed) = (paths, seed);
        let found = one(&plan);
        let off = |found: Usd, closed: Usd, error: Usd| {
            float((found - closed).exact()).abs() / float(error.exact())
        };
        let shortfall = off(
            found.shortfall,
            closed.expected_shortfall,
            found.shortfall_error,
        );
        let cost = off(found.cost, closed.expected_cost, found.cost_error);
        assert!(shortfall < 4.0 && cost < 4.0, "{shortfall} {cost}");
        let p = float(closed.probability.exact());
        let error = (p * (1.0 - p) / f64::from(paths)).sqrt();
        let probability = (float(found.probability.exact()) - p).abs() / error;
        assert!(probability < 4.0, "{probability} errors off at {paths}");
    }
}

/// Without an agreement the cost of a year is log-normal: its percentiles are m·exp(−σ²/2 ± 1.28155σ), with m = 10M and
/// σ = 0.2 in the first year 7,585,774 and 12,666,027, and exp(−σ²/2)·m = 9,801,987 in the middle.
#[test]
fn percentiles_are_those_of_the_curve() {
    let mut plan = plan(vec![year("0", "10000000")]);
    plan.volatility = Volatility::Yearly(percent("20"));
    plan.paths = 1_000_000;
    let found = one(&plan);
    for (found, expected) in [
        (found.p10, 7_585_774.0),
        (found.p50, 9_801_987.0),
        (found.p90, 12_666_027.0),
    ] {
        let off = float(found.exact()) / expected - 1.0;
        assert!(off.abs() < 0.001, "{expected}: {off}");
    }
    assert_eq!(found.probability, Ratio::ZERO);
    assert_eq!((found.shortfall, found.tail), (Usd::ZERO, Usd::ZERO));
    // One per cent lies outside the drawing.
    let drawn: u32 = found.histogram.counts.iter().sum();
    assert_eq!(found.histogram.counts.len(), 40);
    assert!((989_900..=990_100).contains(&drawn), "{drawn}");
}

/// The worst twentieth of a normal-like shortfall: for one year, C = m, small σ: burn ≈ N(m, mσ), the mean beyond the
/// 5 % quantile is mσ·φ(1.6449)/0.05 = 2.0627·mσ.
#[test]
fn the_tail_is_the_mean_of_the_worst_twentieth() {
    let mut plan = plan(vec![year("10000000", "10000000")]);
    plan.volatility = Volatility::Yearly(percent("1"));
    plan.paths = 1_000_000;
    let found = one(&plan);
    let deviations = float(found.tail.exact()) / 100_000.0;
    assert!((deviations - 2.0627).abs() < 0.02, "{deviations}");
    // E[(C − Y)⁺] of a normal at its mean: 0.39894 deviations.
    let expected = float(found.shortfall.exact()) / 100_000.0;
    assert!((expected - 0.39894).abs() < 0.01, "{expected}");
}

/// The three-point method sees no shortfall at C = P10; a normal sees 0.047 deviations (domain notes, section 2.5).
#[test]
fn a_commitment_at_p10_has_a_shortfall_that_three_points_do_not_see() {
    let mut plan = plan(vec![year("9871844.843", "10000000")]);
    plan.volatility = Volatility::Yearly(percent("1"));
    plan.paths = 1_000_000;
    let found = float(one(&plan).shortfall.exact()) / 100_000.0;
    assert!((found - 0.0473).abs() < 0.002, "{found}");
}

/// V4's lesson by hand: 10M committed a year, burns of 9, 12 and 8 million. Annual: 1 + 2 = 3M short. Half carried: year
/// two carries 1M, so 1 + 1 = 2M. All carried: 1 + 0 = 1M. Term end: 30 − 29 = 1M. Paid is 29M, and with v = 0.9 and
/// annual settlement (9+1) + 0.9·12 + 0.81·(8+2) = 28.9M, of it 1 + 0.81·2 = 2.62M short.
#[test]
fn without_volatility_it_is_the_deterministic_figure_to_the_cent() {
    let years = ["9000000", "12000000", "8000000"];
    let mut plan = plan(years.map(|paid| year("10000000", paid)).to_vec());
    plan.volatility = Volatility::Yearly(Percent::ZERO);
    let cases = [
        (false, "0", "1", "3000000.00", "32000000.00"),
        (false, "50", "1", "2000000.00", "31000000.00"),
        (false, "100", "1", "1000000.00", "30000000.00"),
        (true, "0", "1", "1000000.00", "30000000.00"),
        (false, "0", "0.9", "2620000.00", "28900000.00"),
        // (9 + 0.9·12 + 0.81·8) + 0.81·1: the shortfall is paid in the last year.
        (true, "0", "0.9", "810000.00", "27090000.00"),
    ];
    for (term_end, carried, discount, shortfall, cost) in cases {
        plan.term_end = term_end;
        plan.carry_forward = percent(carried);
        let v: Factor = discount.parse().expect("a factor");
        for (year, later) in plan.tiers[0].years.iter_mut().zip(0..) {
            year.present = v.pow(later);
        }
        let found = one(&plan);
        assert_eq!(found.shortfall.text(), shortfall, "{term_end} {carried}");
        assert_eq!(found.tail.text(), shortfall);
        for figure in [found.cost, found.p10, found.p50, found.p90] {
            assert_eq!(figure.text(), cost, "{term_end} {carried} {discount}");
        }
        assert_eq!(found.probability, Ratio::ONE);
        assert_eq!(
            (found.cost_error, found.shortfall_error),
            (Usd::ZERO, Usd::ZERO)
        );
        assert_eq!(found.histogram.counts, [10_000]);
    }
}

/// 10M committed: a quarter, 2.5M, is room. Of 1M Marketplace and 4M pooled half counts: (1 + 4)/2 = 2.5M, just inside.
/// With 6M pooled 3.5M would count and 2.5M do. Core is 7M: short 0.5M both times; with a cap of 30 %, 0M and 0.5M less.
#[test]
fn the_cap_binds_what_is_pooled() {
    let capped = |pooled: &str, cap: &str| {
        let mut years = vec![year("10000000", "7000000")];
        years[0].pooled = usd(pooled);
        years[0].marketplace = usd("1000000");
        years[0].counting = Factor::of(5, 1);
        years[0].cap = usd(cap);
        let mut plan = plan(years);
        plan.volatility = Volatility::Yearly(Percent::ZERO);
        one(&plan).shortfall.text()
    };
    assert_eq!(capped("4000000", "2500000"), "500000.00");
    assert_eq!(capped("6000000", "2500000"), "500000.00");
    assert_eq!(capped("6000000", "3000000"), "0.00");
    assert_eq!(capped("6000000", "0"), "3000000.00");
}

/// Figures that a link promises. They change with the generator, the normals or the order of the draws, and then every
/// shared picture changes too. Equal in a browser: `benches/simulation` compares.
#[test]
fn the_same_seed_gives_the_same_figures_for_ever() {
    let years = ["8800000", "9680000", "10648000"];
    let mut plan = plan(years.map(|paid| year("9000000", paid)).to_vec());
    plan.carry_forward = percent("50");
    let first = outcome(&plan);
    assert_eq!(first, outcome(&plan));
    let found = &first.tiers[0];
    let figures = [
        found.cost,
        found.cost_error,
        found.p10,
        found.p50,
        found.p90,
        found.shortfall,
        found.shortfall_error,
        found.tail,
    ];
    assert_eq!(figures.map(Usd::text), PINNED);
    plan.seed = 2027;
    assert_ne!(first.tiers[0].cost, one(&plan).cost);
}

/// As the JavaScript of `benches/simulation/port.js` computes them, rounded to cents.
const PINNED: [&str; 8] = [
    "30645984.35",
    "42283.44",
    "27000000.00",
    "29209400.90",
    "36639717.93",
    "1508092.42",
    "20767.70",
    "7639296.15",
];

#[test]
fn a_hundred_times_the_paths_have_a_tenth_of_the_error() {
    let mut plan = plan(vec![year("9000000", "8800000"); 3]);
    let few = one(&plan);
    plan.paths = 1_000_000;
    let many = one(&plan);
    for (few, many) in [
        (few.cost_error, many.cost_error),
        (few.shortfall_error, many.shortfall_error),
    ] {
        let ratio = float(few.exact()) / float(many.exact());
        assert!((9.0..11.0).contains(&ratio), "{ratio}");
    }
}

/// u = 30 % over three years: 0.3/(1.2815515655446·√3) = 0.1351526.
#[test]
fn the_forecast_gives_a_volatility() {
    let mut plan = plan(vec![year("1", "1"); 3]);
    plan.volatility = Volatility::Forecast(percent("30"));
    assert_eq!(outcome(&plan).volatility.six_decimals(), "0.135153");
}

#[test]
fn bad_input_has_a_defined_result() {
    let spend = year("9000000", "8800000");
    for years in [
        vec![year("0", "8800000")],
        vec![year("9000000", "0")],
        vec![year("0", "0"); 5],
        vec![YearPlan {
            cap: Usd::ZERO,
            ..spend
        }],
        vec![year(
            "79228162514264337593543950",
            "79228162514264337593543950",
        )],
    ] {
        for paths in [1, 2, 19, 1_023, 1_024, 1_025, 10_000] {
            let mut plan = plan(years.clone());
            plan.paths = paths;
            let found = one(&plan);
            assert!(found.p10 <= found.p50 && found.p50 <= found.p90);
            assert!(found.shortfall <= found.tail || paths < 20, "{paths}");
            if years[0].paid.is_zero() {
                let due = years[0].commitment;
                assert_eq!((found.cost, found.tail), (due, due));
            }
        }
    }
    let refused = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan(vec![spend]);
        change(&mut plan);
        run(&plan, &mut |_, _| true).expect_err("no outcome")
    };
    let negative = Volatility::Yearly(percent("-1"));
    assert_eq!(
        refused(&|plan| plan.volatility = negative),
        Refusal::Volatility
    );
    assert_eq!(refused(&|plan| plan.paths = 0), Refusal::Size);
    assert_eq!(refused(&|plan| plan.paths = 1_000_001), Refusal::Size);
    assert_eq!(refused(&|plan| plan.tiers.clear()), Refusal::Size);
    assert_eq!(refused(&|plan| plan.tiers[0].years.clear()), Refusal::Size);
    assert_eq!(
        refused(&|plan| plan.tiers[0].years = vec![spend; 6]),
        Refusal::Size
    );
    let uneven = tier(vec![spend; 2]);
    assert_eq!(
        refused(&|plan| plan.tiers.push(uneven.clone())),
        Refusal::Size
    );
    let huge = usd("79228162514264337593543950335");
    assert_eq!(
        refused(&|plan| plan.tiers[0].years = vec![
            YearPlan {
                paid: huge,
                ..spend
            };
            5
        ]),
        Refusal::TooLarge
    );
}

#[test]
fn whoever_waits_hears_of_every_step_and_can_stop_it() {
    let plan = plan(vec![year("9000000", "8800000"); 3]);
    let mut heard = Vec::new();
    run(&plan, &mut |done, total| {
        heard.push((done, total));
        true
    })
    .expect("an outcome");
    // Ten chunks of 1,024 paths, once for each year and once for the tier.
    assert_eq!(heard, (1..=40).map(|done| (done, 40)).collect::<Vec<_>>());
    let stopped = run(&plan, &mut |done, _| done < 5);
    assert_eq!(stopped, Err(Refusal::Stopped));
}

#[test]
fn a_plan_and_an_outcome_survive_the_way_to_a_worker() {
    let plan = plan(vec![year("9000000.123456789012345", "8800000"); 2]);
    let text = serde_json::to_string(&plan).expect("text");
    assert!(text.contains("\"9000000.123456789012345\""), "{text}");
    assert_eq!(serde_json::from_str::<Plan>(&text).expect("a plan"), plan);
    let outcome = outcome(&plan);
    let text = serde_json::to_string(&outcome).expect("text");
    let back: Outcome = serde_json::from_str(&text).expect("an outcome");
    assert_eq!(back, outcome);
}
