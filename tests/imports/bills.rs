//! Rows of bills made by hand: units, tiers, scopes, discounts, list prices, months, new use cases. Each expected
//! figure is worked out beside it from the snapshot's list prices, or quoted from its source.

use bedrock_position::engine::import::{
    Cause, Charge, Choice, Format, Imported, Kind, Layer, Month, Note, Options, Period, UseCase,
    Why,
};
use bedrock_position::engine::scenario::draft::Draft;
use bedrock_position::engine::scenario::draft::{FieldRef, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::scenario::parse::DecimalSign;

use crate::support::{import, import_with, lines, sample, tag, with_catalogue};

const HEADER: &str = "bill_billing_entity,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,\
                      product,line_item_usage_type,line_item_usage_amount,pricing_unit,line_item_unblended_cost,\
                      line_item_net_unblended_cost,line_item_line_item_description,resource_tags,discount";

/// A row of CUR 2.0 in the columns of [`HEADER`], on a day of October 2026.
fn row(
    day: u8,
    kind: &str,
    usage_type: &str,
    amount: &str,
    unit: &str,
    cost: &str,
    net: &str,
) -> String {
    let product = "\"{\"\"product_name\"\":\"\"Amazon Bedrock\"\"}\"";
    format!(
        "AWS,{kind},2026-10-{day:02}T00:00:00Z,AmazonBedrock,{product},{usage_type},{amount},{unit},{cost},{net},,,"
    )
}

fn bill(rows: &[String]) -> Vec<u8> {
    let mut text = HEADER.to_owned();
    for row in rows {
        text += "\n";
        text += row;
    }
    text.into_bytes()
}

fn used(usage_type: &str, amount: &str, unit: &str, cost: &str) -> String {
    row(5, "Usage", usage_type, amount, unit, cost, "")
}

/// A row of the Marketplace offer, whose model is in the product's name alone.
fn marketplace(name: &str, usage_type: &str, amount: &str, cost: &str, said: &str) -> String {
    let product = format!("\"{{\"\"product_name\"\":\"\"{name}\"\"}}\"");
    format!(
        "AWS Marketplace,Usage,2026-10-05T00:00:00Z,4a524th30q694o538qndh9ucht,{product},{usage_type},{amount},Units,{cost},,\
         AWS Marketplace software usage|us-east-1|{said},,"
    )
}

#[test]
fn every_offer_counts_in_its_own_unit() {
    let sonnet = "Claude Sonnet 4.6 (Amazon Bedrock Edition)";
    let imported = import(&bill(&[
        // 2,000 thousand tokens are 2 million, at 0.035.
        used("USE1-NovaMicro-input-tokens", "2000", "1K tokens", "0.07"),
        used(
            "USE1-NovaMicro-input-tokens-batch",
            "1000",
            "1K tokens",
            "0.0175",
        ),
        used(
            "USE1-NovaMicro-cache-read-input-token-count",
            "4000",
            "1K tokens",
            "0.035",
        ),
        used(
            "USE1-NovaMicro-ProvisionedThroughput-1month-ModelUnits",
            "24",
            "hour",
            "1320",
        ),
        used(
            "USE1-NovaMicro-Customization-Training",
            "500",
            "1K tokens",
            "0.5",
        ),
        used(
            "USE1-NovaMicro-Customization-Storage",
            "1",
            "Model/month",
            "1.95",
        ),
        used(
            "USE1-NovaMicro-output-tokens-custom-model",
            "1000",
            "1K tokens",
            "0.14",
        ),
        // Units of a million, by the description and by the offer.
        marketplace(
            sonnet,
            "USE1-MP:USE1_InputTokenCount-Units",
            "2",
            "6.6",
            "Million Input Tokens",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_CacheReadInputTokenCount_Global-Units",
            "10",
            "3",
            "Cache Read",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_cache_write_tokens_1h_standard-Units",
            "1",
            "6.6",
            "Cache Write",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_Reserved_1Month_InputTPM_Global-Units",
            "730",
            "131.4",
            "Reserved",
        ),
    ]));
    let mut shown = lines(&imported);
    shown.sort();
    assert_eq!(
        shown,
        [
            "amazon.nova-micro-v1:0 cache_read 4 0.035",
            "amazon.nova-micro-v1:0 custom_output 1 0.14",
            "amazon.nova-micro-v1:0 custom_storage_month 1 1.95",
            "amazon.nova-micro-v1:0 input 1 0.0175",
            "amazon.nova-micro-v1:0 input 2 0.07",
            "amazon.nova-micro-v1:0 ptu_hour_1m 24 1320",
            "amazon.nova-micro-v1:0 train_tokens 0.5 0.5",
            "anthropic.claude-sonnet-4-6 cache_read 10 3",
            "anthropic.claude-sonnet-4-6 cache_write_1h 1 6.6",
            "anthropic.claude-sonnet-4-6 input 2 6.6",
            "anthropic.claude-sonnet-4-6 reserved_input_1k_tpm_hour_1m 730 131.4",
        ]
    );
    // 6.6 + 3 + 6.6 + 131.4.
    assert_eq!(imported.marketplace.exact(), "147.6");
    assert!(imported.unrecognised.is_empty() && imported.unmapped.is_empty());
    // Every charge above was worked out at list, so both models agree with it.
    assert_eq!(imported.reconciled.len(), 2);
    for model in &imported.reconciled {
        assert_eq!(
            (model.cause, model.difference.is_zero()),
            (Cause::Agrees, true),
            "{model:?}"
        );
    }
    let scopes = imported.by(|line| line.scope);
    assert_eq!(scopes.len(), 2, "global apart from Region and geography");
}

#[test]
fn the_product_beside_bedrock_and_other_services_are_told_apart() {
    let other = "AWS,Usage,2026-10-05T00:00:00Z,AmazonEC2,,USE1-BoxUsage:m5.large,1,Hrs,0.1,,not Bedrock at all,,".to_owned();
    let seller = "AWS Marketplace,Usage,2026-10-05T00:00:00Z,abcdefghij0123456789abcde,\"{\"\"product_name\"\":\"\"Some Edition\"\"}\",\
                  USE1-MP:USE1_InputTokenCount-Units,1,Units,9,,,,"
        .to_owned();
    let imported = import(&bill(&[
        other,
        seller,
        used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "0.035"),
    ]));
    assert_eq!((imported.rows.read, imported.rows.used), (3, 1));
    assert_eq!(lines(&imported), ["amazon.nova-micro-v1:0 input 1 0.035"]);
}

