//! Ways to specialise a model: vector V15 with its prices typed, catalogue prices worked by hand, gaps, break-even
//! volumes, and what holds for any answers. The closed formulas themselves are held to the vectors in `vectors`.

mod support;

use bedrock_position::engine::formulas::customisation::{Import, Retrieval, Traffic, Tuning};
use bedrock_position::engine::formulas::prompt_cache::{BreakEven, CachePrice};
use bedrock_position::engine::formulas::volume::NoDearer;
use bedrock_position::engine::num::{Factor, Mtok, Ratio, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::{FieldId, TuningField};
use bedrock_position::engine::scenario::tuning::TuningInputs;
use bedrock_position::engine::tuning::{Comparison, Item, Priced, Quote, Source, Way, compare};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value as Json;
use support::{any_tuning, cases, set, with_data};

use TuningField as Field;

fn draft(typed: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::example();
    for (field, text) in typed {
        set(&mut draft, Place::Tuning, FieldId::Tuning(*field), text);
    }
    draft
}

fn compared(draft: &Draft) -> Comparison {
    let inputs = draft.tuning();
    with_data(|data| compare(&inputs, &draft.scenario().prices(data), &V1.model))
}

fn comparison(typed: &[(Field, &str)]) -> Comparison {
    compared(&draft(typed))
}

fn quote(comparison: &Comparison, way: Way) -> &Quote {
    comparison.of(way).expect("every way is there")
}

fn month(comparison: &Comparison, way: Way) -> String {
    quote(comparison, way).month.text()
}

/// What V15 states and what stands beside it in the reference script: prices of 3 and 15, 20 million tokens of
/// documents, twelve months.
const V15: [(Field, &str); 8] = [
    (Field::Model, "anthropic.claude-sonnet-4-6"),
    (Field::PriceIn, "3"),
    (Field::PriceOut, "15"),
    (Field::TrainPrice, "8"),
    (Field::Storage, "1.95"),
    (Field::Uplift, "2"),
    (Field::UnitPrice, "22"),
    (Field::Corpus, "20"),
];

#[test]
fn typed_prices_give_the_figures_of_vector_15() {
    let vectors: Vec<Json> = include_str!("golden/vectors.json")
        .lines()
        .filter_map(|line| serde_json::from_str(line.trim_end_matches(',')).ok())
        .collect();
    let expected = &vectors
        .iter()
        .find(|vector| vector["id"] == "V15")
        .expect("V15 stands on a line of its own")["result"];
    let comparison = comparison(&V15);
    for (way, key) in [
        (Way::Base, "base"),
        (Way::FewShot, "few_shot"),
        (Way::FewShotCached, "few_shot_cached"),
        (Way::Retrieval, "rag"),
        (Way::TunedByUplift, "fine_tune_per_token"),
        (Way::TunedOnUnits, "fine_tune_reserved_unit"),
    ] {
        assert_eq!(expected[key], month(&comparison, way), "{key}");
        assert_eq!(quote(&comparison, way).priced, Priced::Whole, "{key}");
    }
    let tuned = quote(&comparison, Way::TunedByUplift);
    assert_eq!(expected["training_one_off"], tuned.training.text());
    // 7,111.95 less 720 / 12 of training; twelve months.
    assert_eq!(tuned.running.text(), "7051.95");
    assert_eq!(tuned.year.text(), "85343.40");
    // 7,111.95 − 5,325.
    assert_eq!(tuned.over_base.map(Usd::text), Some("1786.95".into()));
}

#[test]
fn ways_stand_cheapest_first_and_what_is_not_priced_last() {
    let comparison = comparison(&V15);
    let order: Vec<_> = comparison
        .quotes
        .iter()
        .map(|q| (q.way, q.priced))
        .collect();
    // 836.78 for eight hours of the import, then V15's results. Sonnet has no custom rate, the managed base no price.
    assert_eq!(
        order,
        [
            (Way::Imported, Priced::Whole),
            (Way::FewShotCached, Priced::Whole),
            (Way::Base, Priced::Whole),
            (Way::TunedByUplift, Priced::Whole),
            (Way::Retrieval, Priced::Whole),
            (Way::FewShot, Priced::Whole),
            (Way::TunedOnUnits, Priced::Whole),
            (Way::ManagedKnowledgeBase, Priced::No),
            (Way::TunedAtCustomRate, Priced::No),
        ]
    );
    // Nobody has measured whether one unit carries half a million requests: the import does not win by itself.
    let cheapest = comparison.cheapest().map(|q| q.way);
    assert_eq!(cheapest, Some(Way::FewShotCached));
    let if_it_fits: Vec<_> = comparison.cheaper_if_it_fits().map(|q| q.way).collect();
    assert_eq!(if_it_fits, [Way::Imported]);
}

/// Nova Micro in us-east-1, the starting values: 0.035 in, 0.14 out, cache read 0.00875, write free, training 1.00,
/// storage 1.95, custom 0.035 and 0.14, a unit 60.50 an hour.
#[test]
fn the_starting_values_are_priced_from_the_catalogue() {
    let comparison = comparison(&[]);
    for (way, expected) in [
        // 900 M × 0.035 = 31.50, 175 M × 0.14 = 24.50.
        (Way::Base, "56.00"),
        // 1,000 M × 0.035 more.
        (Way::FewShot, "91.00"),
        // 1,750 M × 0.9 × 0.00875 = 13.78125, misses free, 150 M × 0.035 = 5.25, output 24.50.
        (Way::FewShotCached, "43.53"),
        // 56 + 600 M × 0.035 = 21, (20 M + 150 M) × 0.02 = 3.40, store 700.
        (Way::Retrieval, "780.40"),
        // 90 M × 1 / 12 = 7.50, 1.95, 1.33 × (300 M × 0.035 + 24.50) = 46.55.
        (Way::TunedByUplift, "56.00"),
        // 7.50 + 1.95 + 10.50 + 24.50.
        (Way::TunedAtCustomRate, "44.45"),
        // 7.50 + 1.95 + 60.5 × 730 = 44,165.
        (Way::TunedOnUnits, "44174.45"),
        // 480 minutes × 365 / 12 = 14,600 × 0.05718 = 834.828, storage 1.95.
        (Way::Imported, "836.78"),
    ] {
        assert_eq!(month(&comparison, way), expected, "{way:?}");
    }
    let managed = quote(&comparison, Way::ManagedKnowledgeBase);
    assert_eq!(managed.priced, Priced::No);
    let fields: Vec<_> = managed.gaps.iter().filter_map(|gap| gap.field).collect();
    assert_eq!(fields, [Field::ManagedMonth, Field::ManagedQueries]);
}

#[test]
fn longer_commitment_of_units_takes_its_own_rate() {
    let at = |term| {
        let comparison = comparison(&[(Field::UnitTerm, term), (Field::Units, "2")]);
        month(&comparison, Way::TunedOnUnits)
    };
    // 9.45 + 2 × 730 × 55.00; × 30.25.
    assert_eq!(at("1m"), "80309.45");
    assert_eq!(at("6m"), "44174.45");
}

#[test]
fn a_managed_knowledge_base_takes_the_readers_price() {
    let half = comparison(&[(Field::ManagedMonth, "350")]);
    assert_eq!(
        quote(&half, Way::ManagedKnowledgeBase).priced,
        Priced::AtLeast
    );
    let both = comparison(&[(Field::ManagedMonth, "350"), (Field::ManagedQueries, "2")]);
    // 56 + 21 of passages + 350 + 500 thousand queries × 2.
    assert_eq!(month(&both, Way::ManagedKnowledgeBase), "1427.00");
    let free = comparison(&[(Field::ManagedMonth, "0"), (Field::ManagedQueries, "0")]);
    assert_eq!(month(&free, Way::ManagedKnowledgeBase), "77.00");
    assert_eq!(
        quote(&free, Way::ManagedKnowledgeBase).priced,
        Priced::Whole
    );
}

#[test]
fn fees_and_reranking_are_part_of_retrieval() {
    let comparison = comparison(&[
        (Field::QueryFee, "0.5"),
        (Field::Rerank, "cohere.rerank-v3-5:0"),
        (Field::Store, "0"),
        (Field::Refreshes, "0.5"),
    ]);
    // 80.40 − half of 20 M × 0.02 = 0.20, fees 500 × 0.50 = 250, reranking 500 × 2.00 = 1,000.
    assert_eq!(month(&comparison, Way::Retrieval), "1330.20");
    // Without a row for the Region, the rest is a least cost.
    let elsewhere = self::comparison(&[
        (Field::Region, "eu-central-1"),
        (Field::Rerank, "cohere.rerank-v3-5:0"),
    ]);
    let retrieval = quote(&elsewhere, Way::Retrieval);
    assert_eq!(retrieval.priced, Priced::AtLeast);
    assert_eq!(retrieval.gaps[0].item, Item::Rerank);
    assert_eq!(retrieval.over_base, None);
}

#[test]
fn training_is_sold_by_the_hour_where_the_snapshot_says_so() {
    let qwen = [
        (Field::Model, "qwen.qwen3-32b-v1:0"),
        (Field::Region, "us-west-2"),
    ];
    let unknown = comparison(&qwen);
    let tuned = quote(&unknown, Way::TunedAtCustomRate);
    assert_eq!(tuned.priced, Priced::AtLeast);
    assert_eq!(tuned.gaps[0].field, Some(Field::TrainHours));
    let known = comparison(&[qwen[0], qwen[1], (Field::TrainHours, "15")]);
    let tuned = quote(&known, Way::TunedAtCustomRate);
    // 15 hours × 80 = 1,200 once, 100 a month; 1.95; 300 M × 0.20 = 60; 175 M × 0.78 = 136.50.
    assert_eq!(tuned.training.text(), "1200.00");
    assert_eq!(tuned.month.text(), "298.45");
    assert_eq!(tuned.running.text(), "198.45");
}

#[test]
fn an_import_is_priced_where_the_snapshot_knows_the_region() {
    let oregon = [(Field::Region, "us-west-2"), (Field::ImportMinutes, "11")];
    let comparison = comparison(&[
        oregon[0],
        oregon[1],
        (Field::ImportUnits, "2"),
        (Field::Import, "amazon.custom-model-import.openai.v2.0"),
    ]);
    // Three windows, 15 minutes × 365 / 12 × 2 units = 912.5 × 0.1433 = 130.76125; storage 2 × 1.95.
    assert_eq!(month(&comparison, Way::Imported), "134.66");
    // The second rate of the page has no Region and prices nothing; a typed one does.
    let frankfurt = [(Field::Region, "eu-central-1")];
    let import = self::comparison(&frankfurt);
    assert_eq!(quote(&import, Way::Imported).priced, Priced::No);
    let typed = self::comparison(&[
        frankfurt[0],
        (Field::ImportPrice, "0.07144"),
        (Field::Storage, "1.95"),
    ]);
    // 14,600 × 0.07144 = 1,043.024, and 1.95.
    assert_eq!(month(&typed, Way::Imported), "1044.97");
}

#[test]
fn a_model_without_cache_prices_has_no_cached_option() {
    let comparison = comparison(&[
        (Field::Model, "qwen.qwen3-32b-v1:0"),
        (Field::Region, "us-west-2"),
    ]);
    let cached = quote(&comparison, Way::FewShotCached);
    assert_eq!(cached.priced, Priced::No);
    assert_eq!(cached.gaps[0].item, Item::CacheRead);
    assert_eq!(comparison.break_even, None);
}

#[test]
fn an_hour_in_the_cache_costs_more_to_write() {
    let at = |ttl| {
        let with_ttl = [
            (Field::PriceIn, "3"),
            (Field::PriceOut, "15"),
            (Field::Ttl, ttl),
        ];
        comparison(&with_ttl)
    };
    let (short, long) = (at("default"), at("1h"));
    // 5,250 of prefix × (0.1 × 1.25 + 0.9 × 0.1) = 1,128.75; × (0.1 × 2 + 0.09) = 1,522.50; 450 + 2,625 beside it.
    assert_eq!(month(&short, Way::FewShotCached), "4203.75");
    assert_eq!(month(&long, Way::FewShotCached), "4597.50");
    // 0.25 / 1.15 and 1 / 1.9: vector V14.
    let from = |millionths| Some(BreakEven::From(Ratio::of(millionths, 6)));
    assert_eq!(short.break_even, from(217_391));
    assert_eq!(long.break_even, from(526_316));
    // Sonnet 5.5 in the United States: read 0.11, write 2.75, input 2.20: 0.25 / (1.25 − 0.05).
    let listed = comparison(&[(Field::Model, "anthropic.claude-sonnet-5-5")]);
    assert_eq!(listed.break_even, from(208_333));
}

#[test]
fn a_cache_that_is_free_to_write_pays_at_any_hit_rate() {
    // Nova Micro in the east of the United States: input 0.035, read 0.00875, write 0. The formula alone says
    // (0 − 1) / (0 − 0.25) = 4, a hit rate of 400 %.
    let nova = comparison(&[
        (Field::Model, "amazon.nova-micro-v1:0"),
        (Field::Region, "us-east-1"),
    ]);
    assert_eq!(nova.break_even, Some(BreakEven::Always));
}

#[test]
fn a_long_prompt_is_priced_in_its_band() {
    let model = (Field::Model, "anthropic.claude-haiku-5-5");
    let base = |system| {
        let comparison = comparison(&[
            model,
            (Field::Requests, "1000000"),
            (Field::System, system),
            (Field::User, "0"),
            (Field::Output, "0"),
        ]);
        month(&comparison, Way::Base)
    };
    // Haiku 5.5 in a geography: 0.11 a million up to 100,000 tokens of prompt, 0.55 above.
    assert_eq!(base("100000"), "11000.00");
    assert_eq!(base("100001"), "55000.55");
}

#[test]
fn an_unknown_model_prices_nothing_and_panics_nowhere() {
    let comparison = comparison(&[(Field::Model, "no.such-model")]);
    for quote in &comparison.quotes {
        let whole = quote.priced == Priced::Whole;
        assert_eq!(whole, quote.way == Way::Imported, "{:?}", quote.way);
    }
}

#[test]
fn an_own_price_of_the_page_is_used_here_too() {
    let mut draft = draft(&[]);
    assert!(draft.add(bedrock_position::engine::scenario::draft::Rows::Overrides));
    let own = [
        (
            FieldId::OwnRate,
            "amazon.nova-micro-v1:0/us-east-1/custom_input",
        ),
        (FieldId::OwnPrice, "0.07"),
        (FieldId::OwnReason, "Quote of our account team"),
    ];
    for (field, text) in own {
        set(&mut draft, Place::Override(0), field, text);
    }
    // 44.45 + 300 M × 0.035 more.
    assert_eq!(month(&compared(&draft), Way::TunedAtCustomRate), "54.95");
}

// ---------------------------------------------------------------------------------------------- break-even

#[test]
fn break_even_volumes_are_worked_by_hand() {
    let comparison = comparison(&V15);
    let against_base = |way| quote(&comparison, way).no_dearer[0];
    let from = |n: u32| Some(NoDearer::From(Factor::of(n, 0)));
    // A request at base: 1,800 × 3 + 350 × 15 = $0.01065. Cached: 3,500 × 3 × 0.215 + 300 × 3 + 5,250 = $0.0084075.
    assert_eq!(against_base(Way::FewShotCached), Some(NoDearer::Always));
    assert_eq!(against_base(Way::FewShot), Some(NoDearer::Never));
    assert_eq!(against_base(Way::Base), None);
    // Tuned at twice the price: 2 × (600 × 3 + 5,250) = $0.0141, dearer with every request.
    assert_eq!(against_base(Way::TunedByUplift), Some(NoDearer::Never));
    // One unit: 60 + 1.95 + 16,060 = 16,121.95 over 0.01065 = 1,513,798.1.
    assert_eq!(against_base(Way::TunedOnUnits), from(1_513_799));
    // Against few-shot, 0.01665 a request, tuned per token saves 0.00255 a request and stands at 61.95: 24,294.1.
    assert_eq!(
        quote(&comparison, Way::TunedByUplift).no_dearer[1],
        from(24_295)
    );
    // Retrieval: standing 700.40, 0.01065 + 0.0036 + 0.000006 = 0.014256 a request; tuned stands at 61.95 and takes
    // 0.0141: both lower.
    let tuned = quote(&comparison, Way::TunedByUplift).no_dearer[2];
    assert_eq!(tuned, Some(NoDearer::Always));
    // Base stands lower and costs less a request than few-shot.
    assert_eq!(
        quote(&comparison, Way::Base).no_dearer[1],
        Some(NoDearer::Always)
    );
}

/// The volumes around a break-even, priced again from the start.
fn priced_at(draft: &Draft, requests: &str) -> Option<Comparison> {
    let mut draft = draft.clone();
    let field = FieldId::Tuning(Field::Requests);
    let at = bedrock_position::engine::scenario::draft::FieldRef {
        place: Place::Tuning,
        id: field,
    };
    let sign = bedrock_position::engine::scenario::parse::DecimalSign::Point;
    draft.set(at, requests, sign).ok()?;
    Some(compared(&draft))
}

fn cheaper_at(draft: &Draft, requests: Factor, way: Way, other: Way) -> Option<bool> {
    let comparison = priced_at(draft, &requests.exact())?;
    // To the cent: what is divided by twelve is rounded at its 28th digit.
    let month = |way| quote(&comparison, way).month.cents();
    Some(month(way) <= month(other))
}

// ------------------------------------------------------------------------------------------- any answers

/// The closed formulas with what the lines say is paid.
fn closed(inputs: &TuningInputs, comparison: &Comparison, way: Way) -> Option<Usd> {
    let quote = quote(comparison, way);
    let price = |item| {
        let found = quote.lines.iter().find(|line| line.item == item);
        found.map_or(Usd::ZERO, |line| line.price.usd)
    };
    let requests: u32 = inputs.requests.exact().parse().ok()?;
    let traffic = |input, output| Traffic {
        requests,
        system: Mtok::tokens(inputs.system),
        user: Mtok::tokens(inputs.user),
        output: Mtok::tokens(inputs.output),
        input_price: price(input).per_mtok(),
        output_price: price(output).per_mtok(),
    };
    let training = &inputs.training;
    let tuning = Tuning {
        tokens: training.tokens,
        epochs: training.epochs,
        price: price(Item::Training).per_mtok(),
        months: training.months.exact().parse().ok()?,
        storage: price(Item::Storage),
    };
    let short = Mtok::tokens(training.short_prompt);
    let examples = Mtok::tokens(inputs.examples);
    Some(match way {
        Way::Base => traffic(Item::Prompt, Item::Output).base(),
        Way::FewShot => traffic(Item::Prompt, Item::Output).few_shot(examples),
        Way::FewShotCached => {
            let traffic = traffic(Item::UserPart, Item::Output);
            let over = |item| price(item).over(price(Item::UserPart));
            let cache = CachePrice {
                write: over(Item::CacheWrite)?,
                read: over(Item::CacheRead)?,
            };
            traffic.few_shot_cached(examples, cache, inputs.hit_rate)
        }
        Way::Retrieval => {
            let queries = Usd::ZERO + price(Item::QueryFees) + price(Item::Rerank);
            let retrieval = Retrieval {
                passages: Mtok::tokens(inputs.retrieval.passages),
                corpus: inputs.retrieval.corpus * inputs.retrieval.refreshes,
                embedding_price: price(Item::EmbedDocuments).per_mtok(),
                store: price(Item::Store) + queries.per(1000).times(requests),
            };
            traffic(Item::Prompt, Item::Output).retrieval(&retrieval)
        }
        Way::TunedByUplift | Way::TunedAtCustomRate => {
            let traffic = traffic(Item::TunedPrompt, Item::TunedOutput);
            traffic.tuned_per_token(&tuning, short, Factor::ONE)
        }
        Way::TunedOnUnits => tuning.on_reserved(training.units, price(Item::Units).per_hour()),
        Way::Imported => {
            let import = Import {
                units: inputs.import.units,
                minutes: inputs.import.minutes,
                price: price(Item::ActiveMinutes),
                storage: price(Item::UnitStorage),
            };
            import.year().per(12)
        }
        Way::ManagedKnowledgeBase => return None,
    })
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn lines_add_up_to_the_closed_formulas(draft in any_tuning()) {
        let mut draft = draft;
        // Nothing that drops a line, and whole months, which the formula takes.
        for (field, text) in [
            (Field::Requests, "1234567"), (Field::Months, "7"), (Field::System, "1500"), (Field::User, "300"), (Field::Output, "350"),
            (Field::Examples, "2000"), (Field::HitRate, "37.5"), (Field::Corpus, "12.5"), (Field::Refreshes, "0.4"),
            (Field::Model, "amazon.nova-micro-v1:0"), (Field::Region, "us-east-1"), (Field::Scope, "in_region_or_geo"),
            (Field::Embedding, "amazon.titan-embed-text-v2:0"), (Field::Ttl, "default"), (Field::Rerank, "none"),
            (Field::TrainTokens, "3"), (Field::ShortPrompt, "120"), (Field::PriceIn, "2.5"), (Field::Passages, "900"),
        ] {
            set(&mut draft, Place::Tuning, FieldId::Tuning(field), text);
        }
        let (inputs, comparison) = (draft.tuning(), compared(&draft));
        for quote in &comparison.quotes {
            prop_assert_eq!(quote.month.cents(), quote.lines.iter().map(|line| line.month).sum::<Usd>().cents());
            if let Some(closed) = closed(&inputs, &comparison, quote.way) {
                prop_assert_eq!(quote.month.cents(), closed.cents(), "{:?}", quote.way);
            }
        }
    }

    #[test]
    fn cost_never_falls_when_requests_rise(
        draft in any_tuning(), a in 0..=1_000_000_000u32, b in 0..=1_000_000_000u32,
    ) {
        let at = |n: u32| priced_at(&draft, &n.to_string()).expect("within the range");
        let (few, many) = (at(a.min(b)), at(a.max(b)));
        for way in Way::ALL {
            prop_assert!(quote(&few, way).month <= quote(&many, way).month, "{way:?}");
        }
    }

    #[test]
    fn whatever_is_not_priced_says_what_is_missing(draft in any_tuning()) {
        let comparison = compared(&draft);
        prop_assert_eq!(comparison.quotes.len(), Way::ALL.len());
        for quote in &comparison.quotes {
            prop_assert_eq!(quote.priced == Priced::Whole, quote.gaps.is_empty(), "{:?}", quote.way);
            prop_assert!(!quote.month.cents().text().starts_with('-'));
            if quote.priced != Priced::Whole {
                prop_assert_eq!(quote.over_base, None);
                prop_assert_eq!(quote.no_dearer, [None; 3]);
            }
            for line in &quote.lines {
                if let Source::Catalogue(key, found) = line.price.source {
                    prop_assert_eq!(found.unit(), key.dimension.unit());
                }
            }
        }
        let ranks: Vec<_> = comparison.quotes.iter().map(|q| (q.priced, q.known())).collect();
        prop_assert!(ranks.is_sorted());
    }

    #[test]
    fn a_break_even_volume_is_where_the_costs_cross(
        draft in any_tuning(), way in select(Way::ALL.to_vec()), reference in 0..3usize,
    ) {
        let other = Way::REFERENCES[reference];
        let comparison = compared(&draft);
        let crossing = quote(&comparison, way).no_dearer[reference];
        let is = |n: Factor| cheaper_at(&draft, n, way, other);
        let one = Factor::ONE;
        match crossing {
            Some(NoDearer::Always | NoDearer::Same) => prop_assert_ne!(is(one), Some(false)),
            Some(NoDearer::From(n)) => {
                prop_assert!(n.is_whole());
                prop_assert_ne!(is(n), Some(false), "at {:?}", n);
                prop_assert_ne!(is(n.times(2)), Some(false), "at twice {:?}", n);
                let below = cheaper_at(&draft, n.per(2).down(), other, way);
                prop_assert_ne!(below, Some(false), "at half of {:?}", n);
            }
            Some(NoDearer::UpTo(n)) => {
                prop_assert!(n.is_whole());
                prop_assert_ne!(is(n), Some(false), "at {:?}", n);
                prop_assert_ne!(is(n.per(2).down()), Some(false), "at half of {:?}", n);
                prop_assert_ne!(cheaper_at(&draft, n.times(2), other, way), Some(false), "at twice {:?}", n);
            }
            Some(NoDearer::Never) => prop_assert_ne!(cheaper_at(&draft, one, other, way), Some(false)),
            None => {}
        }
    }
}
