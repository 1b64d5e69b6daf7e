//! The workload side of the vectors: V9 to V15.

use std::num::NonZeroU32;

use bedrock_position::engine::formulas::capacity::{self, Mix};
use bedrock_position::engine::formulas::customisation::{Retrieval, Traffic, Tuning};
use bedrock_position::engine::formulas::load_mix::LoadMix;
use bedrock_position::engine::formulas::model_units;
use bedrock_position::engine::formulas::prompt_cache::CachePrice;
use bedrock_position::engine::num::{Mtok, Percent, Ratio, Usd, UsdPerHour, UsdPerMtok};
use serde_json::{Value, json};

use crate::read::{each, number, parsed, percent, six, unrounded, vector};

pub(crate) fn unit_prices(v: &Value) -> Value {
    // Dollars per second and unit, for one month and for six; the vector holds only what follows from them.
    let mut per_second = [
        ("anthropic.claude-v2 us-east-1", "0.0175", "0.00972"),
        ("anthropic.claude-instant-v1 us-east-1", "0.011", "0.00611"),
        ("cohere.command-text-v14", "0.011", "0.0066027"),
        ("cohere.command-light-text-v14", "0.001902", "0.0011416"),
        ("anthropic.claude-v2 ap-northeast-1", "0.0455", "0.02527"),
        ("anthropic.claude-v2 eu-central-1", "0.0415", "0.02305"),
    ]
    .into_iter();
    each(&v["result"], |row| {
        let (model, monthly, locked) = per_second.next().expect("a price for each row");
        let monthly = model_units::hourly(parsed(monthly));
        let locked = model_units::hourly(parsed(locked));
        json!({
            "model": model,
            "one_month_hourly": unrounded(monthly, &row["one_month_hourly"], UsdPerHour::exact),
            "six_month_hourly": unrounded(locked, &row["six_month_hourly"], UsdPerHour::exact),
            "six_month_discount": six(model_units::lock_in_discount(monthly, locked)),
            "one_month_per_730h": monthly.for_hours(730).text(),
            "months_of_use_for_6m_to_beat_1m": six(model_units::months_to_pay(monthly, locked, 6)),
        })
    })
}

pub(crate) fn capacity_break_even(v: &Value) -> Value {
    let given = &v["given"];
    let per_minute = Mtok::tokens(number(&given["K_tpm"]));
    each(&v["result"], |row| {
        let value = load_value(given, &row["output_token_share"]);
        let hour = capacity::full_value(per_minute, value);
        json!({
            "output_token_share": row["output_token_share"],
            "value_per_million_load_units": per_mtok(value),
            "full_value_per_hour": hour.for_hours(1).text(),
            "break_even_at_10.80_per_hour": six(capacity::break_even(parsed("10.80"), hour)),
        })
    })
}

pub(crate) fn load_values(v: &Value) -> Value {
    each(&v["result"], |row| {
        let value = load_value(row, &row["output_token_share"]);
        let hour = capacity::full_value(Mtok::tokens(100_000), value);
        json!({
            "case": row["case"],
            "p_in": row["p_in"],
            "p_out": row["p_out"],
            "w": row["w"],
            "output_token_share": row["output_token_share"],
            "value_per_million_load_units": per_mtok(value),
            "full_value_per_hour_at_100k_per_minute": hour.for_hours(1).text(),
        })
    })
}

pub(crate) fn implied_prices(v: &Value) -> Value {
    each(&v["result"], |row| {
        let month = capacity::full_month(Mtok::tokens(1000), number(&row["price_per_million"]));
        let implied = |claim| capacity::implied_price(month, Percent::of(claim, 0)).text();
        json!({
            "price_per_million": row["price_per_million"],
            "on_demand_value_of_1k_tpm_month_at_100pct": month.text(),
            "reservation_price_implied_by_40pct": implied(40),
            "reservation_price_implied_by_70pct": implied(70),
        })
    })
}

pub(crate) fn break_even_after_saving(v: &Value) -> Value {
    each(&v["result"], |row| {
        let saving = &row["on_demand_saving_available"];
        let lifted = |from| {
            six(capacity::after_saving(
                Percent::of(from, 0),
                percent(saving),
            ))
        };
        json!({
            "on_demand_saving_available": saving,
            "effective_break_even_from_0.40": lifted(40),
            "effective_break_even_from_0.60": lifted(60),
        })
    })
}