#[test]
fn what_nobody_documented_is_listed_with_spend_and_line() {
    let imported = import(&bill(&[
        used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "0.035"),
        used(
            "USE1-InputTokenCount-anthropic.claude-3-sonnet-v1:0",
            "5",
            "1K tokens",
            "1.25",
        ),
        used(
            "USE1-InputTokenCount-anthropic.claude-3-sonnet-v1:0",
            "5",
            "1K tokens",
            "1.25",
        ),
        used("USE1-NovaMicro-output-tokens", "5", "furlongs", "7"),
        used("USE1-NovaMega-input-tokens", "1000", "1K tokens", "3"),
    ]));
    let [one] = imported.unrecognised.as_slice() else {
        panic!("{:?}", imported.unrecognised);
    };
    assert_eq!((one.rows, one.first_line), (2, 3));
    assert_eq!(one.spend.map(|spend| spend.exact()).as_deref(), Some("2.5"));
    let odd: Vec<_> = imported
        .lines
        .iter()
        .filter(|line| line.kind == Kind::OddUnit)
        .collect();
    assert_eq!((odd.len(), odd[0].quantity), (1, None));
    let [mega] = imported.unmapped.as_slice() else {
        panic!("{:?}", imported.unmapped);
    };
    assert_eq!((mega.name.as_str(), mega.left_out), ("NovaMega", false));
    // 0.035 + 2.5 + 7 + 3: nothing of the spend is lost.
    assert_eq!(
        imported.total().cost.map(|cost| cost.exact()).as_deref(),
        Some("12.535")
    );
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    let whys: Vec<Why> = made.left_out.iter().map(|one| one.why).collect();
    assert_eq!(whys, [Why::NotUnderstood, Why::NoModel, Why::NotUnderstood]);
}

