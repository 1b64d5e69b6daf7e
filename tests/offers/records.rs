//! The 56 real records: each as the Price List states it, and what it means in the catalogue.
//! What an import makes of them is in `next`.

use crate::support::{NOVA, folder, offer, path, rates};

const FILES: [&str; 2] = [
    "tests/offers/AmazonBedrock.json",
    "tests/offers/AmazonBedrockFoundationModels.json",
];

/// The table that `rates show` prints, a row per record.
fn shown(files: &[&str]) -> Vec<Vec<String>> {
    let run = rates(&[&["show"], files].concat());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.err);
    let rows = run.out.lines().skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect())
        .collect()
}

/// A line of the reference table; its only quoted cells hold a comma.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().expect("never empty").push(other),
        }
    }
    cells
}

#[test]
fn every_record_comes_out_as_the_price_list_states_it() {
    let expected: Vec<Vec<String>> = include_str!("records.csv")
        .lines()
        .skip(1)
        .map(cells)
        .collect();
    assert_eq!(expected.len(), 56);
    let mut shown = shown(&FILES);
    assert_eq!(shown.len(), 56);
    for row in &expected {
        let found = shown.iter().position(|shown| shown[1] == row[1]);
        let found = shown.swap_remove(found.unwrap_or_else(|| panic!("no SKU {}", row[1])));
        assert_eq!(&found[..9], row, "{}", row[1]);
    }
    assert!(shown.is_empty(), "{shown:?}");
}

/// SKU, row of the catalogue, price and unit. Per 1K tokens times 1,000 is per 1M; Marketplace "Units" are a million
/// tokens; hours and model months stay; reserved throughput is priced per 1K tokens per minute and hour as it stands.
#[rustfmt::skip]
const BY_HAND: [[&str; 4]; 24] = [
    // 0.0000350000 x 1,000
    ["XAR69MSGZSU6FEM9", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard input", "0.035", "1M_tokens"],
    // 0.0001400000 x 1,000
    ["YUSGHKDUPQRC75RK", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard output", "0.14", "1M_tokens"],
    // 0.0000175000 x 1,000
    ["Z6CR5WMH7Y2J558H", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard batch input", "0.0175", "1M_tokens"],
    // 0.0000700000 x 1,000
    ["MAEEQK3UC24XC6W2", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard batch output", "0.07", "1M_tokens"],
    // 0.0000087500 x 1,000
    ["ZQ5FR9UVF8V64SX8", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard cache_read", "0.00875", "1M_tokens"],
    // Free, and stated so.
    ["7JUJCEZMJF9JADGK", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard cache_write", "0", "1M_tokens"],
    // A customised model: the same amounts here, rows of their own.
    ["TF8TXK4YCEPQBDQN", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard custom_input", "0.035", "1M_tokens"],
    ["9V3A2ACBJMJSVR89", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard custom_output", "0.14", "1M_tokens"],
    ["3U8X4ZX78FJ4ETWD", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard custom_cache_read", "0.00875", "1M_tokens"],
    ["4VJ3RYYSHQTP595C", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard custom_cache_write", "0", "1M_tokens"],
    // 0.0010000000 x 1,000
    ["NAXJVN8UCKYT6PVB", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard train_tokens", "1", "1M_tokens"],
    ["DR6E7WPG8GTX32D4", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard custom_storage_month", "1.95", "model_month"],
    ["RY4EA2XYK2B6Z86R", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard ptu_hour_nocommit", "60.5", "model_unit_hour"],
    ["T658W62235ZFJB8S", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard ptu_hour_1m", "55", "model_unit_hour"],
    ["V2Z62Q44EA95VS8W", "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard standard ptu_hour_6m", "30.25", "model_unit_hour"],
    // Marketplace, both spellings.
    ["KPFGPZJ8VWMREGAV", "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard input", "3.3", "1M_tokens"],
    ["4BCSX42248MW35W4", "anthropic.claude-sonnet-4-6 us-east-1 global standard standard input", "3", "1M_tokens"],
    ["95SWKTBCWXB2RFD3", "anthropic.claude-sonnet-4-6 us-east-1 global standard batch output", "7.5", "1M_tokens"],
    ["Q5UDFRBQA4X5VSXR", "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard cache_write_1h", "6.6", "1M_tokens"],
    ["2ZDK9GJTYJ4QCURJ", "anthropic.claude-opus-4-7 us-east-1 in_region_or_geo standard standard cache_write", "6.875", "1M_tokens"],
    ["837PUVKM8JYTDVGM", "anthropic.claude-opus-4-7 us-east-1 global standard standard cache_write_1h", "10", "1M_tokens"],
    // Reserved: "Per Hour per 1K Input TPM".
    ["4P7DTUVGUQQ9SM93", "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard reserved_input_1k_tpm_hour_1m", "0.198", "1K_TPM_hour"],
    ["F6BV8Y52ETCYQN4W", "anthropic.claude-sonnet-4-6 us-east-1 global standard standard reserved_output_1k_tpm_hour_3m", "0.81", "1K_TPM_hour"],
    // Claude 3.5 Sonnet is past its end of life.
    ["MF9Y2E6VN7VZ3HDJ", "left out on purpose", "", ""],
];

#[test]
fn records_mean_what_was_worked_out_by_hand() {
    let shown = shown(&FILES);
    for [sku, place, price, unit] in BY_HAND {
        let row = shown
            .iter()
            .find(|row| row[1] == sku)
            .unwrap_or_else(|| panic!("no {sku}"));
        assert_eq!(row[9..15].join(" ").trim_end(), place, "{sku}");
        assert_eq!((&*row[15], &*row[16]), (price, unit), "{sku}");
    }
    let left_out = shown.iter().filter(|row| row[9] == "left out on purpose");
    let names: Vec<&str> = left_out.map(|row| row[2].as_str()).collect();
    assert_eq!(names, ["Claude 3.5 Sonnet (Amazon Bedrock Edition)"; 9]);
}

/// Constructed: no record of the third offer was at hand. The usage types are quoted in public parsers of it.
#[test]
fn the_third_offer_is_read_like_the_first() {
    let place = folder("third-offer");
    let file = place.join("index.json");
    let nova = |sku, usage_type, price| crate::support::Made {
        sku,
        usage_type,
        price,
        service_name: "Amazon Bedrock Service",
        model: "Nova 2.0 Lite",
        ..NOVA
    };
    let records = [
        nova(
            "A",
            "USE1-Nova2.0Lite-input-tokens-latency-optimized",
            r#""0.0004000000""#,
        ),
        nova(
            "B",
            "USE1-Nova2.0Lite-output-tokens-cross-region-global-batch",
            r#""0.0012500000""#,
        ),
    ];
    std::fs::write(&file, offer("AmazonBedrockService", "2026-11-24", &records)).expect("a file");
    let rows = shown(&[path(&file)]);
    let meant: Vec<String> = rows.iter().map(|row| row[9..].join(" ")).collect();
    assert_eq!(
        meant,
        [
            "amazon.nova-2-lite-v1:0 us-east-1 in_region_or_geo standard latency input 0.4 1M_tokens",
            "amazon.nova-2-lite-v1:0 us-east-1 global standard batch output 1.25 1M_tokens",
        ]
    );
}
