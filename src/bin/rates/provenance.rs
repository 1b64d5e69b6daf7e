//! Where new rows come from: a row of `sources.tsv` per offer and version, and `inputs.tsv` with the digest of every
//! file read. The page carries cited sources, so they name one digest for all files of a version.

use std::collections::{BTreeMap, HashMap};

use crate::offer::{Input, hexadecimal};
use crate::rows::{Rows, cell};

/// Every offer file that was ever imported, by source.
pub const INPUTS: &str = "inputs.tsv";
const INPUT_HEADER: &str = "source\tregions\tsha256\toffer\tversion\tpublished\tproducts";
const INPUT_KEY: usize = 3;
const SOURCE_KEY: usize = 1;

/// The two tables, and the source id of each offer and version.
pub struct Provenance {
    pub sources: Rows,
    pub inputs: Rows,
    /// By offer code and version, a space between them.
    pub ids: HashMap<String, String>,
}

/// Adds the inputs to both tables.
pub fn record(inputs: &[Input], sources: &str, earlier: Option<&str>) -> Provenance {
    let mut made = Provenance {
        sources: Rows::read(sources, SOURCE_KEY),
        inputs: earlier.map_or_else(
            || Rows::empty(INPUT_HEADER),
            |text| Rows::read(text, INPUT_KEY),
        ),
        ids: HashMap::new(),
    };
    for input in inputs {
        made.inputs.put(INPUT_KEY, input_row(input));
    }
    let versions: BTreeMap<String, &Input> =
        inputs.iter().map(|input| (id(input), input)).collect();
    for (id, input) in versions {
        let offer = &input.offer;
        made.sources
            .put(SOURCE_KEY, source_row(&id, input, &made.inputs));
        made.ids
            .insert(format!("{} {}", offer.offer_code, offer.version), id);
    }
    made
}

fn id(input: &Input) -> String {
    let offer = &input.offer;
    format!(
        "price-list/{}-{}",
        offer.offer_code.to_lowercase(),
        offer.version
    )
}

fn input_row(input: &Input) -> Vec<String> {
    vec![
        id(input),
        regions(input).join(" "),
        input.sha256.clone(),
        input.offer.offer_code.clone(),
        input.offer.version.clone(),
        input.published.to_string(),
        input.offer.products.iter().count().to_string(),
    ]
}

/// The Regions a file lists prices for, sorted.
pub fn regions(input: &Input) -> Vec<&str> {
    let products = input.offer.products.iter();
    let mut regions: Vec<&str> = products
        .filter_map(|(_, product)| product.attributes.get("regionCode"))
        .map(String::as_str)
        .filter(|region| !region.is_empty())
        .collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}

fn source_row(id: &str, input: &Input, inputs: &Rows) -> Vec<String> {
    let files: Vec<&Vec<String>> = inputs
        .rows
        .values()
        .filter(|cells| cell(cells, 0) == id)
        .collect();
    let digest = match files.as_slice() {
        [only] => format!("one file, sha256 {}", cell(only, 2)),
        several => {
            let list: String = several
                .iter()
                .map(|cells| cells.join("\t") + "\n")
                .collect();
            format!(
                "{} files, sha256 of their rows in {INPUTS} {}",
                several.len(),
                hexadecimal(list.as_bytes())
            )
        }
    };
    let offer = &input.offer;
    vec![
        id.to_owned(),
        format!(
            "AWS Price List, offer {} of {}",
            offer.offer_code, input.published
        ),
        input.published.to_string(),
        "none stated: facts only".to_owned(),
        format!(
            "offers/v1.0/aws/{}/{}; {digest}",
            offer.offer_code, offer.version
        ),
    ]
}
