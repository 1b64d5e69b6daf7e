//! Reports against expected texts. Rounded figures compare as texts; the few that the script prints unrounded
//! compare as exact decimals, which `tests/golden/README.md` lists.

use bedrock_position::engine::Report;
use bedrock_position::engine::checks::{CHECKS, Outcome};
use bedrock_position::engine::num::{Factor, Points, Ratio, Usd};
use bedrock_position::engine::rubric::{Curve, Rubric};
use bedrock_position::engine::scenario::{CLAUSES, STEPS};
use bedrock_position::engine::value::Value;
use serde_json::{Value as Json, json};

/// One line of the differential file.
pub struct Expected<'a> {
    id: String,
    out: &'a Json,
}

impl<'a> Expected<'a> {
    pub fn new(case: &'a Json) -> Self {
        Self {
            id: case["id"].to_string(),
            out: &case["out"],
        }
    }

    /// Every figure of the report, in the layout of the file.
    pub fn assert(&self, report: &Report) {
        let id = &self.id;
        let actual = summary(report);
        let keys = self.out.as_object().expect("out is an object");
        assert_eq!(
            keys.len(),
            actual.as_object().map_or(0, serde_json::Map::len),
            "{id}: keys"
        );
        for (key, expected) in keys {
            same(expected, &actual[key], &format!("{id} {key}"));
        }
    }
}

/// Texts equal, or equal as decimals where the script prints a figure unrounded; minus nothing is nothing.
fn same(expected: &Json, actual: &Json, at: &str) {
    match (expected, actual) {
        (Json::Array(e), Json::Array(a)) => {
            assert_eq!(e.len(), a.len(), "{at}: length");
            for (index, (e, a)) in e.iter().zip(a).enumerate() {
                same(e, a, &format!("{at}[{index}]"));
            }
        }
        (Json::String(e), Json::String(a)) if e != a => {
            let decimal = |t: &str| {
                t.parse::<Factor>()
                    .unwrap_or_else(|_| panic!("{at}: {e} against {a}"))
            };
            assert_eq!(decimal(e), decimal(a), "{at}");
            let unrounded = !e.contains('.') || at.contains("checks") || decimal(e).is_zero();
            assert!(unrounded, "{at}: the texts differ, {e} against {a}");
        }
        _ => assert_eq!(expected, actual, "{at}"),
    }
}

fn usd(value: Usd) -> Json {
    json!(value.text())
}

fn ratio(value: Ratio) -> Json {
    json!(value.six_decimals())
}

fn some<T>(value: Option<T>, write: fn(T) -> Json) -> Json {
    value.map_or(Json::Null, write)
}

fn points(value: Points) -> Json {
    json!(value.two_decimals())
}

fn metric(value: &Option<Value>) -> Json {
    match value {
        Some(Value::Share(r)) => ratio(*r),
        Some(Value::Percent(p)) => json!(p.factor().exact()),
        Some(Value::Times(f)) => json!(f.exact()),
        None => Json::Null,
        Some(other) => panic!("no metric is a {other:?}"),
    }
}

/// The report in the layout of the differential file.
fn summary(report: &Report) -> Json {
    let (scored, out) = (&report.scored, &report.outlook);
    let agreement = out.commitments.iter().any(|c| c.is_positive());
    let best = report.tiers.best().expect("the benchmark has tiers");
    let low: Usd = out.low_burn.iter().copied().sum();
    let committed: Usd = out.commitments.iter().copied().sum();
    json!({
        "raw": scored.before_ceilings.one_decimal(),
        "score": scored.score.one_decimal(),
        "shown": scored.shown,
        "band": scored.band.map(|b| b.letter),
        "best": report.best_case.score.one_decimal(),
        "caps": scored.ceilings.iter().map(|c| json!([c.reason.code(), c.max.one_decimal(), c.binding])).collect::<Vec<_>>(),
        "dims": scored.dimensions.iter().map(|d| json!([some(d.points, points), usd(report.money_in(d.dimension.id))])).collect::<Vec<_>>(),
        "checks": report.findings.iter().filter(|f| f.check.code() != "retirement_exposure").map(|f| match f.outcome {
            Outcome::NotApplicable(_) => Json::Null,
            Outcome::Points(p) | Outcome::Unknown(p) => json!([points(p), metric(&f.metric)]),
        }).collect::<Vec<_>>(),
        "list": [usd(report.year_one.native), usd(report.quote.on_demand), usd(report.quote.reserved),
                 usd(report.quote.bedrock()), usd(report.year_one.first_party), usd(report.year_one.third_party)],
        "commits": out.commitments.iter().map(|c| usd(*c)).collect::<Vec<_>>(),
        "term": [usd(out.list), usd(out.paid), usd(out.saving()), usd(out.shortfall), usd(out.net_value()),
                 some(out.effective_discount(), ratio), some(out.worst_year().map(|(_, r)| r), ratio),
                 some(low.ratio_to(committed), ratio), some(report.break_even_burn, ratio)],
        "bench": [usd(report.benchmark_commitment), ratio(report.band.low), ratio(report.band.typical), ratio(report.band.high)],
        "tier": [best.threshold.exact().parse::<u64>().expect("whole dollars"), ratio(best.discount), usd(best.cost),
                 if agreement { usd(out.cost()) } else { usd(out.paid) }, usd(report.regret)],
        "safe": best.safe_upper.iter().map(|c| usd(*c)).collect::<Vec<_>>(),
        "levers": levers(report),
        "lean": report.kept.map_or(Json::Null, |k| json!([usd(k.invoice), usd(k.returned), usd(k.kept)])),
        "pay": ratio(report.payable),
        "point": usd(report.money_in(bedrock_position::engine::rubric::DimensionId::Renewal)),
    })
}

