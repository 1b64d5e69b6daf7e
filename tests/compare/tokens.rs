//! Output premium, models side by side, caching: what the same tokens cost at other prices of a token.

use bedrock_position::engine::compare::caching::{Caching, Entry, Life, caching};
use bedrock_position::engine::compare::models::{Cached, MOST, side_by_side, suggested};
use bedrock_position::engine::compare::output::{OutputPremium, of_bill, of_workload};
use bedrock_position::engine::data::Dimension;
use bedrock_position::engine::formulas::prompt_cache::BreakEven;
use bedrock_position::engine::num::{Ratio, Usd};
use bedrock_position::engine::quote::at_list;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::Workload;
use bedrock_position::engine::scenario::fields::FieldId::{Input, Output, Repeat};

use super::support::{day, report, with_data};
use super::*;

// ------------------------------------------------------------------------------------------------- output

fn premium(workload: &Workload) -> OutputPremium {
    // Nine tenths of list are paid.
    with_data(|data| {
        of_workload(
            &at_list(workload, &Prices::published(data), &V1.model),
            Ratio::of(9, 1),
        )
    })
}

/// Share, price ratio, and what the two cuts are worth at list and as paid.
fn told(premium: &OutputPremium) -> [String; 6] {
    let [fifth, half] = premium.cuts;
    let [a, b, c, d] = [fifth.list, fifth.paid, half.list, half.paid].map(Usd::text);
    [ratio(premium.share), ratio(premium.price_ratio), a, b, c, d]
}

#[test]
fn output_costs_a_multiple_of_input_and_less_of_it_is_worth_money() {
    // claude-sonnet-4-6 us-east-1: input 3.3, output 16.5, five times. 39,600 of 79,200 is output; a fifth of it is
    // 7,920, at nine tenths 7,128; half is 19,800 and 17,820.
    let sonnet = [
        "0.500000", "5.000000", "7920.00", "7128.00", "19800.00", "17820.00",
    ];
    assert_eq!(told(&premium(&of(SONNET_46, &[]))), sonnet);
    // nova-pro us-east-1: 0.8 and 3.2, four times. 3.2 × 200 × 12 = 7,680 of 17,280 is output, 0.444444.
    let nova = [
        "0.444444", "4.000000", "1536.00", "1382.40", "3840.00", "3456.00",
    ];
    assert_eq!(told(&premium(&of(NOVA_PRO, &[]))), nova);
    // Own rates of 3 and 15.
    assert_eq!(told(&premium(&own()))[..2], ["0.500000", "5.000000"]);
}

#[test]
fn the_whole_bill_weighs_its_workloads_by_tokens() {
    let mut scenario = position(SONNET_46, &[]);
    scenario.workloads.push(of(NOVA_PRO, &[]));
    let quote = report(&scenario).quote;
    // Output 39,600 + 7,680 = 47,280 of 79,200 + 17,280 = 96,480: 0.490050. Over twice the tokens a month of each:
    // (47,280 / 400) / (49,200 / 2,000) = 118.2 / 24.6 = 4.804878.
    let told = told(&of_bill(&quote, Ratio::ONE));
    assert_eq!(told[..2], ["0.490050", "4.804878"]);
    assert_eq!(told[2], "9456.00");
}

#[test]
fn without_output_or_prices_there_is_no_ratio_and_gaps_are_said() {
    let none = premium(&of(SONNET_46, &[(Output, "0")]));
    assert_eq!(told(&none)[..2], ["0.000000", "unknown"]);
    let unknown = premium(&unknown());
    assert_eq!(told(&unknown)[..3], ["unknown", "unknown", "0.00"]);
    assert!(unknown.has_gaps && !none.has_gaps);
}

// ------------------------------------------------------------------------------------------------- models

/// Of 40 % repeated input 90 % is found in the cache.
fn said() -> Cached {
    Cached {
        repeated: percent("40"),
        hit: percent("90"),
    }
}

fn columns(workload: &Workload, models: &[&str]) -> Vec<[String; 3]> {
    with_book(|book| {
        let models: Vec<_> = models.iter().map(|id| ix(book, id)).collect();
        side_by_side(book, workload, &models, said())
            .iter()
            .map(|column| {
                [
                    cost(&column.standard),
                    cost(&column.batch),
                    money(column.cached),
                ]
            })
            .collect()
    })
}