/// The day of kubecost/kubecost issue 1995 (sample 17) as rows: 394.00 gross, 28.18 and 49.20 off.
fn layered() -> Imported {
    import(&bill(&[
        row(
            5,
            "Usage",
            "USE1-NovaMicro-input-tokens",
            "11257142.857",
            "1K tokens",
            "394.00",
            "316.62",
        ),
        row(
            5,
            "EdpDiscount",
            "USE1-NovaMicro-input-tokens",
            "",
            "",
            "-28.18",
            "0",
        ),
        row(
            5,
            "PrivateRateDiscount",
            "USE1-NovaMicro-input-tokens",
            "",
            "",
            "-49.20",
            "0",
        ),
    ]))
}

#[test]
fn discounts_as_rows_of_their_own_have_two_percentages() {
    let text = String::from_utf8(sample("17_discount_layer_reconciliation.csv")).expect("text");
    for figure in ["394.00", "28.18", "49.20", "316.62"] {
        assert!(text.contains(figure), "{figure}");
    }
    let imported = layered();
    // 394.00 - 28.18 - 49.20 = 316.62 exactly.
    assert_eq!(
        imported.total().cost.map(|cost| cost.exact()).as_deref(),
        Some("316.62")
    );
    let shares = imported.discounts.shares();
    let shown: Vec<(Option<Layer>, String, String, String)> = shares
        .iter()
        .map(|share| {
            let percent = |percent: Option<bedrock_position::engine::num::Percent>| {
                let factor = percent.map(|percent| percent.factor().ratio().six_decimals());
                factor.unwrap_or_default()
            };
            (
                share.layer,
                share.amount.exact(),
                percent(share.of_gross),
                percent(share.of_rest),
            )
        })
        .collect();
    // 28.18 / 394 = 7.1523 %, 28.18 / (394 - 49.2) = 8.1729 %; 49.2 / 394 = 12.4873 %.
    assert_eq!(
        shown,
        [
            (
                Some(Layer::Edp),
                "28.18".to_owned(),
                "0.071523".to_owned(),
                "0.081729".to_owned()
            ),
            (
                Some(Layer::PrivateRate),
                "49.2".to_owned(),
                "0.124873".to_owned(),
                "0.142691".to_owned()
            ),
        ]
    );
    let apart = imported
        .lines
        .iter()
        .filter(|line| matches!(line.kind, Kind::Apart(Charge::Discount(_))));
    assert_eq!(apart.count(), 2);
    // Tokens of a discount's row would be counted twice.
    assert_eq!(imported.total().tokens.exact(), "11257.142857");
}

#[test]
fn discounts_in_a_map_or_as_net_cost_are_found_too() {
    let mapped = used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "100")
        .trim_end_matches(',')
        .to_owned()
        + ",,,,\"{\"\"edp_discount\"\":-9,\"\"total_discount\"\":-9}\"";
    let imported = import(&bill(&[mapped]));
    let shares = imported.discounts.shares();
    assert_eq!(shares.len(), 1);
    assert_eq!(
        (shares[0].layer, shares[0].amount.exact()),
        (Some(Layer::Edp), "9".to_owned())
    );
    let net = row(
        5,
        "Usage",
        "USE1-NovaMicro-input-tokens",
        "1000",
        "1K tokens",
        "100",
        "88",
    );
    let shares = import(&bill(&[net])).discounts.shares();
    assert_eq!(
        (shares[0].layer, shares[0].amount.exact()),
        (None, "12".to_owned())
    );
}

#[test]
fn credits_refunds_and_tax_do_not_hide_in_use() {
    let imported = import(&bill(&[
        used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "0.035"),
        row(
            6,
            "Credit",
            "USE1-NovaMicro-input-tokens",
            "",
            "",
            "-0.02",
            "",
        ),
        row(
            6,
            "Refund",
            "USE1-NovaMicro-input-tokens",
            "",
            "",
            "-0.01",
            "",
        ),
        row(6, "Tax", "", "", "", "0.005", ""),
        used("USE1-NovaMicro-output-tokens", "0", "1K tokens", "0"),
    ]));
    assert_eq!(
        imported.rows.ignored.values().copied().collect::<Vec<_>>(),
        [1, 1]
    );
    assert_eq!(imported.discounts.gross.exact(), "0.035");
    assert!(
        imported.discounts.shares().is_empty(),
        "a credit is no discount"
    );
    assert_eq!(
        imported.total().cost.map(|cost| cost.exact()).as_deref(),
        Some("0.005")
    );
    assert_eq!(imported.reconciled[0].cause, Cause::Agrees);
}

