//! Looking through the snapshot: what a filter leaves and in which order, against a plain reading of the file.

use bedrock_position::engine::data::{
    Browser, Column, Confidence, Dataset, Dimension, Filter, Listed, Region, Scope, ServiceTier,
    Sort, Texts,
};
use bedrock_position::engine::date::Date;

const RATES: &str = include_str!("../../static/data/rates.tsv");
const MODELS: &str = include_str!("../../static/data/models.tsv");

fn open(today: &str) -> (Dataset, Browser) {
    let data = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    let today: Date = today.parse().expect("a date");
    let browser = Browser::new(&data, &data.cited_sources(), today);
    (data, browser)
}

/// Lines of the file for which `keep` holds, given their cells.
fn lines(keep: impl Fn(&[&str]) -> bool) -> usize {
    let rows = RATES.lines().skip(1);
    rows.filter(|line| keep(&line.split('\t').collect::<Vec<_>>()))
        .count()
}

fn words(words: &str) -> Filter {
    Filter {
        words: words.to_owned(),
        ..Filter::default()
    }
}

#[test]
fn without_a_filter_every_row_is_there_in_the_order_of_the_file() {
    let (data, browser) = open("2026-11-22");
    assert_eq!(browser.rows().len(), lines(|_| true));
    let all = browser.look(&data, &Filter::default(), None);
    assert!(all.iter().copied().eq(0..browser.rows().len()));
    for (row, line) in browser.rows().iter().zip(RATES.lines().skip(1)) {
        let model = data.model_at(row.model).expect("a model");
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(
            (
                &*model.id,
                row.rate.region.code(),
                row.rate.price.exact().as_str()
            ),
            (cells[0], cells[1], cells[6].trim_end_matches(".0"))
        );
        let name = row.name(&data).expect("a name").to_string();
        assert!(
            name.starts_with(cells[0]) && name.ends_with(cells[5]),
            "{name}"
        );
    }
}

#[test]
fn words_are_found_in_every_text_of_a_row_and_all_of_them_are_needed() {
    let (data, browser) = open("2026-11-22");
    let count = |text: &str| browser.look(&data, &words(text), None).len();
    let of_model = |wanted: &'static str| lines(move |cells| cells[0].contains(wanted));
    assert_eq!(count("CLAUDE-SONNET-5-5"), of_model("claude-sonnet-5-5"));
    assert_eq!(count("  claude-sonnet-5-5   cache_read "), {
        lines(|cells| cells[0].contains("claude-sonnet-5-5") && cells[5] == "cache_read")
    });
    assert_eq!(
        count("claude-sonnet-5-5 cache read"),
        count("claude-sonnet-5-5 cache_read")
    );
    // Ireland is the name of eu-west-1 and of nothing else in the file.
    assert_eq!(count("ireland"), lines(|cells| cells[1] == "eu-west-1"));
    assert_eq!(count("gt272k"), lines(|cells| cells[3] == "gt272k"));
    // Of the model, or of the source's title: "… sample-bedrock-spend-budget-guardrails, SKU …".
    let api = |cells: &[&str]| cells[10].starts_with("price-list-api/");
    let guardrails = lines(|cells| cells[0].contains("guardrails") || api(cells));
    assert_eq!(count("guardrails"), guardrails);
    // The beginning of a word: not the end of "opus".
    assert_eq!(count("pus"), 0);
    assert!(count("opu") > 0);
    assert_eq!(count("no such word"), 0);
    // A vendor's models, by the other file.
    let mistral: Vec<&str> = MODELS
        .lines()
        .filter(|line| line.split('\t').nth(1) == Some("Mistral AI"))
        .filter_map(|line| line.split('\t').next())
        .collect();
    assert!(!mistral.is_empty());
    let rows = lines(|cells| mistral.contains(&cells[0]));
    let vendor = Filter {
        vendor: Some("Mistral AI".to_owned()),
        ..Filter::default()
    };
    assert_eq!(browser.look(&data, &vendor, None).len(), rows);
}

