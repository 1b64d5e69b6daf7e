//! Offer files and records that are wrong in one way: what is refused whole, what is listed, and what the tool says.
//! A refused file leaves nothing behind.

use std::fs;

use crate::support::{Made, NOVA, SONNET, folder, import, line_of, offer, path, rates};

const MARKETPLACE: &str = "AmazonBedrockFoundationModels";

/// Imports a file that cannot be read, and returns what the tool says after the path.
fn refused(name: &str, text: &str) -> String {
    let (run, out) = import(name, text);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{}", run.out);
    assert!(!out.exists(), "a refused file leaves nothing");
    let said = run
        .err
        .split_once("index.json:")
        .expect("the file is named")
        .1;
    said.trim_end().to_owned()
}

/// Imports a sound record beside another, which has to be listed; returns the report.
fn listed(name: &str, code: &str, other: Made) -> String {
    let sound = Made {
        sku: "SOUND",
        usage_type: "USE1-MP:USE1_OutputTokenCount-Units",
        price: r#""16.5""#,
        ..SONNET
    };
    let (run, out) = import(name, &offer(code, "2026-11-24", &[sound, other]));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(out.join("rates.tsv").exists());
    for line in [
        "  taken                                     1",
        "  not taken, listed below                   1",
    ] {
        assert!(
            run.out.lines().any(|said| said == line),
            "{line}\n{}",
            run.out
        );
    }
    run.out
}

/// True if the report has the heading, and below it this subject.
fn says(report: &str, heading: &str, subject: &str) -> bool {
    let below = report
        .split_once(&format!("\n{heading}"))
        .map(|(_, below)| below);
    below.is_some_and(|below| {
        below
            .split("\n\n")
            .next()
            .is_some_and(|list| list.contains(subject))
    })
}

#[test]
fn a_syntax_error_with_its_line() {
    let sound = offer(MARKETPLACE, "2026-11-24", &[SONNET]);
    let broken = sound.replace("\"unit\" : \"Units\",", "\"unit\" : \"Units\"");
    // The reader notices the missing comma at the key on the next line.
    let line = line_of(&sound, "\"unit\"") + 1;
    let said = refused("syntax-error", &broken);
    assert!(
        said.starts_with(&format!("{line}: expected `,` or `}}`")),
        "{said}"
    );
    assert!(
        said.ends_with("; download the file again, or correct it if it was edited"),
        "{said}"
    );
}

#[test]
fn a_truncated_file() {
    let sound = offer(MARKETPLACE, "2026-11-24", &[SONNET]);
    let half = &sound[..sound.len() / 2];
    let said = refused("truncated", half);
    let place = format!("{}: EOF while parsing", half.lines().count());
    assert!(said.starts_with(&place), "{said}");
}

#[test]
fn a_price_that_is_a_number() {
    let text = offer(
        MARKETPLACE,
        "2026-11-24",
        &[Made {
            price: "3.3",
            ..SONNET
        }],
    );
    let line = line_of(&text, "\"USD\"");
    let said = refused("float", &text);
    assert!(
        said.starts_with(&format!(
            "{line}: invalid type: floating point `3.3`, expected a price in quotes"
        )),
        "{said}"
    );
    let whole = offer(
        MARKETPLACE,
        "2026-11-24",
        &[Made {
            price: "3",
            ..SONNET
        }],
    );
    let said = refused("integer", &whole);
    assert!(
        said.starts_with(&format!("{line}: invalid type: integer `3`")),
        "{said}"
    );
}

#[test]
fn a_key_that_occurs_twice() {
    let text = offer(
        MARKETPLACE,
        "2026-11-24",
        &[
            SONNET,
            Made {
                price: r#""4""#,
                ..SONNET
            },
        ],
    );
    let said = refused("twice", &text);
    let second = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with("    \"SONNETINPUT00001\" : "));
    let line = second
        .map(|(at, _)| at + 1)
        .nth(1)
        .expect("it stands there twice");
    assert!(
        said.starts_with(&format!(
            "{line}: 'SONNETINPUT00001' occurs twice in one object"
        )),
        "{said}"
    );
}