#[test]
fn a_difference_from_list_has_its_likely_cause() {
    let cause = |cost: &str| {
        let imported = import(&bill(&[used(
            "USE1-Claude4.6Sonnet-input-tokens",
            "1000000",
            "1K tokens",
            cost,
        )]));
        // A thousand million at 3.30 are 3,300.
        assert_eq!(imported.reconciled[0].list.exact(), "3300");
        let [part] = imported.reconciled[0].parts.as_slice() else {
            panic!("one price: {:?}", imported.reconciled);
        };
        assert_eq!(part.quantity.exact(), "1000");
        assert_eq!(part.found.price().exact(), "3.3");
        assert_eq!(
            (part.list.exact().as_str(), part.billed.exact().as_str()),
            ("3300", cost)
        );
        imported.reconciled[0].cause
    };
    for (cost, expected) in [
        ("3300", Cause::Agrees),
        ("3316", Cause::Agrees),
        ("3000", Cause::GlobalEndpoint),
        ("3630", Cause::RegionalPremium),
        ("1650", Cause::HalfPrice),
        ("3.3", Cause::Thousand),
        ("3300000", Cause::Thousand),
        ("2900", Cause::BelowList),
        ("4000", Cause::AboveList),
    ] {
        assert_eq!(cause(cost), expected, "{cost}");
    }
    assert_eq!(
        layered().reconciled[0].cause,
        Cause::Agrees,
        "gross is compared"
    );
}

#[test]
fn focus_rows_of_both_offers_are_read_and_list_less_contracted_is_a_discount() {
    // Sample 14's columns and figures with Bedrock's names: 0.2 of use, list 0.2, contracted 0.18.
    let header = "ProviderName,ServiceName,ChargeCategory,ChargeClass,ChargePeriodStart,BilledCost,ListCost,ContractedCost,\
                  ConsumedQuantity,ConsumedUnit,PricingQuantity,PricingUnit,SkuMeter,x_UsageType,x_Operation,x_ServiceCode,\
                  ChargeDescription,RegionId,Tags";
    let text = [
        header,
        "AWS,Amazon Bedrock,Usage,,2026-10-05T00:00:00Z,0.063,0.07,0.063,2000,1K tokens,2000,1K tokens,x,USE1-NovaMicro-input-tokens,\
         InvokeModelInference,AmazonBedrock,,us-east-1,\"{\"\"team\"\":\"\"a\"\"}\"",
        "AWS,Claude Sonnet 4.6,Usage,,2026-10-05T00:00:00Z,6.6,0,0,2,Units,2,Units,,USE1-MP:USE1_InputTokenCount-Units,\
         InvokeModelInference,,AWS Marketplace software usage|us-east-1|Million Input Tokens,us-east-1,",
        "AWS,Amazon S3,Usage,,2026-10-05T00:00:00Z,5,5,5,1,GB,1,GB,,USE1-TimedStorage,PutObject,AmazonS3,,us-east-1,",
        "Microsoft,Bedrock of Azure,Usage,,2026-10-05T00:00:00Z,5,5,5,1,GB,1,GB,,x,,,,,",
    ]
    .join("\n");
    let imported = import_with(text.as_bytes(), &tag("team"));
    assert_eq!(imported.format, Format::Focus12);
    assert_eq!((imported.rows.read, imported.rows.used), (4, 2));
    let shown = lines(&imported);
    assert!(
        shown.contains(&"amazon.nova-micro-v1:0 input 2 0.063".to_owned()),
        "{shown:?}"
    );
    // A list price of 0 is none. The name lacks "(Amazon Bedrock Edition)", so it is asked.
    assert!(
        shown.contains(&"Claude Sonnet 4.6 input 2 6.6".to_owned()),
        "{shown:?}"
    );
    let shares = imported.discounts.shares();
    assert_eq!(
        (shares.len(), shares[0].amount.exact()),
        (1, "0.007".to_owned())
    );
    assert_eq!(
        shares[0].of_gross.map(|percent| percent.exact()).as_deref(),
        Some("10")
    );
    assert_eq!(imported.by(|line| line.use_case.clone()).len(), 2);
}