fn levers(report: &Report) -> Json {
    if report.quote.on_demand.is_zero() {
        return Json::Null;
    }
    let levers = report.quote.levers;
    let find = |code: &str| {
        report
            .findings
            .iter()
            .find(|f| f.check.code() == code)
            .expect("a finding per check")
    };
    let tuned = find("unproven_tuning")
        .working
        .first()
        .map(|step| step.value.clone());
    let Some(Value::Usd(tuned)) = tuned else {
        panic!("the first step is the tuned spend")
    };
    let cut = find("output_cost_share")
        .money
        .expect("an output cut is priced");
    json!([
        usd(levers.cache),
        usd(levers.batch),
        usd(levers.region),
        usd(tuned.per(2)),
        usd(cut)
    ])
}

/// One of the eight scenarios: the same figures under the names of the worked examples.
pub fn with_example(case: &Json, report: &Report, at: &str) {
    let r = &case["result"];
    let actual = summary(report);
    let pick = |object: &Json, keys: &[&str]| {
        Json::Array(keys.iter().map(|k| object[*k].clone()).collect())
    };
    let list = [
        "native",
        "on_demand",
        "reserved",
        "bedrock",
        "bed_1p",
        "bed_3p",
    ];
    same(
        &pick(&r["year1_list"], &list),
        &actual["list"],
        &format!("{at} list"),
    );
    same(
        &r["commit_schedule"],
        &actual["commits"],
        &format!("{at} commits"),
    );
    let term = [
        "expected_list",
        "expected_paid",
        "expected_saving",
        "expected_shortfall",
        "expected_net_value",
        "effective_discount",
        "worst_year_low_coverage",
        "term_low_coverage",
        "net_burn_break_even",
    ];
    same(
        &pick(&r["term"], &term),
        &actual["term"],
        &format!("{at} term"),
    );
    let benchmark = ["average_commit", "low", "typical", "high"];
    same(
        &pick(&r["benchmark"], &benchmark),
        &actual["bench"],
        &format!("{at} benchmark"),
    );
    let search = [
        "best_threshold",
        "best_discount",
        "best_expected_cost",
        "current_expected_cost",
        "regret",
    ];
    same(
        &pick(&r["tier_search"], &search),
        &actual["tier"],
        &format!("{at} tier"),
    );
    same(
        &r["tier_search"]["safe_upper_by_year"],
        &actual["safe"],
        &format!("{at} safe range"),
    );
    tiers(&r["tier_search"], report, at);
    years(&r["years"], report, at);
    let kept = ["invoice_saving", "returned_as_shortfall", "kept_this_term"];
    same(
        &pick(&r["token_saving_under_fixed_commit_per_year"], &kept),
        &actual["lean"],
        &format!("{at} kept"),
    );
    let lever = [
        "cache",
        "batch",
        "region",
        "tuning_half",
        "output_cut_20pct",
    ];
    same(
        &pick(&r["token_levers_list_usd_per_year"], &lever),
        &actual["levers"],
        &format!("{at} levers"),
    );
    same(
        &r["bedrock_payable_share"],
        &actual["pay"],
        &format!("{at} payable"),
    );
    same(
        &r["one_point_of_discount_per_year"],
        &actual["point"],
        &format!("{at} one point"),
    );
    dimensions(&r["dimensions"], &actual, at);
    same(
        &r["score_before_caps"],
        &actual["raw"],
        &format!("{at} before ceilings"),
    );
    same(&r["score"], &actual["score"], &format!("{at} score"));
    assert_eq!(r["shown"], actual["shown"], "{at}");
    assert_eq!(r["band"], actual["band"], "{at}");
    assert_eq!(
        r["band_name"],
        json!(report.scored.band.map(|b| b.word)),
        "{at}"
    );
    caps(&r["caps"], &actual, at);
    same(
        &case["score_if_every_unknown_is_favourable"],
        &actual["best"],
        &format!("{at} best case"),
    );
}