#[test]
fn a_file_of_another_offer_and_a_missing_one() {
    let said = refused("other-offer", &offer("AmazonEC2", "2026-11-24", &[SONNET]));
    assert!(
        said.contains("offer 'AmazonEC2' holds no Bedrock prices"),
        "{said}"
    );
    let said = refused(
        "no-version",
        &offer(MARKETPLACE, "2026-11-24", &[SONNET]).replace("\"version\"", "\"revision\""),
    );
    assert!(said.contains("missing field `version`"), "{said}");
    let run = rates(&[
        "import",
        "--out",
        path(&folder("missing").join("next")),
        "no/such/file.json",
    ]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("no/such/file.json: "), "{}", run.err);
}

#[test]
fn one_unreadable_file_stops_the_import_and_all_are_named() {
    let place = folder("two-bad");
    let files = ["a.json", "b.json"].map(|name| place.join(name));
    for file in &files {
        fs::write(file, "{").expect("a file");
    }
    let out = place.join("next");
    let run = rates(&[
        "import",
        "--out",
        path(&out),
        path(&files[0]),
        "tests/offers/AmazonBedrock.json",
        path(&files[1]),
    ]);
    assert_eq!((run.code, out.exists()), (Some(1), false));
    assert!(
        run.err.contains("a.json:1: ") && run.err.contains("b.json:1: "),
        "{}",
        run.err
    );
}

#[test]
fn a_mixed_or_unknown_unit() {
    for (name, unit) in [
        ("mixed-unit", "hour"),
        ("unknown-unit", "1B tokens"),
        ("no-unit", ""),
    ] {
        let report = listed(name, MARKETPLACE, Made { unit, ..SONNET });
        let subject = format!("unit '{unit}' does not fit USE1-MP:USE1_InputTokenCount-Units");
        assert!(says(&report, "Damaged records", &subject), "{report}");
    }
    // Only Marketplace prices say "Units".
    let report = listed(
        "units",
        "AmazonBedrock",
        Made {
            unit: "Units",
            ..NOVA
        },
    );
    assert!(
        says(
            &report,
            "Damaged records",
            "unit 'Units' does not fit USE1-NovaMicro-input-tokens"
        ),
        "{report}"
    );
}

