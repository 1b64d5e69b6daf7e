//! The same bill as CSV and as Parquet: the same sums, whatever packs it and however it is cut into parts.

use std::sync::atomic::Ordering::Relaxed;

use bedrock_position::engine::import::{Options, Tally, UseCase};
use bedrock_position::parquet::read;

use crate::support::{Memory, csv, file, made, parquet, sample, tag};

const SAMPLES: [(&str, &str); 5] = [
    ("01_snappy", "01_cur_legacy_slash_headers_no_bedrock.csv"),
    ("02_snappy", "02_cur_athena_marketplace_claude35.csv"),
    ("03_snappy", "03_cur2_iam_principal_no_quantity.csv"),
    (
        "13_snappy",
        "13_focus_1_0_aws_marketplace_row_no_bedrock.csv",
    ),
    ("14_snappy", "14_focus_1_2_aws_synthetic.csv"),
];

#[test]
fn every_sample_bill_gives_the_same_sums_as_its_csv() {
    for (name, sampled) in SAMPLES {
        let options = tag("iamPrincipal/team");
        let expected = csv(&sample(sampled), &options);
        assert_eq!(
            parquet(&format!("{name}.parquet"), &options),
            expected,
            "{name}"
        );
    }
}

#[test]
fn packing_pages_and_parts_do_not_matter() {
    let options = tag("iamPrincipal/team");
    let expected = csv(&sample(SAMPLES[2].1), &options);
    assert_eq!(expected.0.used(), 12);
    for name in ["none", "gzip", "zstd", "parts", "plain_values"] {
        assert_eq!(
            parquet(&format!("03_{name}.parquet"), &options),
            expected,
            "{name}"
        );
    }
    // By another writer.
    let expected = csv(&sample(SAMPLES[4].1), &Options::default());
    assert_eq!(parquet("14_duckdb.parquet", &Options::default()), expected);
}

#[test]
fn maps_decimals_and_three_kinds_of_time_stamps_are_read_as_the_csv_has_them() {
    let csv_text = made();
    for use_case in [
        UseCase::None,
        UseCase::Tag("user_team".to_owned()),
        UseCase::Account,
        UseCase::Profile,
    ] {
        let options = Options {
            use_case,
            ..Options::default()
        };
        let expected = csv(&csv_text, &options);
        // One row in forty by the code of the product, one by its name in the map alone.
        assert_eq!((expected.0.rows(), expected.0.used()), (6_000, 300));
        for name in ["made_snappy", "made_zstd_v2", "made_int96"] {
            let found = parquet(&format!("{name}.parquet"), &options);
            assert_eq!(found, expected, "{name}");
        }
    }
}

#[test]
fn passing_rows_over_changes_nothing() {
    let every_row = Options {
        every_row: true,
        ..tag("user_env")
    };
    let expected = parquet("made_snappy.parquet", &every_row);
    assert_eq!(parquet("made_snappy.parquet", &tag("user_env")), expected);
}

#[test]
fn columns_that_no_import_knows_are_not_read() {
    let name = "13_snappy.parquet";
    let memory = Memory::new(file(name));
    let asked = memory.1.clone();
    let result = read(memory, Options::default(), Tally::default(), |_, _| true);
    assert!(result.is_some_and(|result| result.is_ok()));
    // The importer knows about half of 44 columns; the directory is most of a small file, and is read whole.
    let (asked, size) = (asked.load(Relaxed), file(name).len());
    let tail: [u8; 4] = file(name)[size - 8..size - 4].try_into().expect("four");
    let columns = size - u32::from_le_bytes(tail) as usize;
    let read = asked - (size - columns);
    assert!(read < columns * 2 / 3, "{read} of {columns}");
}

#[test]
fn nobody_waits_and_reading_ends() {
    let mut heard = Vec::new();
    let memory = Memory::new(file("made_snappy.parquet"));
    let result = read(
        memory,
        Options::default(),
        Tally::default(),
        |bytes, rows| {
            heard.push((bytes, rows));
            heard.len() < 2
        },
    );
    assert!(result.is_none());
    let size = file("made_snappy.parquet").len() as u64;
    // Parts of 2,000 rows: a third of the file, and two.
    assert_eq!(
        heard.iter().map(|(bytes, _)| *bytes).collect::<Vec<_>>(),
        [size / 3, size * 2 / 3]
    );
}
