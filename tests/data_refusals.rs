//! What the strict check refuses: one test for each kind of bad row, on small tables, with the message it prints.
//! The shipped files are tested in `data.rs`.

use std::borrow::Cow;

use bedrock_position::engine::data::{Dataset, Texts};

/// A table from rows with `|` between the cells.
fn table(rows: &[&str]) -> Cow<'static, str> {
    let lines: Vec<String> = rows.iter().map(|row| row.replace('|', "\t")).collect();
    Cow::Owned(lines.join("\n") + "\n")
}

const RATES: &str =
    "model|region|scope|context|tier|dimension|price|unit|from|until|source|as_of|confidence|note";
const INPUT: &str =
    "a.one|us-east-1|in_region_or_geo|standard|standard|input|3|1M_tokens|||page|2026-11|high|";
const MODELS: &str = "model|vendor|name|status|legacy_date|eol_date|extended_access_date|source|as_of|confidence|note";
const ONE: &str = "a.one|A|One|ACTIVE||||page|2026-11|high|";
const BENCHMARK: [&str; 8] = [
    "kind|key|low|typical|high|multiplier|source|as_of|confidence|note",
    "term|1||||0.6|page|2026-11|low|",
    "term|2||||0.8|page|2026-11|low|",
    "term|3||||1|page|2026-11|low|",
    "term|4||||1.15|page|2026-11|low|",
    "term|5||||1.3|page|2026-11|low|",
    "tier|0|0|0|0||page|2026-11|low|",
    "tier|1000|5|7|10||page|2026-11|low|",
];

/// Small tables without a fault.
fn sound() -> Texts {
    Texts {
        snapshot: table(&["id|as_of", "test|2026-11-22"]),
        rates: table(&[RATES, INPUT]),
        models: table(&[MODELS, ONE]),
        sources: table(&[
            "id|title|as_of|licence|reference",
            "page|A page|2026-11|MIT|somewhere",
        ]),
        alternatives: table(&[
            "channel|model|place|context|tier|dimension|price|unit|from|until|source|as_of|confidence|note",
            "openai-direct|one|global|standard|standard|input|3|1M_tokens|||page|2026-11|high|",
        ]),
        benchmark: table(&BENCHMARK),
        benchmark_sources: table(&[
            "id|publisher|commitment|discount|kind|reference|note",
            "x|X|any|5 %|adviser|somewhere|",
        ]),
        price_classes: table(&[
            "id|name|input_low|input_high|output_low|output_high|source|as_of|confidence|note",
            "x|X|1|2|||page|2026-11|low|",
        ]),
    }
}