#[test]
fn cost_explorer_by_service_and_usage_type_has_tokens() {
    let json = r#"{"GroupDefinitions":[],"ResultsByTime":[{"TimePeriod":{"Start":"2026-10-01","End":"2026-11-01"},"Estimated":false,
        "Groups":[{"Keys":["Amazon Bedrock","USE1-NovaMicro-input-tokens"],"Metrics":{"UnblendedCost":{"Amount":"0.07","Unit":"USD"},
        "UsageQuantity":{"Amount":"2000","Unit":"N/A"}}},
        {"Keys":["Claude Sonnet 4.6 (Amazon Bedrock Edition)","USE1-MP:USE1_OutputTokenCount_Global-Units"],"Metrics":{
        "UnblendedCost":{"Amount":"30","Unit":"USD"},"UsageQuantity":{"Amount":"2","Unit":"N/A"}}},
        {"Keys":["Amazon Elastic Compute Cloud","USE1-BoxUsage:m5.large"],"Metrics":{"UnblendedCost":{"Amount":"5","Unit":"USD"}}}]}]}"#;
    let imported = import(json.as_bytes());
    let expected = [
        "amazon.nova-micro-v1:0 input 2 0.07",
        "anthropic.claude-sonnet-4-6 output 2 30",
    ];
    assert_eq!(lines(&imported), expected);
    assert!(
        imported.months[0].is_whole() && imported.notes.is_empty(),
        "{:?}",
        imported.notes
    );
    assert!(
        imported
            .reconciled
            .iter()
            .all(|model| model.cause == Cause::Agrees)
    );
    assert_eq!(imported.marketplace.exact(), "30");
}

#[test]
fn the_consoles_wide_table_is_read_both_ways_round() {
    let across = "Service,Amazon Bedrock($),Amazon S3($),Total costs($)\nService total,3,1,4\n2026-09-01,1,0.5,1.5\n2026-10-01,2,0.5,2.5\n";
    let imported = import(across.as_bytes());
    assert_eq!(imported.format, Format::CostExplorerCsv);
    assert_eq!(
        lines(&imported),
        ["Amazon Bedrock - - 1", "Amazon Bedrock - - 2"]
    );
    assert!(imported.notes.contains(&Note::UntestedLayout));
    let down = "Service,2026-09-01($),2026-10-01($),Total costs($)\nAmazon Bedrock,1,2,3\nAmazon S3,0.5,0.5,1\nTotal costs,1.5,2.5,4\n";
    assert_eq!(lines(&import(down.as_bytes())), lines(&imported));
    let typed = "Usage type,USE1-NovaMicro-input-tokens($),USE1-BoxUsage:m5($)\n2026-10-01,2,0.5\n";
    assert_eq!(lines(&import(typed.as_bytes())).len(), 1);
}

fn october(days: std::ops::RangeInclusive<u8>, amount: &str, cost: &str) -> Imported {
    let day = |day| {
        row(
            day,
            "Usage",
            "USE1-NovaMicro-input-tokens",
            amount,
            "1K tokens",
            cost,
            "",
        )
    };
    import(&bill(&days.map(day).collect::<Vec<_>>()))
}

fn input(imported: &Imported, choice: Choice) -> String {
    let made = with_catalogue(|data, _| imported.workloads(data, choice, None));
    let [row] = made.rows.as_slice() else {
        panic!("one use case: {made:?}");
    };
    let value = row.iter().find(|(id, _)| *id == FieldId::Input);
    value.map(|(_, text)| text.clone()).unwrap_or_default()
}

#[test]
fn a_part_of_a_month_is_scaled_on_request_alone() {
    // Ten days of 31, 1 million a day.
    let imported = october(1..=10, "1000", "0.035");
    assert!(imported.notes.contains(&Note::PartialMonth));
    assert_eq!(input(&imported, Choice::default()), "10");
    let scaled = Choice {
        scale_partial: true,
        ..Choice::default()
    };
    assert_eq!(input(&imported, scaled), "31");
    let month = Month {
        year: 2026,
        month: 10,
    };
    assert_eq!(
        input(
            &imported,
            Choice {
                period: Period::Only(month),
                scale_partial: false
            }
        ),
        "10"
    );
    let whole = october(1..=31, "1000", "0.035");
    assert!(whole.notes.is_empty());
    assert_eq!(input(&whole, scaled), "31");
}

