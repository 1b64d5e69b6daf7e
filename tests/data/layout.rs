//! Refusals of form: header, cells, order, words, line ends; and that nothing hides behind the first problem.
//! Refusals of amounts are in `prices`, of sources, dates and models in `facts`.

use std::borrow::Cow;

use bedrock_position::engine::data::{Dataset, Texts};

use crate::small::{INPUT, ONE, RATES, models, rate_with, rates, refusals, sound, table};

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
