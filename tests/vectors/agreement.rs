//! The agreement side of the vectors: V1 to V8, V16 and V17.

use bedrock_position::engine::formulas::batna::{self, Commitment};
use bedrock_position::engine::formulas::break_even;
use bedrock_position::engine::formulas::stacking::Stacking;
use bedrock_position::engine::formulas::support::{self, Band};
use bedrock_position::engine::formulas::third_party::{Treatment, marketplace_room};
use bedrock_position::engine::formulas::tier_choice::{self, Case, Tier};
use bedrock_position::engine::formulas::true_up::{self, Year};
use bedrock_position::engine::num::{Factor, Percent, Usd};
use bedrock_position::engine::simulation::{self, Burn, Outlook};
use serde_json::{Value, json};

use crate::read::{each, number, percent, six, unrounded, vector};

pub(crate) fn stacking(v: &Value) -> Value {
    let (d, b) = (percent(&v["given"]["d"]), percent(&v["given"]["b"]));
    let combined = |stacking: Stacking, key: &str| {
        let share = stacking.combined(d, b).factor();
        unrounded(share, &v["result"][key], Factor::exact)
    };
    json!({
        "compound": combined(Stacking::Compound, "compound"),
        "additive": combined(Stacking::Additive, "additive"),
        "replace": combined(Stacking::Replace, "replace"),
    })
}

pub(crate) fn break_even_burn(v: &Value) -> Value {
    each(&v["result"], |row| {
        let d = percent(&row["d"]);
        json!({
            "d": row["d"],
            "net_basis_burn_break_even": break_even::net_burn(d).six_decimals(),
            "gross_basis_burn_break_even": six(break_even::gross_burn(d)),
            "over_commit_that_wipes_out_discount_net": six(break_even::ruinous_over_commitment(d)),
        })
    })
}

pub(crate) fn list_spend(v: &Value) -> Value {
    let commitment: Usd = number(&v["given"]["C"]);
    let net = break_even::list_spend_net(commitment, percent(&v["given"]["d"])).unwrap();
    json!({
        "net_basis_list_needed": net.text(),
        "gross_basis_list_needed": commitment.text(),
        "hidden_extra": (net - commitment).text(),
    })
}

pub(crate) fn annual_true_up(v: &Value) -> Value {
    let years = years(&v["given"]);
    let settled = true_up::annual(&years, percent(&v["given"]["gamma"]));
    let rows = (1..).zip(years.iter().zip(&settled)).map(|(year, (y, s))| {
        json!({
            "year": year,
            "commit": y.commitment.text(),
            "counted": y.counted.text(),
            "carry_in": s.carried_in.text(),
            "shortfall": s.shortfall.text(),
        })
    });
    let total: Usd = settled.iter().map(|s| s.shortfall).sum();
    json!({ "years": rows.collect::<Vec<_>>(), "total_shortfall": total.text() })
}

/// The same burn as the annual vectors.
pub(crate) fn term_true_up(_: &Value) -> Value {
    let years = years(&vector("V4-none")["given"]);
    json!({ "total_shortfall": true_up::at_term_end(&years).text() })
}

pub(crate) fn tiers(v: &Value) -> Value {
    let forecast = forecast(v);
    let rows = &v["result"]["tiers"];
    let tiers: Vec<_> = rows.as_array().unwrap().iter().map(tier).collect();
    let best = tier_choice::cheapest(&tiers, &forecast).unwrap();
    json!({
        "tiers": each(rows, |row| {
            let prospect = tier_choice::prospect(tier(row), &forecast);
            json!({
                "threshold": row["threshold"],
                "discount": row["discount"],
                "expected_cost": prospect.cost.text(),
                "expected_shortfall": prospect.shortfall.text(),
            })
        }),
        "best_threshold": best.tier.threshold.exact().parse::<u32>().unwrap(),
    })
}