#[test]
fn choices_leave_exactly_their_rows() {
    let (data, browser) = open("2026-11-22");
    let filter = Filter {
        region: Some(Region::Geo),
        scope: Some(Scope::InRegionOrGeo),
        tier: Some(ServiceTier::Batch),
        dimension: Some(Dimension::Output),
        ..Filter::default()
    };
    let rows = lines(|cells| {
        (cells[1], cells[2], cells[4], cells[5]) == ("geo", "in_region_or_geo", "batch", "output")
    });
    assert!(rows > 0);
    assert_eq!(browser.look(&data, &filter, None).len(), rows);
    assert!(browser.in_use(|rate| rate.region).contains(&Region::Geo));
    assert!(
        !browser
            .in_use(|rate| rate.dimension)
            .contains(&Dimension::AzurePtuHour)
    );
}

#[test]
fn ended_models_can_be_left_out() {
    // The file's end-of-life column; a model is there on its last day.
    let ended = |today: &str| {
        let ended: Vec<&str> = MODELS
            .lines()
            .skip(1)
            .map(|line| line.split('\t').collect::<Vec<_>>())
            .filter(|cells| cells[3] == "EOL" || (!cells[5].is_empty() && cells[5] < today))
            .map(|cells| cells[0])
            .collect();
        lines(|cells| ended.contains(&cells[0]))
    };
    for today in ["2026-11-22", "2027-06-01"] {
        let (data, browser) = open(today);
        let living = Filter {
            living: true,
            ..Filter::default()
        };
        let left = browser.look(&data, &living, None).len();
        assert_eq!(left, lines(|_| true) - ended(today), "{today}");
    }
    assert!(ended("2027-06-01") > ended("2026-11-22"));
}

#[test]
fn confidence_is_that_of_today() {
    let high = Filter {
        confidence: Some(Confidence::High),
        ..Filter::default()
    };
    let (data, browser) = open("2026-11-22");
    // A row is older than 180 days on 22 November 2026 if it was stated before 26 May.
    let rows = lines(|cells| cells[12] == "high" && cells[11] >= "2026-05-26");
    assert_eq!(browser.look(&data, &high, None).len(), rows);
    let (data, browser) = open("2028-01-01");
    assert_eq!(browser.look(&data, &high, None).len(), 0);
}

#[test]
fn every_column_sorts_both_ways_and_leaves_equals_in_order() {
    let (data, browser) = open("2026-11-22");
    let columns = [
        Column::Model,
        Column::Region,
        Column::Endpoint,
        Column::Tier,
        Column::Dimension,
        Column::Price,
        Column::AsOf,
        Column::Confidence,
        Column::Source,
    ];
    let sources = data.cited_sources();
    let key = |row: &Listed, by: Column| -> String {
        let (rate, model) = (&row.rate, data.model_at(row.model).expect("a model"));
        let source = &sources[rate.source.index()];
        match by {
            Column::Model => format!("{} {} {}", model.vendor, model.name, model.id).to_lowercase(),
            Column::Region => rate.region.name().to_owned(),
            Column::Endpoint => rate.scope.code().to_owned(),
            Column::Tier => format!("{}\t{}", rate.tier.code(), rate.context.code()),
            Column::Dimension => rate.dimension.code().to_owned(),
            // Whole and decimals of one width sort as texts do.
            Column::Price => {
                let exact = rate.price.exact();
                let (whole, part) = exact.split_once('.').unwrap_or((&exact, ""));
                format!("{whole:0>9}.{part:0<20}")
            }
            Column::AsOf => rate.as_of.to_string(),
            Column::Confidence => match rate.confidence {
                Confidence::Low => "0".to_owned(),
                Confidence::Medium => "1".to_owned(),
                Confidence::High => "2".to_owned(),
            },
            Column::Source => format!("{} {}", source.title, source.id).to_lowercase(),
        }
    };
    // Rows stated within 180 days, so that the file's confidence is that of today.
    let recent = words("price-list-2026-10");
    for by in columns {
        for descending in [false, true] {
            let found = browser.look(&data, &recent, Some(Sort { by, descending }));
            assert!(found.len() > 50, "{by:?}");
            for pair in found.windows(2) {
                let [a, b] = [pair[0], pair[1]].map(|at| key(&browser.rows()[at], by));
                let in_order = if descending { a >= b } else { a <= b };
                assert!(in_order, "{by:?} {descending}: {a} {b}");
                assert!(
                    a != b || pair[0] < pair[1],
                    "{by:?} {descending}: equals moved"
                );
            }
        }
    }
}
