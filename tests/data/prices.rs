//! Refusals of amounts: unit, sign, size, and prices on the wrong side of another.
//! Refusals of form are in `layout`.

use bedrock_position::engine::data::Texts;

use crate::small::{INPUT, rate_with, rates, refusals, sound, table};

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
    let as_dear = cache.replace("3.01", "3.00");
    assert_eq!(rates(&[&as_dear, INPUT]), [""; 0]);
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
fn a_long_prompt_cheaper_than_a_short_one() {
    let long = |price: &str| {
        INPUT.replace(
            "|standard|standard|input|3|",
            &format!("|gt272k|standard|input|{price}|"),
        )
    };
    assert_eq!(
        rates(&[&long("2.2"), INPUT]),
        [
            "rates.tsv:2: price 2.2 is cheaper than the price of shorter prompts 3 in line 3; correct one of the two, or mark this row 'low' and explain it in the note"
        ]
    );
    assert_eq!(rates(&[&long("3"), INPUT]), [""; 0]);
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