fn dimensions(expected: &Json, actual: &Json, at: &str) {
    let expected = expected.as_array().expect("dimensions");
    let mut checks = Vec::new();
    for (index, dimension) in expected.iter().enumerate() {
        let both = json!([dimension["score"], dimension["money_at_stake_per_year"]]);
        same(
            &both,
            &actual["dims"][index],
            &format!("{at} {}", dimension["id"]),
        );
        for check in dimension["checks"].as_array().expect("checks") {
            let applies = !check["points"].is_null();
            checks.push(if applies {
                json!([check["points"], check["metric"]])
            } else {
                Json::Null
            });
        }
    }
    same(
        &Json::Array(checks),
        &actual["checks"],
        &format!("{at} checks"),
    );
}

fn caps(expected: &Json, actual: &Json, at: &str) {
    let expected = expected.as_array().expect("caps");
    let caps = expected
        .iter()
        .map(|c| json!([c["cap"], c["max"], c["binding"]]))
        .collect();
    same(
        &Json::Array(caps),
        &actual["caps"],
        &format!("{at} ceilings"),
    );
}

fn tiers(expected: &Json, report: &Report, at: &str) {
    let rows = expected["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), report.tiers.rows.len(), "{at}");
    for (row, tier) in rows.iter().zip(&report.tiers.rows) {
        let given = json!([
            row["threshold"].to_string(),
            row["discount"],
            row["expected_cost"],
            row["expected_shortfall"]
        ]);
        let ours = json!([
            tier.threshold.exact(),
            ratio(tier.discount),
            usd(tier.cost),
            usd(tier.shortfall)
        ]);
        same(&given, &ours, &format!("{at} tier {}", row["threshold"]));
    }
    let ramp = report
        .tiers
        .best()
        .map(|best| best.ramp.iter().map(|c| usd(*c)).collect());
    same(
        &expected["best_ramp"],
        &Json::Array(ramp.unwrap_or_default()),
        &format!("{at} ramp"),
    );
}

fn years(expected: &Json, report: &Report, at: &str) {
    let rows = expected.as_array().expect("years");
    assert_eq!(rows.len(), report.years.len(), "{at}");
    for (row, year) in rows.iter().zip(&report.years) {
        let head = json!([row["year"].to_string(), row["commit"], row["half_width"]]);
        same(
            &head,
            &json!([
                year.year.to_string(),
                usd(year.commitment),
                ratio(year.half_width)
            ]),
            &format!("{at} year"),
        );
        for (name, case) in ["low", "base", "high"].iter().zip(year.cases) {
            let given = json!([
                row[*name]["list"],
                row[*name]["paid"],
                row[*name]["counted"],
                row[*name]["shortfall"]
            ]);
            let ours = json!([
                usd(case.list),
                usd(case.paid),
                usd(case.counted),
                usd(case.shortfall)
            ]);
            same(&given, &ours, &format!("{at} year {} {name}", year.year));
        }
    }
}

/// One of the seven variants.
pub fn with_variant(variant: &Json, report: &Report) {
    let at = variant["id"].to_string();
    let actual = summary(report);
    same(
        &variant["score_before_caps"],
        &actual["raw"],
        &format!("{at} before ceilings"),
    );
    same(&variant["score"], &actual["score"], &format!("{at} score"));
    assert_eq!(variant["shown"], actual["shown"], "{at}");
    assert_eq!(variant["band"], actual["band"], "{at}");
    caps(&variant["caps"], &actual, &at);
    same(
        &variant["worst_year_low_coverage"],
        &actual["term"][6],
        &format!("{at} coverage"),
    );
    same(
        &variant["expected_shortfall"],
        &actual["term"][3],
        &format!("{at} shortfall"),
    );
    same(
        &variant["expected_saving"],
        &actual["term"][2],
        &format!("{at} saving"),
    );
    for dimension in &report.scored.dimensions {
        let id = dimension.dimension.id.code();
        same(
            &variant["dimensions"][id],
            &some(dimension.points, points),
            &format!("{at} {id}"),
        );
    }
}

/// Weights, curves, ceilings, bands and checklists of the rubric against the script's constants.
pub fn with_constants(constants: &Json, rubric: &Rubric) {
    let dimensions: Vec<Json> = rubric
        .dimensions
        .iter()
        .map(|d| json!([d.id.code(), d.name, d.weight]))
        .collect();
    assert_eq!(constants["dimensions"], json!(dimensions));
    for check in CHECKS
        .iter()
        .filter(|check| check.id.code() != "retirement_exposure")
    {
        let expected = &constants["check_weights"][check.dimension.code()][check.id.code()];
        assert_eq!(
            *expected,
            json!(rubric.weight(check.id)),
            "{}",
            check.id.code()
        );
    }
    let c = &rubric.curves;
    let curves = [
        ("low_case_coverage", c.low_case_coverage),
        ("ramp_fit", c.ramp_fit),
        ("shortfall_to_saving", c.shortfall_to_saving),
        ("tier_fit", c.tier_fit),
        ("discount_reach", c.discount_reach),
        ("bedrock_layer", c.bedrock_layer),
        ("marketplace_eligible", c.marketplace_eligible),
        ("marketplace_cap_use", c.marketplace_cap_use),
        ("capacity_fill", c.capacity_fill),
        ("avoidable_tokens", c.avoidable_tokens),
        ("output_cost_share", c.output_cost_share),
        ("unproven_tuning", c.unproven_tuning),
        ("months_to_renewal", c.months_to_renewal),
    ];
    assert_eq!(
        constants["curves"].as_object().map(serde_json::Map::len),
        Some(curves.len())
    );
    for (name, curve) in curves {
        curve_matches(&constants["curves"][name], curve, name);
    }
    let ceilings = &constants["cap_curves"];
    curve_matches(
        &ceilings["shortfall_eats_discount"],
        rubric.ceilings.shortfall_eats_discount,
        "shortfall",
    );
    curve_matches(
        &ceilings["thin_low_case"],
        rubric.ceilings.thin_low_case,
        "thin low case",
    );
    let bands: Vec<Json> = rubric
        .bands
        .iter()
        .map(|b| json!([b.from, b.letter, b.word]))
        .collect();
    assert_eq!(constants["bands"], json!(bands));
    let clauses: Vec<Json> = CLAUSES.iter().map(|c| json!([c.id, c.weight])).collect();
    assert_eq!(constants["clauses"], json!(clauses));
    assert_eq!(
        constants["steps"],
        json!(STEPS.iter().map(|s| s.id).collect::<Vec<_>>())
    );
    model(constants, rubric);
}

fn model(constants: &Json, rubric: &Rubric) {
    let model = &rubric.model;
    let is = |expected: &Json, actual: Factor, name: &str| {
        let expected = expected
            .as_str()
            .expect("a text")
            .parse::<Factor>()
            .expect("a decimal");
        assert_eq!(expected, actual, "{name}");
    };
    for (case, weight) in ["low", "base", "high"].iter().zip(model.case_weights) {
        is(&constants["weights"][*case], weight, case);
    }
    is(
        &constants["marketplace_cap"],
        model.marketplace_cap.factor(),
        "cap",
    );
    is(
        &constants["region_premium"],
        model.endpoint_premium.factor(),
        "endpoint premium",
    );
    is(
        &constants["batch_discount"],
        model.batch_discount.factor(),
        "batch",
    );
    is(
        &constants["cache"]["write_5m"],
        model.cache_write,
        "cache write",
    );
    is(&constants["cache"]["read"], model.cache_read, "cache read");
    is(
        &constants["cache"]["assumed_hit"],
        model.cache_hit.factor(),
        "cache hit",
    );
}

fn curve_matches(expected: &Json, curve: Curve, name: &str) {
    let expected = expected.as_array().expect("a curve");
    assert_eq!(expected.len(), curve.0.len(), "{name}");
    for (point, (x, y)) in expected.iter().zip(curve.0) {
        let plain = |n: &Json| {
            n.to_string()
                .trim_end_matches(".0")
                .parse::<Factor>()
                .expect("a decimal")
        };
        assert_eq!(plain(&point[0]), *x, "{name}");
        assert_eq!(plain(&point[1]).exact(), y.exact(), "{name}");
    }
}
