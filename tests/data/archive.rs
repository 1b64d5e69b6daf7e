//! Published snapshots never change: their digests are written here a second time, so that nobody edits an archive
//! and its list together. What the tool does with an archive is tested in `tests/offers`.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use bedrock_position::engine::data::{Dataset, Texts};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

/// Every published snapshot. Add a line with each; never edit one. A failure here means that a published file was
/// changed: restore it from git, and publish other prices under a new id.
const PUBLISHED: [(&str, &str); 1] = [(
    "2026-11-22",
    "c315d803588d2b513f58f7042e3c769a416130defb3e0812c6d7ca8f6f673cee",
)];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/archive")
}

#[test]
fn every_published_snapshot_is_there_unchanged() {
    let list = fs::read_to_string(folder().join("SHA256SUMS")).expect("the list of digests");
    let expected: String = PUBLISHED
        .map(|(id, digest)| format!("{digest}  {id}.txt.gz\n"))
        .concat();
    assert_eq!(list, expected);
    for (id, digest) in PUBLISHED {
        let bytes = fs::read(folder().join(format!("{id}.txt.gz"))).expect("the archive");
        let found: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(found, digest, "{id}");
    }
}

#[test]
fn an_archived_snapshot_can_be_opened_for_good() {
    for (id, _) in PUBLISHED {
        let bytes = fs::read(folder().join(format!("{id}.txt.gz"))).expect("the archive");
        let mut text = String::new();
        GzDecoder::new(bytes.as_slice())
            .read_to_string(&mut text)
            .expect("it unpacks");
        let table = |name: &'static str| {
            let start = text.split_once(&format!("==> {name}\n"))?.1;
            Some(start.split("==> ").next().unwrap_or_default().to_owned())
        };
        let texts = Texts::gather(|name| table(name).ok_or(name)).expect("all tables");
        let data = Dataset::open(texts).expect("it opens");
        assert_eq!(data.id(), id);
        // Claude Opus 4.7 in us-east-1: 5.50 per 1M input tokens, as the Price List of May 2026 has it.
        let opus = data.model("anthropic.claude-opus-4-7").expect("listed");
        let prices = data
            .rates_of(opus)
            .iter()
            .filter(|rate| rate.region.code() == "us-east-1");
        let input = prices
            .map(|rate| (rate.dimension.code(), rate.price.exact()))
            .find(|(code, _)| *code == "input");
        assert_eq!(
            input.map(|(_, price)| price).as_deref(),
            Some("5.5"),
            "{id}"
        );
    }
}

#[test]
fn the_archive_stays_small_enough_to_ship() {
    // A snapshot took 65 KB in November 2026; the tables themselves are 1.3 MB.
    for entry in fs::read_dir(folder()).expect("the archive").flatten() {
        let size = entry.metadata().expect("a file").len();
        assert!(size < 200_000, "{}: {size} bytes", entry.path().display());
    }
}
