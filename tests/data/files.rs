//! The shipped files as a whole: every row passes, is counted, and is found by search where a scan finds it.
//! Single prices are tested in `lookup`.

use bedrock_position::engine::data::{Channel, Dataset, Dimension, Texts};

fn dataset() -> Dataset {
    Dataset::open(Texts::shipped()).expect("the shipped files open")
}

#[test]
fn every_shipped_row_passes_and_is_counted() {
    let summary = Dataset::check(&Texts::all_shipped()).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    });
    let summary = summary.expect("the strict check passes");
    assert_eq!(
        (&*summary.id, summary.as_of.to_string().as_str()),
        ("2026-11-22", "2026-11-22")
    );
    let counts: Vec<_> = summary
        .tables
        .iter()
        .map(|table| (table.file, table.rows, table.confidence))
        .collect();
    assert_eq!(
        counts,
        [
            ("rates.tsv", 5506, Some([2068, 3324, 114])),
            ("models.tsv", 158, Some([9, 131, 18])),
            ("sources.tsv", 188, None),
            ("alternatives.tsv", 3065, Some([525, 2344, 196])),
            ("benchmark.tsv", 13, Some([0, 0, 13])),
            ("benchmark_sources.tsv", 21, None),
            ("price_classes.tsv", 5, Some([0, 0, 5])),
        ],
        "rows were added or removed: state the new counts here and the change in the changelog"
    );
}

#[test]
fn the_benchmark_is_the_one_of_the_score_model() {
    let data = dataset();
    let benchmark = data.benchmark();
    let tiers: Vec<_> = benchmark
        .tiers
        .iter()
        .map(|tier| {
            [
                tier.threshold.exact(),
                tier.low.exact(),
                tier.typical.exact(),
                tier.high.exact(),
            ]
            .join(" ")
        })
        .collect();
    assert_eq!(
        tiers,
        [
            "0 0 0 0",
            "500000 3 5 8",
            "1000000 5 7 10",
            "2000000 6 9 13",
            "5000000 8 11 16",
            "10000000 10 14 20",
            "25000000 13 17 24",
            "50000000 15 20 28"
        ]
    );
    let factors = (1..=5).map(|years| benchmark.multiplier(years).map(|factor| factor.exact()));
    assert!(factors.eq(["0.6", "0.8", "1", "1.15", "1.3"].map(|text| Some(text.to_owned()))));
    assert_eq!(benchmark.multiplier(7), None);
    assert_eq!(data.price_classes().len(), 5);
}

#[test]
fn the_page_carries_no_alternatives_and_the_tools_do() {
    assert!(dataset().alternatives().is_empty());
    assert!(dataset().published_ranges().is_empty());
    let all = Dataset::open(Texts::all_shipped()).expect("opens");
    // Google's list: 7.14 USD per scale unit and hour for a week.
    let week = all.alternatives().into_iter().find(|price| {
        price.channel == Channel::GoogleVertexPt && price.dimension == Dimension::GsuHour1w
    });
    assert_eq!(
        week.map(|price| price.price.exact()).as_deref(),
        Some("7.14")
    );
    let filed = all
        .published_ranges()
        .into_iter()
        .find(|range| range.id.starts_with("mix-telematics"));
    assert_eq!(
        filed.map(|range| range.discount).as_deref(),
        Some("9 % flat")
    );
}

#[test]
fn binary_search_finds_the_lines_that_a_linear_scan_finds() {
    let data = dataset();
    // Scanned in the reviewed file, searched in the packed form that the page carries.
    let text = Texts::all_shipped().rates;
    for model in data.models() {
        let scanned: Vec<[&str; 7]> = text
            .lines()
            .filter_map(|line| {
                line.split('\t')
                    .collect::<Vec<_>>()
                    .first_chunk::<7>()
                    .copied()
            })
            .filter(|cells| *cells[0] == *model.id)
            .collect();
        let found = data.rates_of(data.model(&model.id).expect("listed"));
        assert_eq!(found.len(), scanned.len(), "{}", model.id);
        for (rate, [_, region, scope, context, tier, dimension, price]) in
            found.iter().zip(&scanned)
        {
            let codes = [
                rate.region.code(),
                rate.scope.code(),
                rate.context.code(),
                rate.tier.code(),
                rate.dimension.code(),
                &rate.price.exact(),
            ];
            assert_eq!(
                codes,
                [*region, *scope, *context, *tier, *dimension, *price],
                "{}",
                model.id
            );
        }
    }
}

#[test]
fn ids_that_begin_alike_are_told_apart() {
    let data = dataset();
    for id in [
        "openai.gpt-oss-120b",
        "openai.gpt-oss-120b-1:0",
        "qwen.qwen3-32b",
        "qwen.qwen3-32b-v1:0",
    ] {
        let ix = data.model(id).expect("listed");
        assert!(!data.rates_of(ix).is_empty(), "{id}");
        assert_eq!(data.model_at(ix).map(|model| &*model.id), Some(id));
    }
    for id in ["", "a", "openai.gpt-oss", "openai.gpt-oss-120b-", "zzz"] {
        assert_eq!(data.model(id), None, "{id}");
    }
}

#[test]
fn files_are_sorted_as_sort_would() {
    let texts = Texts::all_shipped();
    for text in [
        texts.rates,
        texts.models,
        texts.sources,
        texts.alternatives,
        texts.benchmark_sources,
        texts.price_classes,
    ] {
        let rows: Vec<&[u8]> = text.lines().skip(1).map(str::as_bytes).collect();
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert!(rows == sorted, "{:?}", text.lines().next());
    }
}

#[test]
fn no_row_is_newer_than_the_source_it_cites() {
    let data = dataset();
    for model in data.models() {
        for rate in data.rates_of(data.model(&model.id).expect("listed")) {
            let source = data.source(rate.source).expect("every source is listed");
            assert!(rate.as_of <= source.as_of, "{} {rate:?}", model.id);
        }
    }
}