/// Two tiers of V5, under its forecast.
pub(crate) fn tier_step(v: &Value) -> Value {
    let (from, to) = (tier(&v["given"]["from"]), tier(&v["given"]["to"]));
    let step = tier_choice::step(from, to, &forecast(&vector("V5")));
    json!({
        "gain": step.gain.text(),
        "extra_shortfall": step.extra_shortfall.text(),
        "worth_it": step.is_worth_it(),
    })
}

pub(crate) fn normal(v: &Value) -> Value {
    let given = &v["given"];
    let discounted = percent(&given["d"]).complement();
    let burn = Burn {
        mean: number::<Usd>(&given["mu"]) * discounted,
        deviation: number::<Usd>(&given["sd"]) * discounted,
    };
    outlook(simulation::normal(burn, number(&given["C"])))
}

pub(crate) fn log_normal(v: &Value) -> Value {
    let given = &v["given"];
    let mean = number::<Usd>(&given["mean_list"]) * percent(&given["d"]).complement();
    let burn = Burn {
        mean,
        deviation: mean * number(&given["cv"]),
    };
    outlook(simulation::log_normal(burn, number(&given["C"])))
}

pub(crate) fn support_fee(v: &Value) -> Value {
    let bands = [
        (Some(150_000), 10),
        (Some(500_000), 7),
        (Some(1_000_000), 5),
        (None, 3),
    ]
    .map(|(up_to, rate)| Band {
        up_to: up_to.map(Usd::whole),
        rate: Percent::of(rate, 0),
    });
    let minimum = number(&v["given"]["minimum"]);
    each(&v["result"], |row| {
        let gross: Usd = number(&row["monthly_gross"]);
        let fee = support::monthly_fee(gross, &bands, minimum);
        json!({
            "monthly_gross": gross.text(),
            "fee": fee.text(),
            "effective_rate": six(fee.ratio_to(gross)),
        })
    })
}

pub(crate) fn third_party(_: &Value) -> Value {
    let other = Usd::whole(1_500_000);
    let room = marketplace_room(Usd::whole(10_000_000), Percent::of(25, 0), other);
    let worth = |treatment: Treatment| {
        let worth = treatment.worth(Usd::whole(2_000_000), Percent::of(12, 0));
        json!({ "discount": worth.discount.text(), "net_burn": worth.burn.text() })
    };
    json!({
        "full": worth(Treatment::Full),
        "counts_only": worth(Treatment::CountsOnly),
        "mp_capped_in_a_10m_commit_with_1.5m_other_eligible":
            worth(Treatment::InsideMarketplaceCap { room }),
        "excluded": worth(Treatment::Excluded),
    })
}

pub(crate) fn direct_discounts(v: &Value) -> Value {
    each(&v["result"], |row| {
        let (d, b) = (
            percent(&row["edp_discount"]),
            percent(&row["bedrock_layer"]),
        );
        let needed = |commitment| batna::direct_discount(d, b, commitment).six_decimals();
        json!({
            "edp_discount": row["edp_discount"],
            "bedrock_layer": row["bedrock_layer"],
            "direct_discount_needed_with_slack_burn": needed(Commitment::Slack),
            "direct_discount_needed_while_the_commit_binds": needed(Commitment::Binding),
        })
    })
}

fn outlook(outlook: Option<Outlook>) -> Value {
    let outlook = outlook.expect("a forecast");
    json!({
        "expected_shortfall": outlook.expected_shortfall.text(),
        "probability": outlook.probability.six_decimals(),
        "expected_cost": outlook.expected_cost.text(),
    })
}

fn years(given: &Value) -> Vec<Year> {
    let column = |key: &str| given[key].as_array().unwrap().iter().map(number);
    column("commits")
        .zip(column("counted"))
        .map(|(commitment, counted)| Year {
            commitment,
            counted,
        })
        .collect()
}

fn tier(row: &Value) -> Tier {
    Tier {
        threshold: number(&row["threshold"]),
        discount: percent(&row["discount"]),
    }
}

fn forecast(v: &Value) -> [Case; 3] {
    [("low", 30), ("base", 40), ("high", 30)].map(|(case, probability)| Case {
        probability: Percent::of(probability, 0),
        demand: number(&v["given"]["demand"][case]),
    })
}