#[test]
fn models_stand_side_by_side_on_the_same_tokens() {
    let found = columns(
        &of(SONNET_46, &[]),
        &[SONNET_46, SONNET_55, NOVA_PRO, GPT_OSS],
    );
    let expected = [
        // claude-sonnet-4-6 us-east-1: 3.3 and 16.5; batch 1.65 and 8.25; cache write 4.125, read 0.33, 1.25 and 0.1
        // of input. Cached: 39,600 × 40 % × (0.1 × 1.25 + 0.9 × 0.1 = 0.215) saves 15,840 × 0.785 = 12,434.40.
        ["79200.00", "39600.00", "66765.60"],
        // claude-sonnet-5-5 us: 2.2 and 11, 26,400 + 26,400; no batch; write 2.75, read 0.11: 10,560 × (1 − 0.125 −
        // 0.045) = 8,764.80.
        ["52800.00", "none", "44035.20"],
        // nova-pro us-east-1: 0.8 and 3.2; batch 0.4 and 1.6; read 0.2, a quarter, and no price for writes: 3,840 ×
        // (1 − 0.1 − 0.225) = 2,592.
        ["17280.00", "8640.00", "14688.00"],
        // gpt-oss-20b-1:0 us-east-1: 0.07 × 12,000 + 0.3 × 2,400 = 1,560; batch 0.035 and 0.15; no cache prices.
        ["1560.00", "780.00", "unknown"],
    ];
    assert_eq!(found, expected);
}

#[test]
fn own_rates_and_unknown_models_are_compared_with_the_catalogue_too() {
    // In-Region in N. Virginia, as above.
    for workload in [own(), unknown()] {
        let found = columns(&workload, &[NOVA_PRO]);
        assert_eq!(
            found,
            [["17280.00", "8640.00", "14688.00"]],
            "{}",
            workload.name
        );
    }
}

#[test]
fn a_kind_of_token_that_a_model_does_not_bill_is_a_gap_and_not_a_saving() {
    with_book(|book| {
        let pegasus = ix(book, "twelvelabs.pegasus-1-2-v1:0");
        let found = side_by_side(book, &of(SONNET_46, &[]), &[pegasus], said());
        // pegasus-1-2 us: output 7.5 × 2,400 = 18,000; what it reads is billed by the second of video.
        assert_eq!(
            found[0].standard.at_least().map(Usd::text).as_deref(),
            Some("18000.00")
        );
        assert_eq!(found[0].standard.whole(), None);
        let gaps: Vec<_> = found[0]
            .standard
            .gaps
            .iter()
            .map(|gap| gap.dimension)
            .collect();
        assert_eq!(gaps, [Some(Dimension::Input)]);
        assert!(found[0].by_second && !found[0].input_alone);
        // Its cost of $18,000 is nearest of its vendor to Nova Pro's 17,280, and it is not suggested all the same.
        for workload in [of(NOVA_PRO, &[]), of(NOVA_PRO, &[(Output, "0")])] {
            let models = suggested(book, &workload, day("2027-11-22"));
            assert!(
                models
                    .iter()
                    .all(|model| book.vendor(*model) != "TwelveLabs")
            );
        }
        // Without input there is nothing that it leaves out.
        let found = side_by_side(book, &of(SONNET_46, &[(Input, "0")]), &[pegasus], said());
        assert_eq!(
            found[0].standard.whole().map(Usd::text).as_deref(),
            Some("18000.00")
        );
    });
}

#[test]
fn five_models_to_start_with_follow_the_rule() {
    with_book(|book| {
        let by = day("2027-11-22");
        let workload = of(SONNET_46, &[]);
        let models = suggested(book, &workload, by);
        assert_eq!(models.len(), MOST);
        // The model in use, then the newest of its class.
        assert_eq!(models[..2], [ix(book, SONNET_46), ix(book, SONNET_55)]);
        // Then other vendors, each once, nearest to 79,200 first, none that leaves by then.
        let columns = side_by_side(book, &workload, &models[2..], said());
        let distance = |cost: Usd| (cost - Usd::whole(79_200)).max(Usd::whole(79_200) - cost);
        let distances: Vec<Usd> = columns
            .iter()
            .map(|column| distance(column.standard.whole().expect("priced whole")))
            .collect();
        assert!(distances.is_sorted(), "{distances:?}");
        let mut vendors: Vec<&str> = models[1..].iter().map(|ix| book.vendor(*ix)).collect();
        vendors.sort_unstable();
        vendors.dedup();
        assert_eq!(vendors.len(), MOST - 1);
        // A model that embeds is no alternative to one that writes, and the other way round; by hand it can be chosen.
        let open = suggested(book, &of(GPT_OSS, &[]), by);
        let columns = side_by_side(book, &of(GPT_OSS, &[]), &open, said());
        assert_eq!(columns.len(), MOST);
        assert!(columns.iter().all(|column| !column.input_alone));
        let titan = ix(book, "amazon.titan-embed-text-v2:0");
        assert!(side_by_side(book, &workload, &[titan], said())[0].input_alone);
        // Nothing is near an unknown cost.
        assert!(suggested(book, &unknown(), by).is_empty());
    });
}

// ------------------------------------------------------------------------------------------------ caching

fn cached<T>(workload: &Workload, read: impl FnOnce(&Caching) -> T) -> T {
    let share = workload.repeat_uncached;
    with_book(|book| read(&caching(book, workload, share).expect("input has a price")))
}