#[test]
fn the_last_72_hours_are_flagged() {
    // Today is 27 November 2026: the 25th, 26th and 27th are not settled, the 24th is.
    let at = |day: u8| {
        used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "0.035")
            .replace("2026-10-05", &format!("2026-11-{day}"))
    };
    let imported = import(&bill(&[at(24), at(25), at(26)]));
    let unsettled = imported.unsettled.expect("two days");
    assert_eq!(
        (
            unsettled.from.to_string(),
            unsettled.cost.map_or(String::new(), |cost| cost.exact())
        ),
        ("2026-11-25".to_owned(), "0.07".to_owned())
    );
    assert_eq!(import(&bill(&[at(24)])).unsettled, None);
    assert_eq!(
        imported.lines[0].quantity.map(|q| q.exact()).as_deref(),
        Some("3"),
        "flagged, and counted"
    );
}

#[test]
fn use_cases_are_accepted_by_a_draft_and_marked() {
    let sonnet = "Claude Sonnet 4.6 (Amazon Bedrock Edition)";
    let imported = import(&bill(&[
        marketplace(
            sonnet,
            "USE1-MP:USE1_InputTokenCount_Global-Units",
            "1000",
            "3000",
            "Million Input Tokens",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_OutputTokenCount_Global-Units",
            "200",
            "3000",
            "Million Response Tokens",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_CacheReadInputTokenCount_Global-Units",
            "50",
            "15",
            "x",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_CacheWriteInputTokenCount_Global-Units",
            "5",
            "18.75",
            "x",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_cache_write_tokens_1h_global_standard-Units",
            "7",
            "42",
            "x",
        ),
        marketplace(
            sonnet,
            "USE1-MP:USE1_InputTokenCount_Global_Batch-Units",
            "9",
            "13.5",
            "x",
        ),
        used(
            "USE1-NovaMicro-ProvisionedThroughput-1month-ModelUnits",
            "24",
            "hour",
            "1320",
        ),
    ]));
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    assert_eq!(made.rows.len(), 3);
    let has = |row: usize, values: &[(FieldId, &str)]| {
        for (id, text) in values {
            assert!(
                made.rows[row].contains(&(*id, (*text).to_owned())),
                "{id:?} {text}: {:?}",
                made.rows[row]
            );
        }
    };
    has(
        0,
        &[
            (
                FieldId::Name,
                "Claude Sonnet 4.6, us-east-1, global (from file)",
            ),
            (FieldId::Model, "anthropic.claude-sonnet-4-6"),
            (FieldId::Scope, "global"),
            (FieldId::Input, "1000"),
            (FieldId::Output, "200"),
            (FieldId::Caching, "measured"),
            (FieldId::CacheReads, "50"),
            (FieldId::CacheWrites, "5"),
        ],
    );
    has(
        1,
        &[
            (FieldId::CacheWrites, "7"),
            (FieldId::CacheTtl, "1h"),
            (FieldId::Input, "0"),
        ],
    );
    has(
        2,
        &[
            (FieldId::ServiceTier, "batch"),
            (FieldId::Input, "9"),
            (FieldId::Output, "0"),
        ],
    );
    assert_eq!(
        made.left_out.iter().map(|one| one.why).collect::<Vec<_>>(),
        [Why::OtherPlace]
    );
    let mut draft = Draft::example();
    for row in &made.rows {
        for (id, text) in row {
            let at = FieldRef {
                place: Place::Workload(0),
                id: *id,
            };
            assert_eq!(
                draft.set(at, text, DecimalSign::Point),
                Ok(()),
                "{id:?} {text}"
            );
        }
    }
}

#[test]
fn long_prompts_and_long_names_are_use_cases_of_their_own() {
    let longest = "a team with a name that goes on and on and on and on and on and on and on";
    let tagged = used("USE1-NovaMicro-input-tokens", "1000", "1K tokens", "0.035").replace(
        ",,,,",
        &format!(",,,\"{{\"\"team\"\":\"\"{longest}\"\"}}\","),
    );
    let long = marketplace(
        "Claude Sonnet 4.5 (Amazon Bedrock Edition)",
        "USE1-MP:USE1_input_tokens_long_ctx_standard-Units",
        "1",
        "6.6",
        "x",
    );
    let imported = import_with(&bill(&[tagged, long]), &tag("team"));
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    let names: Vec<&str> = made.rows.iter().map(|row| row[0].1.as_str()).collect();
    assert!(
        names
            .iter()
            .all(|name| name.chars().count() <= 60 && name.ends_with(" (from file)")),
        "{names:?}"
    );
    assert!(
        names.iter().any(|name| name.starts_with("a team with")),
        "{names:?}"
    );
    let context = (FieldId::Context, "gt200k".to_owned());
    assert!(
        made.rows.iter().any(|row| row.contains(&context)),
        "{made:?}"
    );
}