/// Every message the check has for these texts.
fn refusals(texts: &Texts) -> Vec<String> {
    let problems = Dataset::check(texts).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// What the check says about these rows of `rates.tsv`.
fn rates(rows: &[&str]) -> Vec<String> {
    let with_header = [&[RATES], rows].concat();
    refusals(&Texts {
        rates: table(&with_header),
        ..sound()
    })
}

/// What the check says about `INPUT` with one cell changed.
fn rate_with(column: &str, cell: &str) -> Vec<String> {
    let mut cells: Vec<&str> = INPUT.split('|').collect();
    let at = RATES
        .split('|')
        .position(|name| name == column)
        .expect("a column");
    cells[at] = cell;
    rates(&[&cells.join("|")])
}

/// What the check says about these rows of `models.tsv`, without rates.
fn models(rows: &[&str]) -> Vec<String> {
    let with_header = [&[MODELS], rows].concat();
    refusals(&Texts {
        models: table(&with_header),
        rates: table(&[RATES]),
        ..sound()
    })
}

#[test]
fn sound_tables_pass() {
    assert_eq!(refusals(&sound()), [""; 0]);
}

#[test]
fn an_unknown_column() {
    let texts = Texts {
        rates: table(&[&format!("{RATES}|extra")]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["rates.tsv:1: unknown column 'extra'; remove it, or correct its name in the header"]
    );
}

#[test]
fn a_missing_column() {
    let texts = Texts {
        rates: table(&[&RATES.replace("|until", "")]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["rates.tsv:1: column 'until' is missing; add it to the header and to every row"]
    );
}

#[test]
fn reordered_columns() {
    let texts = Texts {
        sources: table(&["title|id|as_of|licence|reference"]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        [
            "sources.tsv:1: columns in another order; put them back to: id, title, as_of, licence, reference"
        ]
    );
}

#[test]
fn a_wrong_number_of_cells() {
    assert_eq!(
        rates(&["a.one|us-east-1", &format!("{INPUT}|")]),
        [
            "rates.tsv:2: 2 cells where 14 belong; separate cells by one tab and keep empty cells",
            "rates.tsv:3: 15 cells where 14 belong; separate cells by one tab and keep empty cells"
        ]
    );
}

#[test]
fn a_duplicate_row() {
    assert_eq!(
        rates(&[INPUT, INPUT]),
        [
            "rates.tsv:3: second row for a.one us-east-1 in_region_or_geo standard standard input; keep one of the two rows, the better sourced"
        ]
    );
}

#[test]
fn an_unsorted_row() {
    let earlier = INPUT.replace("us-east-1", "us");
    assert_eq!(
        rates(&[INPUT, &earlier]),
        [
            "rates.tsv:3: row out of order: a.one us in_region_or_geo standard standard input; sort the rows by byte value (LC_ALL=C sort), header first"
        ]
    );
}

#[test]
fn unknown_words() {
    assert_eq!(
        rate_with("tier", "cheap"),
        [
            "rates.tsv:2: 'cheap' is no tier; use one of: batch, flex, latency, priority, standard, ultrafast"
        ]
    );
    for column in [
        "region",
        "scope",
        "context",
        "dimension",
        "unit",
        "confidence",
    ] {
        let said = rate_with(column, "nowhere");
        let expected = format!("rates.tsv:2: 'nowhere' is no {column}; use one of: ");
        assert!(
            said.len() == 1 && said[0].starts_with(&expected),
            "{said:?}"
        );
    }
    let said = models(&[&ONE.replace("ACTIVE", "active")]);
    assert_eq!(
        said,
        ["models.tsv:2: 'active' is no status; use one of: ACTIVE, EOL, LEGACY, UNLISTED"]
    );
}

#[test]
fn a_unit_that_does_not_fit_the_dimension() {
    assert_eq!(
        rate_with("unit", "1K_TPM_hour"),
        [
            "rates.tsv:2: unit 1K_TPM_hour does not fit the dimension; convert the price to 1M_tokens"
        ]
    );
}

#[test]
fn a_negative_price() {
    assert_eq!(
        rate_with("price", "-3"),
        ["rates.tsv:2: negative price -3; write what AWS charges"]
    );
}

#[test]
fn a_zero_price_needs_a_note() {
    assert_eq!(
        rate_with("price", "0"),
        [
            "rates.tsv:2: price 0 without a note; leave the row out if the price is unknown, or say in the note who states that it is free"
        ]
    );
    let noted = INPUT.replace("|3|", "|0|") + "free of charge in the source";
    assert_eq!(rates(&[&noted]), [""; 0]);
}

#[test]
fn a_price_that_is_no_exact_number() {
    for text in ["3e0", "3,0", "", "$3"] {
        assert_eq!(
            rate_with("price", text),
            [format!(
                "rates.tsv:2: '{text}' in 'price' is not a number; write digits with at most one point, no exponent"
            )]
        );
    }
}

#[test]
fn an_implausible_price() {
    assert_eq!(
        rate_with("price", "3000"),
        [
            "rates.tsv:2: price 3000 outside 0.001 to 1000 USD per 1M_tokens; check the unit (1K or 1M tokens), or mark the row 'low' and explain it in the note"
        ]
    );
    assert_eq!(
        rate_with("price", "0.000035").len(),
        1,
        "a price per thousand filed per million"
    );
    let explained = INPUT
        .replace("|3|", "|3000|")
        .replace("high|", "low|verify before use");
    assert_eq!(rates(&[&explained]), [""; 0]);
    let unexplained = explained.replace("verify before use", "");
    assert_eq!(rates(&[&unexplained]).len(), 1);
}

#[test]
fn a_cache_read_dearer_than_the_input() {
    let cache = INPUT.replace("|input|3|", "|cache_read|3.01|");
    assert_eq!(
        rates(&[&cache, INPUT]),
        [
            "rates.tsv:2: price 3.01 is dearer than the input price 3 in line 3; correct one of the two, or mark this row 'low' and explain it in the note"
        ]
    );
    let explained = cache.replace("high|", "low|verify before use");
    assert_eq!(rates(&[&explained, INPUT]), [""; 0]);
}

#[test]
fn batch_and_flex_dearer_than_standard() {
    for tier in ["batch", "flex"] {
        let row = INPUT.replace("|standard|input|3|", &format!("|{tier}|input|4|"));
        assert_eq!(
            rates(&[&row, INPUT]),
            [
                "rates.tsv:2: price 4 is dearer than the standard price 3 in line 3; correct one of the two, or mark this row 'low' and explain it in the note"
            ]
        );
    }
}

#[test]
fn priority_cheaper_than_standard() {
    let row = INPUT.replace("|standard|input|3|", "|priority|input|2|");
    assert_eq!(
        rates(&[&row, INPUT]),
        [
            "rates.tsv:2: price 2 is cheaper than the standard price 3 in line 3; correct one of the two, or mark this row 'low' and explain it in the note"
        ]
    );
}

#[test]
fn tiers_of_different_places_are_not_compared() {
    let batch = INPUT.replace("|standard|input|3|", "|batch|input|4|");
    assert_eq!(
        rates(&[&batch, &INPUT.replace("us-east-1", "us-west-2")]),
        [""; 0]
    );
}

#[test]
fn the_alternatives_are_judged_like_the_rates() {
    let texts = Texts {
        alternatives: table(&[
            "channel|model|place|context|tier|dimension|price|unit|from|until|source|as_of|confidence|note",
            "openai-direct|one|global|standard|batch|input|4|1M_tokens|||page|2026-11|high|",
            "openai-direct|one|global|standard|standard|input|3|1M_tokens|||page|2026-11|high|",
            "the-corner-shop|one|global|standard|standard|input|3|1M_tokens|||page|2026-11|high|",
        ]),
        ..sound()
    };
    let said = refusals(&texts);
    assert!(said[0].starts_with(
        "alternatives.tsv:4: 'the-corner-shop' is no channel; use one of: anthropic-direct, "
    ));
    assert!(
        said[1].starts_with(
            "alternatives.tsv:2: price 4 is dearer than the standard price 3 in line 3;"
        )
    );
    assert_eq!(said.len(), 2);
}

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
fn spaces_and_carriage_returns() {
    assert_eq!(
        rate_with("note", "odd "),
        ["rates.tsv:2: space at the start or end of 'note'; remove the space"]
    );
    let texts = Texts {
        models: Cow::Owned(sound().models.replace('\n', "\r\n")),
        rates: table(&[RATES]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["models.tsv:1: line ends in CRLF; save the file with LF line ends"]
    );
    let texts = Texts {
        models: Cow::Owned(
            sound()
                .models
                .replace("|\n", "|\r\n")
                .replace("high\t\n", "high\t\r\n"),
        ),
        rates: table(&[RATES]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["models.tsv:2: line ends in CRLF; save the file with LF line ends"]
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
fn a_price_class_upside_down() {
    let texts = Texts {
        price_classes: table(&[
            "id|name|input_low|input_high|output_low|output_high|source|as_of|confidence|note",
            "x|X|1|2|4|3|page|2026-11|low|",
        ]),
        ..sound()
    };
    assert_eq!(
        refusals(&texts),
        ["price_classes.tsv:2: 'output_low' above 'output_high'; swap or correct them"]
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
fn all_problems_are_reported_at_once() {
    let said = rates(&[
        &INPUT.replace("high", "certain").replace("2026-11", "soon"),
        &INPUT
            .replace("us-east-1", "us-west-2")
            .replace("|page|", "|hearsay|"),
    ]);
    let places: Vec<_> = said
        .iter()
        .map(|line| line.split(": ").next().unwrap_or_default())
        .collect();
    assert_eq!(places, ["rates.tsv:2", "rates.tsv:2", "rates.tsv:3"]);
}

#[test]
fn an_unreadable_row_takes_the_models_other_rows_with_it() {
    let broken = INPUT.replace("input", "output").replace("|3|", "|three|");
    let data = Dataset::open(Texts {
        rates: table(&[RATES, INPUT, &broken]),
        ..sound()
    });
    let data = data.expect("opening does not read the rates");
    assert!(
        data.rates_of(data.model("a.one").expect("listed"))
            .is_empty()
    );
}

#[test]
fn rows_not_in_force_are_not_used() {
    use bedrock_position::engine::data::{Context, Dimension, RateKey, Region, Scope, ServiceTier};
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
        data.rate(key).map(|found| found.rate().price.exact())
    };
    // The snapshot is of 2026-11-22; both ends count.
    assert_eq!(price_on("2026-11-22|").as_deref(), Some("3"));
    assert_eq!(price_on("2026-11-23|"), None);
    assert_eq!(price_on("|2026-11-22").as_deref(), Some("3"));
    assert_eq!(price_on("|2026-11-21"), None);
}
