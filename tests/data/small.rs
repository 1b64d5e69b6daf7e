//! Small tables without a fault, to be spoiled one way at a time.
//! What the check says about them is tested in `layout`, `prices` and `facts`.

use std::borrow::Cow;

use bedrock_position::engine::data::{Dataset, Texts};

/// A table from rows with `|` between the cells.
pub(crate) fn table(rows: &[&str]) -> Cow<'static, str> {
    let lines: Vec<String> = rows.iter().map(|row| row.replace('|', "\t")).collect();
    Cow::Owned(lines.join("\n") + "\n")
}

pub(crate) const RATES: &str =
    "model|region|scope|context|tier|dimension|price|unit|from|until|source|as_of|confidence|note";
pub(crate) const INPUT: &str =
    "a.one|us-east-1|in_region_or_geo|standard|standard|input|3|1M_tokens|||page|2026-11|high|";
pub(crate) const MODELS: &str = "model|vendor|name|status|legacy_date|eol_date|extended_access_date|source|as_of|confidence|note";
pub(crate) const ONE: &str = "a.one|A|One|ACTIVE||||page|2026-11|high|";
pub(crate) const BENCHMARK: [&str; 8] = [
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
pub(crate) fn sound() -> Texts {
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
pub(crate) fn refusals(texts: &Texts) -> Vec<String> {
    let problems = Dataset::check(texts).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// What the check says about these rows of `rates.tsv`.
pub(crate) fn rates(rows: &[&str]) -> Vec<String> {
    let with_header = [&[RATES], rows].concat();
    refusals(&Texts {
        rates: table(&with_header),
        ..sound()
    })
}

/// What the check says about `INPUT` with one cell changed.
pub(crate) fn rate_with(column: &str, cell: &str) -> Vec<String> {
    let mut cells: Vec<&str> = INPUT.split('|').collect();
    let at = RATES
        .split('|')
        .position(|name| name == column)
        .expect("a column");
    cells[at] = cell;
    rates(&[&cells.join("|")])
}

/// What the check says about these rows of `models.tsv`, without rates.
pub(crate) fn models(rows: &[&str]) -> Vec<String> {
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
