//! The published bands of the support fee: those that are shipped, and what their check refuses.

use bedrock_position::engine::data::SupportBand;
use bedrock_position::engine::num::{Percent, Usd};

use crate::small::table;

const HEADER: &str = "band|up_to|rate|publisher|reference|as_of|note";

fn read(text: &str) -> Result<Vec<SupportBand>, Vec<String>> {
    let snapshot = "2026-11-22".parse().expect("a date");
    SupportBand::read_all(text, snapshot)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn refusals(rows: &[&str]) -> Vec<String> {
    read(&table(&[&[HEADER], rows].concat()))
        .err()
        .unwrap_or_default()
}

/// Domain notes, section 1.2: 10, 7, 5 and 3 %, with edges at $150K, $500K and $1M a month.
#[test]
fn the_shipped_bands_are_those_of_the_domain_notes() {
    let bands = read(SupportBand::shipped()).expect("every row passes");
    let found: Vec<_> = bands.iter().map(|band| (band.up_to, band.rate)).collect();
    let expected = [
        (Some(150_000), 10),
        (Some(500_000), 7),
        (Some(1_000_000), 5),
        (None, 3),
    ];
    let expected = expected.map(|(up_to, rate)| (up_to.map(Usd::whole), Percent::of(rate, 0)));
    assert_eq!(found, expected);
    assert!(
        bands
            .iter()
            .all(|band| band.reference.starts_with("https://"))
    );
}

#[test]
fn a_bad_band_is_refused_with_line_and_remedy() {
    let first = "1|100|10|X|https://x.example|2026-11|";
    let last = "2||3|X|https://x.example|2026-11|";
    assert_eq!(refusals(&[first, last]), [""; 0]);
    let rising = "support_bands.tsv:3: 'up_to' does not rise; order the rows by it, the one without a limit last";
    for (row, expected) in [
        ("2|100|3|X|https://x.example|2026-11|", rising),
        (
            "2||101|X|https://x.example|2026-11|",
            "support_bands.tsv:3: 'rate' is above 100 %; write a percentage up to 100",
        ),
        (
            "2||-3|X|https://x.example|2026-11|",
            "support_bands.tsv:3: negative price -3; write what AWS charges",
        ),
        (
            "2|many|3|X|https://x.example|2026-11|",
            "support_bands.tsv:3: 'many' in 'up_to' is not a number; write digits with at most one point, no exponent",
        ),
        (
            "2||3||https://x.example|2026-11|",
            "support_bands.tsv:3: 'publisher' is empty; fill it in",
        ),
        (
            "2||3|X|https://x.example|2026-12|",
            "support_bands.tsv:3: as-of date 2026-12-01 is after the snapshot's 2026-11-22; correct it, or date the snapshot anew in snapshot.tsv",
        ),
    ] {
        assert_eq!(refusals(&[first, row]), [expected]);
    }
    let after_the_last = "3|200|2|X|https://x.example|2026-11|";
    assert_eq!(
        refusals(&[first, last, after_the_last]),
        [rising.replace(":3:", ":4:")]
    );
    let none = "support_bands.tsv:0: no row for the band without a limit; add it";
    assert_eq!(refusals(&[first]), [none]);
    assert_eq!(refusals(&[]), [none]);
}
