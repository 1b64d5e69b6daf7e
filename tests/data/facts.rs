//! Refusals of what a row claims: source, date, model, term; and rows out of force.
//! Refusals of form are in `layout`, of amounts in `prices`.

use bedrock_position::engine::data::{
    Context, Dataset, Dimension, RateKey, Region, Scope, ServiceTier, Texts,
};

use crate::small::{
    BENCHMARK, INPUT, MODELS, ONE, RATES, models, rate_with, rates, refusals, sound, table,
};

#[test]
fn a_missing_or_unknown_source() {
    assert_eq!(
        rate_with("source", ""),
        ["rates.tsv:2: 'source' is empty; fill it in"]
    );
    assert_eq!(
        rate_with("source", "hearsay"),
        ["rates.tsv:2: source 'hearsay' is not in sources.tsv; add it there or correct the id"]
    );
}

#[test]
fn a_bad_source_or_model_is_not_reported_again_by_every_row_that_names_it() {
    let texts = Texts {
        sources: table(&[
            "id|title|as_of|licence|reference",
            "page||2026-11|MIT|somewhere",
        ]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["sources.tsv:2: 'title' is empty; fill it in"]
    );
    let texts = Texts {
        models: table(&[MODELS, &ONE.replace("ACTIVE", "WELL")]),
        ..sound()
    };
    assert_eq!(refusals(&texts).len(), 1);
}

#[test]
fn a_missing_or_invalid_date() {
    for text in ["", "2026", "2026-11-31", "22.11.2026"] {
        assert_eq!(
            rate_with("as_of", text),
            [format!(
                "rates.tsv:2: '{text}' in 'as_of' is not a date; write YYYY-MM-DD (as_of may be YYYY-MM)"
            )]
        );
    }
    assert_eq!(
        rate_with("from", "2026-11"),
        ["rates.tsv:2: '2026-11' in 'from' is not a date; write YYYY-MM-DD (as_of may be YYYY-MM)"]
    );
}

#[test]
fn a_date_after_the_snapshot() {
    assert_eq!(
        rate_with("as_of", "2026-11-23"),
        [
            "rates.tsv:2: as-of date 2026-11-23 is after the snapshot's 2026-11-22; correct it, or date the snapshot anew in snapshot.tsv"
        ]
    );
    assert_eq!(rate_with("as_of", "2026-11-22"), [""; 0]);
}

#[test]
fn a_row_that_ends_before_it_begins() {
    let row = INPUT.replace("|||page", "|2026-12-02|2026-12-01|page");
    assert_eq!(
        rates(&[&row]),
        ["rates.tsv:2: from 2026-12-02 is after until 2026-12-01; correct one of them"]
    );
}

#[test]
fn a_rate_of_an_unknown_model() {
    assert_eq!(
        rate_with("model", "a.two"),
        ["rates.tsv:2: model 'a.two' is not in models.tsv; add it there or correct the id"]
    );
}

#[test]
fn a_model_past_its_end_of_life() {
    assert_eq!(
        models(&[&ONE.replace("ACTIVE||||", "ACTIVE||2026-11-21||")]),
        [
            "models.tsv:2: end of life 2026-11-21 has passed; set the status to EOL or remove the model and its rates"
        ]
    );
    for status in ["LEGACY", "UNLISTED"] {
        let ended = ONE.replace("ACTIVE||||", &format!("{status}||2026-11-21||"));
        assert_eq!(models(&[&ended]).len(), 1, "{status}");
    }
    assert_eq!(
        models(&[&ONE.replace("ACTIVE||||", "LEGACY||2026-11-26||")]),
        [""; 0]
    );
    assert_eq!(
        models(&[&ONE.replace("ACTIVE||||", "EOL||2026-11-21||")]),
        [""; 0]
    );
}

#[test]
fn a_benchmark_with_gaps() {
    let said = |rows: &[&str]| {
        refusals(&Texts {
            benchmark: table(rows),
            ..sound()
        })
    };
    let mut rows = BENCHMARK.to_vec();
    rows.remove(6);
    assert_eq!(
        said(&rows),
        ["benchmark.tsv:0: no row for the tier from 0 upwards, as the first tier; add it"]
    );
    let mut rows = BENCHMARK.to_vec();
    rows.remove(2);
    assert_eq!(
        said(&rows),
        ["benchmark.tsv:0: no row for each term from 1 to 5 years, once and in this order; add it"]
    );
    let mut rows = BENCHMARK.to_vec();
    rows[7] = "tier|1000|9|7|10||page|2026-11|low|";
    assert_eq!(
        said(&rows),
        ["benchmark.tsv:8: 'low' above 'typical'; swap or correct them"]
    );
    let mut rows = BENCHMARK.to_vec();
    rows[1] = "year|1||||0.6|page|2026-11|low|";
    assert_eq!(
        said(&rows),
        ["benchmark.tsv:2: 'year' is no kind; use one of: term, tier"]
    );
}

#[test]
fn a_snapshot_without_id_or_date() {
    for (rows, expected) in [
        (
            &["id|as_of"][..],
            "snapshot.tsv:0: no row for the snapshot: exactly one, with id and date; add it",
        ),
        (
            &["id|as_of", "test|"],
            "snapshot.tsv:2: 'as_of' is empty; fill it in",
        ),
        (
            &["id|as_of", "test|2026"],
            "snapshot.tsv:2: '2026' in 'as_of' is not a date; write YYYY-MM-DD (as_of may be YYYY-MM)",
        ),
    ] {
        let texts = Texts {
            snapshot: table(rows),
            ..sound()
        };
        assert_eq!(refusals(&texts), [expected]);
        let opened = Dataset::open(texts).err().unwrap_or_default();
        assert_eq!(
            opened.first().map(ToString::to_string).as_deref(),
            Some(expected)
        );
    }
}

#[test]
fn rows_not_in_force_are_not_used() {
    let price_on = |dates: &str| {
        let data = Dataset::open(Texts {
            rates: table(&[RATES, &INPUT.replace("|||page", &format!("|{dates}|page"))]),
            ..sound()
        });
        let data = data.expect("opens");
        let key = RateKey {
            model: data.model("a.one").expect("listed"),
            region: Region::UsEast1,
            scope: Scope::InRegionOrGeo,
            context: Context::Standard,
            tier: ServiceTier::Standard,
            dimension: Dimension::Input,
        };
        data.rate(key).map(|found| found.price().exact())
    };
    // The snapshot is of 2026-11-22; both ends count.
    assert_eq!(price_on("2026-11-22|").as_deref(), Some("3"));
    assert_eq!(price_on("2026-11-23|"), None);
    assert_eq!(price_on("|2026-11-22").as_deref(), Some("3"));
    assert_eq!(price_on("|2026-11-21"), None);
}
