//! Running the `rates` tool on folders of its own, and offer files made for one test.
//! What the tool should say is in the tests.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run printed and how it ended.
pub(crate) struct Run {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: Option<i32>,
}

pub(crate) fn rates(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_rates"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the tool starts");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the tool prints UTF-8");
    Run {
        out: text(&output.stdout),
        err: text(&output.stderr),
        code: output.status.code(),
    }
}

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("offers")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of an earlier run");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A copy of the shipped tables.
pub(crate) fn copy_of_the_data(name: &str) -> PathBuf {
    let copy = folder(name);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    for entry in fs::read_dir(shipped).expect("the shipped folder").flatten() {
        if entry.path().extension().is_some_and(|end| end == "tsv") {
            fs::copy(entry.path(), copy.join(entry.file_name())).expect("a copy");
        }
    }
    copy
}

pub(crate) fn path(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// One record of an offer file, to be spoiled one way at a time.
#[derive(Clone)]
pub(crate) struct Made {
    pub(crate) sku: &'static str,
    pub(crate) service_name: &'static str,
    pub(crate) model: &'static str,
    pub(crate) region: &'static str,
    pub(crate) usage_type: &'static str,
    pub(crate) unit: &'static str,
    /// As it stands in the file, quotes included.
    pub(crate) price: &'static str,
    pub(crate) currency: &'static str,
    pub(crate) effective: &'static str,
    pub(crate) range: (&'static str, &'static str),
}

/// Input of Claude Sonnet 4.6 in us-east-1, as the marketplace offer of May 2026 has it.
pub(crate) const SONNET: Made = Made {
    sku: "SONNETINPUT00001",
    service_name: "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
    model: "",
    region: "us-east-1",
    usage_type: "USE1-MP:USE1_InputTokenCount-Units",
    unit: "Units",
    price: r#""3.3000000000""#,
    currency: "USD",
    effective: "2026-11-24",
    range: ("0", "Inf"),
};

/// Input of Nova Micro in us-east-1, as the first offer has it.
pub(crate) const NOVA: Made = Made {
    sku: "NOVAMICROINPUT01",
    service_name: "Amazon Bedrock",
    model: "Nova Micro",
    usage_type: "USE1-NovaMicro-input-tokens",
    unit: "1K tokens",
    price: r#""0.0000350000""#,
    ..SONNET
};

/// An offer file, published on the given day. One key a line, as AWS writes it.
pub(crate) fn offer(code: &str, published: &str, records: &[Made]) -> String {
    let version = published.replace('-', "") + "120000";
    let mut text = format!(
        "{{\n  \"formatVersion\" : \"v1.0\",\n  \"offerCode\" : \"{code}\",\n  \"version\" : \"{version}\",\n  \"publicationDate\" : \"{published}T12:00:00Z\",\n  \"products\" : {{\n"
    );
    let products: Vec<String> = records.iter().map(product).collect();
    let terms: Vec<String> = records.iter().map(term).collect();
    let _ = write!(
        text,
        "{}\n  }},\n  \"terms\" : {{\n    \"OnDemand\" : {{\n{}\n    }}\n  }}\n}}\n",
        products.join(",\n"),
        terms.join(",\n")
    );
    text
}

fn product(made: &Made) -> String {
    let Made {
        sku,
        service_name,
        model,
        region,
        usage_type,
        ..
    } = made;
    format!(
        "    \"{sku}\" : {{\n      \"sku\" : \"{sku}\",\n      \"attributes\" : {{\n        \"servicename\" : \"{service_name}\",\n        \"model\" : \"{model}\",\n        \"regionCode\" : \"{region}\",\n        \"usagetype\" : \"{usage_type}\"\n      }}\n    }}"
    )
}

fn term(made: &Made) -> String {
    let Made {
        sku,
        unit,
        price,
        currency,
        effective,
        range: (begin, end),
        ..
    } = made;
    format!(
        "      \"{sku}\" : {{\n        \"{sku}.T\" : {{\n          \"effectiveDate\" : \"{effective}T00:00:00Z\",\n          \"priceDimensions\" : {{\n            \"{sku}.T.R\" : {{\n              \"unit\" : \"{unit}\",\n              \"description\" : \"made for a test\",\n              \"beginRange\" : \"{begin}\",\n              \"endRange\" : \"{end}\",\n              \"appliesTo\" : [ ],\n              \"pricePerUnit\" : {{\n                \"{currency}\" : {price}\n              }}\n            }}\n          }}\n        }}\n      }}"
    )
}

/// Writes an offer file into a folder of the test's name, imports it over the shipped snapshot, and returns the run
/// and the folder of the next snapshot.
pub(crate) fn import(name: &str, text: &str) -> (Run, PathBuf) {
    import_over(Path::new("static/data"), name, text)
}

pub(crate) fn import_over(data: &Path, name: &str, text: &str) -> (Run, PathBuf) {
    let place = folder(name);
    let file = place.join("index.json");
    fs::write(&file, text).expect("the offer file");
    let out = place.join("next");
    let run = rates(&[
        "import",
        "--data",
        path(data),
        "--out",
        path(&out),
        path(&file),
    ]);
    (run, out)
}

/// The price, the dates and the note of a row, by its six key cells; `None` if there is no such row.
pub(crate) fn row(folder: &Path, key: &str) -> Option<[String; 8]> {
    let text = fs::read_to_string(folder.join("rates.tsv")).expect("the rates");
    let key = key.replace(' ', "\t") + "\t";
    let line = text.lines().find(|line| line.starts_with(&key))?;
    let cells: Vec<String> = line.split('\t').skip(6).map(str::to_owned).collect();
    cells.try_into().ok()
}

/// The line of the file on which this stands first.
pub(crate) fn line_of(text: &str, wanted: &str) -> usize {
    let at = text.lines().position(|line| line.contains(wanted));
    at.expect("the text stands there") + 1
}