/// A load unit of the vector is a million tokens here.
pub(crate) fn load_mix(v: &Value) -> Value {
    let given = &v["given"];
    let curve = given["load"].as_array().unwrap();
    let load: Vec<Mtok> = curve.iter().map(number).collect();
    let mix = LoadMix {
        load: &load,
        unit: number(&given["unit_capacity"]),
        price: number(&given["unit_price_per_hour"]),
        on_demand: number(&given["on_demand_value_per_load_unit"]),
    };
    assert_eq!(mix.break_even(), Some(number(&given["u_star"])));
    let rows = (0..=10).map(|units| {
        let plan = mix.plan(units);
        json!({
            "units": units,
            "daily_cost": plan.cost.text(),
            "utilisation": plan.utilisation.map(Ratio::six_decimals),
        })
    });
    let best = mix.cheapest(10);
    json!({
        "rows": rows.collect::<Vec<_>>(),
        "best_units": best.units,
        "rule_units": mix.worthwhile_units(10),
        "on_demand_only": mix.plan(0).cost.text(),
        "best_daily_cost": best.cost.text(),
    })
}

pub(crate) fn prompt_cache(v: &Value) -> Value {
    let (five_minutes, hour) = (cache(v, "write_5m"), cache(v, "write_1h"));
    json!({
        "rows": each(&v["result"]["rows"], |row| {
            let n: NonZeroU32 = number(&row["requests_per_window"]);
            json!({
                "requests_per_window": n.get(),
                "relative_input_cost_5m": five_minutes.in_window(n).ratio().six_decimals(),
                "saving_5m": five_minutes.saving(n).six_decimals(),
                "saving_1h": hour.saving(n).six_decimals(),
            })
        }),
        "break_even_hit_rate_5m": six(five_minutes.break_even_hit_rate()),
        "break_even_hit_rate_1h": six(hour.break_even_hit_rate()),
    })
}

/// Token prices, the corpus and the months of amortisation stand only in the reference; the cache is that of V14.
pub(crate) fn customisation(v: &Value) -> Value {
    let given = &v["given"];
    let tokens = |key: &str| Mtok::tokens(number(&given[key]));
    let traffic = Traffic {
        requests: number(&given["requests"]),
        system: tokens("system_tokens"),
        user: tokens("user_tokens"),
        output: tokens("output_tokens"),
        input_price: parsed("3"),
        output_price: parsed("15"),
    };
    let retrieval = Retrieval {
        passages: tokens("rag_context_tokens"),
        corpus: Mtok::tokens(20_000_000),
        embedding_price: number(&given["embedding_per_m"]),
        store: number(&given["vector_store_month"]),
    };
    let tuning = Tuning {
        tokens: tokens("training_tokens"),
        epochs: number(&given["epochs"]),
        price: number(&given["training_price_per_m"]),
        months: 12,
        storage: number(&given["storage_month"]),
    };
    let examples = tokens("few_shot_tokens");
    let cache = cache(&vector("V14"), "write_5m");
    let short_prompt = tokens("short_prompt_after_tuning");
    let uplift = number(&given["inference_uplift"]);
    let unit = number(&given["reserved_unit_hourly"]);
    json!({
        "base": traffic.base().text(),
        "few_shot": traffic.few_shot(examples).text(),
        "few_shot_cached":
            traffic.few_shot_cached(examples, cache, percent(&given["hit_rate"])).text(),
        "rag": traffic.retrieval(&retrieval).text(),
        "fine_tune_per_token": traffic.tuned_per_token(&tuning, short_prompt, uplift).text(),
        "fine_tune_reserved_unit": tuning.on_reserved(1, unit).text(),
        "training_one_off": tuning.training().text(),
    })
}

fn load_value(prices: &Value, output_share: &Value) -> UsdPerMtok {
    let mix = Mix {
        input: number(&prices["p_in"]),
        output: number(&prices["p_out"]),
        output_share: percent(output_share),
        burn_down: number(&prices["w"]),
    };
    mix.value().expect("traffic with load")
}

fn per_mtok(price: UsdPerMtok) -> String {
    six(price.ratio_to(Usd::whole(1).per_mtok()))
}

fn cache(v: &Value, write: &str) -> CachePrice {
    CachePrice {
        write: number(&v["given"][write]),
        read: number(&v["given"]["read"]),
    }
}