/// Write and read over input, break-even, saving at 90 %.
fn entry(caching: &Caching, entry: &Entry) -> [String; 4] {
    let break_even = match entry.break_even {
        BreakEven::Always => "always".to_owned(),
        BreakEven::From(rate) => rate.six_decimals(),
        BreakEven::Never => "never".to_owned(),
    };
    [
        entry.price.write.exact(),
        entry.price.read.exact(),
        break_even,
        entry.saving(caching.repeated, percent("90")).text(),
    ]
}

#[test]
fn each_life_of_a_cache_has_its_own_break_even() {
    // claude-sonnet-4-6 us-east-1: input 3.3, read 0.33, write 4.125 for five minutes and 6.6 for an hour. 40 % of
    // 39,600 is 15,840. Break-even 0.25 / 1.15 and 1 / 1.9; at 90 % hits it costs 0.215 and 0.29 of that.
    cached(&of(SONNET_46, &[(Repeat, "40")]), |caching| {
        assert_eq!(caching.repeated.text(), "15840.00");
        let [five, hour] = &caching.entries[..] else {
            panic!("two lives");
        };
        assert_eq!((five.life, hour.life), (Life::Default(5), Life::Hour));
        assert_eq!(
            entry(caching, five),
            ["1.25", "0.1", "0.217391", "12434.40"]
        );
        assert_eq!(entry(caching, hour), ["2", "0.1", "0.526316", "11246.40"]);
        // An hour beats five minutes at 90 % from (2 − 0.215) / 1.9; at 20 % the cache of five minutes costs more than
        // none, so it has to beat none.
        assert_eq!(ratio(hour.beats(five, percent("90"))), "0.939474");
        assert_eq!(ratio(hour.beats(five, percent("20"))), "0.526316");
        // At no hits every token is written: 15,840 × 1.25; at all hits it is read: × 0.1.
        let curve = caching.curve(five);
        assert_eq!(curve.len(), 21);
        assert_eq!(curve[0].1.text(), "19800.00");
        assert_eq!(curve[20].1.text(), "1584.00");
    });
    // claude-sonnet-5-5 us: input 2.2, read 0.11, write 2.75 and 4.4. 40 % of 26,400 is 10,560; 0.25 / 1.2 and
    // 1 / 1.95; at 90 % it costs 0.125 + 0.045 and 0.2 + 0.045 of that.
    cached(&of(SONNET_55, &[(Repeat, "40")]), |caching| {
        let [five, hour] = &caching.entries[..] else {
            panic!("two lives");
        };
        assert_eq!(
            entry(caching, five),
            ["1.25", "0.05", "0.208333", "8764.80"]
        );
        assert_eq!(entry(caching, hour), ["2", "0.05", "0.512821", "7972.80"]);
    });
}

#[test]
fn missing_cache_prices_are_said() {
    // nova-pro has a price of reads, 0.2, and none of writes: those are plain input, so caching always pays. 3,840 ×
    // (1 − 0.1 − 0.225) = 2,592. It sells no hour.
    cached(&of(NOVA_PRO, &[(Repeat, "40")]), |caching| {
        let [only] = &caching.entries[..] else {
            panic!("one life");
        };
        assert_eq!(entry(caching, only), ["1", "0.25", "always", "2592.00"]);
        assert!(!only.has_write_price);
        assert_eq!(caching.missing, [Life::Hour]);
    });
    // gpt-oss-20b has no cache prices at all; gpt-6-sol keeps entries for thirty minutes.
    cached(&of(GPT_OSS, &[]), |caching| {
        assert!(caching.entries.is_empty());
        assert_eq!(caching.missing, [Life::Default(30), Life::Hour]);
    });
    cached(&of("openai.gpt-6-sol", &[]), |caching| {
        assert_eq!(caching.entries[0].life, Life::Default(30));
        let billed = caching.entries[0]
            .rates
            .iter()
            .map(|rate| rate.key.dimension);
        let all = [
            Dimension::Input,
            Dimension::CacheRead,
            Dimension::CacheWrite,
        ];
        assert_eq!(billed.collect::<Vec<_>>(), all);
    });
}

#[test]
fn own_rates_take_the_constants_of_the_score_model() {
    // 40 % of 36,000 is 14,400; 1.25 and 0.1: at 90 % hits 0.785 of it is saved; an hour costs twice: 0.71.
    cached(&own(), |caching| {
        assert!(caching.constants);
        let entries: Vec<_> = caching.entries.iter().map(|e| entry(caching, e)).collect();
        assert_eq!(entries[0], ["1.25", "0.1", "0.217391", "11304.00"]);
        assert_eq!(entries[1], ["2", "0.1", "0.526316", "10224.00"]);
    });
    with_book(|book| assert!(caching(book, &unknown(), percent("40")).is_none()));
}