#[test]
fn the_later_names_of_marketplace_units() {
    let reserved = Made {
        sku: "RESERVED",
        usage_type: "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units",
        unit: "1M TPM Hour",
        price: r#""0.1980000000""#,
        ..SONNET
    };
    let tokens = Made {
        unit: "1M tokens",
        ..SONNET
    };
    let text = offer(MARKETPLACE, "2026-11-24", &[reserved.clone(), tokens]);
    let text = text.replacen("made for a test", "Per Hour per 1K Input TPM", 1);
    let (run, _) = import("september-units", &text);
    // 0.198 per 1K TPM and hour and 3.3 per 1M tokens are what the snapshot has.
    assert!(
        run.out
            .contains("  unchanged                                 2\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_reserved_price_that_does_not_say_per_thousand() {
    // The unit says a million and the price is for a thousand, so only the description can tell: a wrong guess is 1,000
    // times off. "11K" and "1M" are not "1K".
    let descriptions = [
        "Per Hour per 1M Input TPM",
        "Per Hour per million Input TPM",
        "Per Hour per 11K Input TPM",
        "Reserved Input TPM",
    ];
    for (at, description) in descriptions.into_iter().enumerate() {
        for unit in ["1M TPM Hour", "Units"] {
            let reserved = Made {
                sku: "RESERVED",
                usage_type: "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units",
                unit,
                price: r#""0.1980000000""#,
                ..SONNET
            };
            let text = offer(MARKETPLACE, "2026-11-24", &[reserved, SONNET]);
            let text = text.replacen("made for a test", description, 1);
            let (run, _) = import(&format!("reserved-{at}-{}", unit.len()), &text);
            let subject =
                format!("unit '{unit}' does not fit USE1-MP:USE1_Reserved_1Month_InputTPM");
            assert!(says(&run.out, "Damaged records", &subject), "{}", run.out);
            assert!(run.out.contains("enter the row by hand"), "{}", run.out);
            assert!(
                run.out
                    .contains("  unchanged                                 1\n"),
                "{}",
                run.out
            );
        }
    }
}

#[test]
fn another_currency() {
    let report = listed(
        "currency",
        MARKETPLACE,
        Made {
            currency: "CNY",
            ..SONNET
        },
    );
    assert!(
        says(&report, "Damaged records", "a price in CNY, not in USD"),
        "{report}"
    );
}

#[test]
fn a_price_that_is_no_amount() {
    let report = listed(
        "words",
        MARKETPLACE,
        Made {
            price: r#""free""#,
            ..SONNET
        },
    );
    assert!(
        says(&report, "Damaged records", "'free' is no price"),
        "{report}"
    );
    let report = listed(
        "negative",
        MARKETPLACE,
        Made {
            price: r#""-3.3""#,
            ..SONNET
        },
    );
    assert!(
        says(&report, "Damaged records", "negative price -3.3"),
        "{report}"
    );
}

#[test]
fn a_missing_product_or_price() {
    let text = offer(
        MARKETPLACE,
        "2026-11-24",
        &[
            SONNET,
            Made {
                sku: "GONE",
                ..NOVA
            },
        ],
    );
    let product = text
        .find("    \"GONE\" : {\n      \"sku\"")
        .expect("the product");
    let end = text[product..].find("\n  },\n").expect("its end") + product;
    let without_product =
        text[..product].trim_end().trim_end_matches(',').to_owned() + &text[end..];
    let (run, _) = import("no-product", &without_product);
    assert!(
        says(&run.out, "Damaged records", "a price without its product"),
        "{}",
        run.out
    );
    assert!(run.out.contains("SKU GONE"), "{}", run.out);

    let term = text.find(",\n      \"GONE\"").expect("the term");
    let end = text[term..].find("\n    }\n  }\n}").expect("its end") + term;
    let without_price = text[..term].to_owned() + &text[end..];
    let (run, _) = import("no-price", &without_price);
    assert!(
        says(
            &run.out,
            "Damaged records",
            "no OnDemand price for USE1-NovaMicro-input-tokens"
        ),
        "{}",
        run.out
    );
}

#[test]
fn a_tiered_price_and_two_terms() {
    let report = listed(
        "tiered",
        MARKETPLACE,
        Made {
            range: ("0", "1000"),
            ..SONNET
        },
    );
    assert!(
        says(
            &report,
            "Ambiguous",
            "holds for amounts from 0 to 1000 only"
        ),
        "{report}"
    );
    let text = offer(
        MARKETPLACE,
        "2026-11-24",
        &[
            SONNET,
            Made {
                sku: "OTHER",
                ..SONNET
            },
        ],
    );
    let term = r#""SONNETINPUT00001.T" : {"#;
    let second = text.replace(term, &format!(
        "\"SONNETINPUT00001.U\" : {{ \"effectiveDate\" : \"2026-11-01T00:00:00Z\", \"priceDimensions\" : {{ }} }},\n{term}"
    ));
    let (run, _) = import("two-terms", &second);
    assert!(
        says(&run.out, "Ambiguous", "not one term but several or none"),
        "{}",
        run.out
    );
}

#[test]
fn an_unknown_usage_type_and_an_unmapped_name() {
    let report = listed(
        "unknown-type",
        MARKETPLACE,
        Made {
            usage_type: "USE1-MP:USE1_InputTokens2-Units",
            ..SONNET
        },
    );
    assert!(
        says(
            &report,
            "Unrecognised usage types",
            "MP:USE1_InputTokens2-Units"
        ),
        "{report}"
    );
    let report = listed(
        "unmapped",
        MARKETPLACE,
        Made {
            service_name: "Claude Haiku 9 (Amazon Bedrock Edition)",
            ..SONNET
        },
    );
    let name = "service_name 'Claude Haiku 9 (Amazon Bedrock Edition)'";
    assert!(says(&report, "Unmapped names", name), "{report}");
    // The place: file, the line of the product, and the SKU.
    let text = offer(MARKETPLACE, "2026-11-24", &[SONNET, SONNET]);
    let line = line_of(&text, "\"SONNETINPUT00001\" : {");
    // The product above it takes nine lines.
    let sound_lines = 9;
    assert!(
        report.contains(&format!(
            "index.json:{}: SKU SONNETINPUT00001",
            line + sound_lines
        )),
        "{report}"
    );
}

#[test]
fn names_or_regions_that_contradict_each_other() {
    let report = listed(
        "two-names",
        "AmazonBedrock",
        Made {
            model: "Nova Lite",
            ..NOVA
        },
    );
    assert!(
        says(&report, "Contradictory", "names of different models"),
        "{report}"
    );
    let report = listed(
        "two-regions",
        "AmazonBedrock",
        Made {
            region: "us-west-2",
            ..NOVA
        },
    );
    assert!(
        says(
            &report,
            "Contradictory",
            "Region us-west-2 by the attribute, us-east-1 by the usage type"
        ),
        "{report}"
    );
}

#[test]
fn two_prices_for_one_row() {
    let other = Made {
        sku: "OTHERPRICE",
        price: r#""4.4""#,
        ..SONNET
    };
    let nova = Made {
        price: r#""0.0000350000""#,
        ..NOVA
    };
    let (run, out) = import(
        "contradiction",
        &offer("AmazonBedrock", "2026-11-24", &[SONNET, other, nova]),
    );
    let subject = "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard input: 3.3 (SONNETINPUT00001, USE1-MP:USE1_InputTokenCount-Units), 4.4 (OTHERPRICE, USE1-MP:USE1_InputTokenCount-Units)";
    assert!(says(&run.out, "Contradictory", subject), "{}", run.out);
    assert!(run.out.contains("Contradictory (nothing was taken; find out which is right and edit rates.tsv by hand): 2\n"), "{}", run.out);
    let kept = crate::support::row(
        &out,
        "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard input",
    );
    // The row of August, as it was.
    assert_eq!(
        kept.map(|cells| (cells[0].clone(), cells[4].clone())),
        Some(("3.3".to_owned(), "price-list-2026-08".to_owned()))
    );
}

#[test]
fn a_long_context_without_a_known_threshold_and_a_meter_without_a_dimension() {
    let long = Made {
        usage_type: "USE1-MP:USE1_input_tokens_long_ctx_standard-Units",
        ..SONNET
    };
    let report = listed("long-context", MARKETPLACE, long);
    assert!(
        says(
            &report,
            "Ambiguous",
            "anthropic.claude-sonnet-4-6: long context"
        ),
        "{report}"
    );
    let guardrail = Made {
        model: "",
        usage_type: "USE1-GuardrailsTextUnit",
        unit: "TextUnit",
        ..NOVA
    };
    let report = listed("guardrail", "AmazonBedrock", guardrail);
    assert!(
        says(&report, "Unmapped names", "service_name 'Amazon Bedrock'"),
        "{report}"
    );
}

#[test]
fn nothing_is_written_when_nothing_could_be_taken() {
    let text = offer(
        MARKETPLACE,
        "2026-11-24",
        &[Made {
            service_name: "Nobody",
            ..SONNET
        }],
    );
    let (run, out) = import("nothing", &text);
    assert_eq!((run.code, out.exists()), (Some(1), false));
    assert!(
        run.err
            .starts_with("no price could be taken, nothing was written\n"),
        "{}",
        run.err
    );
    assert!(run.err.contains("service_name 'Nobody'"), "{}", run.err);
}