#[test]
fn a_principal_is_a_role_without_its_sessions() {
    let by = Options {
        use_case: UseCase::Principal,
        ..Options::default()
    };
    let imported = import_with(&sample("03_cur2_iam_principal_no_quantity.csv"), &by);
    let roles = imported.by(|line| line.use_case.clone());
    let expected = ["Role-1", "Role-2", "alice", "bob", "user-1", "user-2"];
    assert_eq!(roles.keys().collect::<Vec<_>>(), expected);
}

#[test]
fn a_report_by_the_month_covers_its_months() {
    let header = "line_item_usage_start_date,line_item_usage_end_date,line_item_product_code,line_item_usage_type,\
                  line_item_usage_amount,pricing_unit,line_item_unblended_cost";
    let rows = "2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,AmazonBedrock,USE1-NovaMicro-input-tokens,1000,1K tokens,0.035";
    let imported = import(format!("{header}\n{rows}\n").as_bytes());
    assert!(
        imported.months[0].is_whole() && imported.notes.is_empty(),
        "{:?}",
        imported.months
    );
    // What of a month's charge falls on its last days is not known, and not zero.
    let recent = rows.replace("-11-", "-12-").replace("-10-", "-11-");
    let imported = import(format!("{header}\n{recent}\n").as_bytes());
    assert_eq!(
        imported.unsettled.map(|unsettled| unsettled.cost),
        Some(None)
    );
}

#[test]
fn a_summary_by_query_gives_what_the_bill_gives() {
    let rows = [
        row(
            1,
            "Usage",
            "USE1-NovaMicro-input-tokens",
            "1000",
            "1K tokens",
            "0.035",
            "",
        ),
        row(
            31,
            "Usage",
            "USE1-NovaMicro-input-tokens",
            "3000",
            "1K tokens",
            "0.105",
            "",
        ),
        row(
            31,
            "EdpDiscount",
            "USE1-NovaMicro-input-tokens",
            "",
            "",
            "-0.014",
            "",
        ),
    ];
    let whole = import(&bill(&rows));
    let summary = "month,product,usage_type,line_item_type,unit,usage_quantity,unblended_cost\n\
                   2026-10,Amazon Bedrock,USE1-NovaMicro-input-tokens,Usage,1K tokens,4000,0.14\n\
                   2026-10,Amazon Bedrock,USE1-NovaMicro-input-tokens,EdpDiscount,,,-0.014\n";
    let short = import(summary.as_bytes());
    assert_eq!(short.format, Format::Summary);
    let mut expected = lines(&whole);
    expected.sort();
    let mut shown = lines(&short);
    shown.sort();
    assert_eq!(shown, expected);
    assert_eq!(short.discounts.shares(), whole.discounts.shares());
    assert_eq!(short.months, whole.months);
    let all = Choice::default();
    assert_eq!(input(&short, all), input(&whole, all));
}

#[test]
fn rows_by_the_hour_are_a_load_curve_and_no_busiest_minute() {
    // 5 October 2026 is a Monday. 9:00: 2 million in and 1 million out; 10:00: 1 million in; the cache counts nothing.
    let at = |hour: &str, usage_type: &str, amount: &str| {
        used(usage_type, amount, "1K tokens", "0.1").replace("T00:00", &format!("T{hour}:00"))
    };
    let imported = import(&bill(&[
        at("09", "USE1-NovaMicro-input-tokens", "2000"),
        at("09", "USE1-NovaMicro-output-tokens", "1000"),
        at("10", "USE1-NovaMicro-input-tokens", "1000"),
        at("10", "USE1-NovaMicro-cache-read-input-token-count", "9000"),
    ]));
    let load = imported.load.expect("an hour apart");
    assert_eq!(
        (load.week[9].exact(), load.week[10].exact()),
        ("3".to_owned(), "1".to_owned())
    );
    assert_eq!(
        load.output_share.map(|share| share.exact()).as_deref(),
        Some("0.25")
    );
    assert_eq!(load.peak, None);
    assert_eq!(
        october(1..=3, "1000", "0.035").load,
        None,
        "rows by the day"
    );
}
