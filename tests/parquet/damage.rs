//! Files that break off, are damaged, encrypted, packed in other ways or made to take all memory: words, and no crash.

use bedrock_position::engine::import::{Broken, Fault, Options, Refusal, Tally};
use bedrock_position::parquet::{Source, read};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

use crate::support::{fault, file, outcome, unpacked, wide};

const NAMES: [&str; 8] = [
    "03_none.parquet",
    "03_gzip.parquet",
    "03_zstd.parquet",
    "03_snappy.parquet",
    "03_parts.parquet",
    "03_plain_values.parquet",
    "made_zstd_v2.parquet",
    "14_duckdb.parquet",
];

#[test]
fn a_file_that_breaks_off_says_so() {
    let whole = file("03_zstd.parquet");
    for length in [0, 4, 8, 11, whole.len() / 2, whole.len() - 1] {
        assert_eq!(fault(whole[..length].to_vec()), Fault::NoEnd, "{length}");
    }
}

#[test]
fn a_directory_that_makes_no_sense_says_so() {
    let whole = file("03_zstd.parquet");
    let end = whole.len() - 8;
    for length in [0_u32, 5, u32::MAX, whole.len() as u32] {
        let mut bytes = whole.clone();
        bytes[end..end + 4].copy_from_slice(&length.to_le_bytes());
        assert_eq!(fault(bytes), Fault::NoDirectory, "{length}");
    }
}

#[test]
fn an_encrypted_file_says_so() {
    let mut bytes = file("03_zstd.parquet");
    let end = bytes.len() - 4;
    bytes[end..].copy_from_slice(b"PARE");
    assert_eq!(fault(bytes), Fault::Encrypted);
}

#[test]
fn other_packings_are_refused_by_their_names() {
    for (name, packing) in [("brotli", "Brotli"), ("lz4", "LZ4")] {
        let expected = Fault::Packing {
            column: "line_item_iam_principal".to_owned(),
            packing: packing.to_owned(),
        };
        assert_eq!(fault(file(&format!("03_{name}.parquet"))), expected);
    }
}

#[test]
fn numbers_as_differences_are_refused_with_their_column() {
    let expected = Fault::Packing {
        column: "line_item_usage_amount".to_owned(),
        packing: "differences of numbers".to_owned(),
    };
    assert_eq!(fault(file("delta.parquet")), expected);
}

#[test]
fn a_damaged_column_is_named_with_its_part() {
    // The pages of the first column stand at the beginning.
    let mut bytes = file("03_zstd.parquet");
    bytes[4..120].fill(0xFF);
    let expected = Fault::Column {
        column: "line_item_iam_principal".to_owned(),
        part: 1,
    };
    assert_eq!(fault(bytes), expected);
}

#[test]
fn where_the_library_panics_the_part_is_named() {
    assert_eq!(fault(file("panics.parquet")), Fault::Part(1));
}

#[test]
fn a_table_of_something_else_is_refused_like_its_csv() {
    let (_, result) = outcome(file("other.parquet"), &Options::default()).expect("it is read");
    let columns = ["id", "items"].map(str::to_owned).to_vec();
    assert_eq!(result, Err(Refusal::Table(columns)));
}

#[test]
fn lists_where_a_bill_has_maps_are_refused_with_the_column() {
    assert_eq!(
        fault(file("lists.parquet")),
        Fault::Shape("resource_tags".to_owned())
    );
}

#[test]
fn a_hundred_thousand_columns_are_no_trouble_and_as_many_tags_are() {
    let file = wide("some_column_", 100_000);
    let (tally, result) = outcome(file, &Options::default()).expect("it is read");
    assert_eq!((tally.used(), result.is_ok()), (1, true));
    assert_eq!(
        fault(wide("resource_tags_user_", 3_000)),
        Fault::TooMany(3_004)
    );
}

#[test]
fn a_page_that_grows_beyond_measure_is_stopped() {
    for packing in ["zstd", "gzip"] {
        let found = fault(unpacked(&format!("bomb_{packing}.parquet")));
        assert_eq!(
            found,
            Fault::TooLarge("line_item_usage_type".to_owned()),
            "{packing}"
        );
    }
}

/// A file that is there and cannot be read.
struct Locked(u64);

impl Source for Locked {
    fn size(&self) -> u64 {
        self.0
    }

    fn bytes(&self, _: u64, _: usize) -> std::io::Result<bytes::Bytes> {
        Err(std::io::ErrorKind::PermissionDenied.into())
    }
}

#[test]
fn a_file_that_cannot_be_read_is_not_called_damaged() {
    let result = read(
        Locked(1_000),
        Options::default(),
        Tally::default(),
        |_, _| true,
    );
    assert_eq!(result.map(Result::err), Some(Some(Broken::Unreadable)));
}

fn cases(count: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
        config.rng_seed = RngSeed::Fixed(20_261_127);
    }
    config
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_beginning_of_a_file_is_an_error(name in select(NAMES.to_vec()), at in any::<Index>()) {
        let whole = file(name);
        let result = outcome(whole[..at.index(whole.len())].to_vec(), &Options::default());
        prop_assert_eq!(result.err(), Some(Broken::Parquet(Fault::NoEnd)));
    }

    #[test]
    fn changed_bytes_end_in_sums_or_in_words(
        name in select(NAMES.to_vec()),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        in_directory in any::<bool>(),
    ) {
        let mut bytes = file(name);
        let length = bytes.len();
        let directory = u32::from_le_bytes(bytes[length - 8..length - 4].try_into().expect("four"));
        let first = if in_directory { length - 8 - directory as usize } else { 4 };
        for (at, byte) in changes {
            let at = first + at.index(length - first);
            bytes[at] = byte;
        }
        if let Err(Broken::Parquet(fault)) = outcome(bytes, &Options::default()) {
            prop_assert!(!fault.message().text.is_empty());
        }
    }
}
