//! A small bill that the program reads for itself while the visitor still looks for one: a browser compiles code when it
//! first runs and once more when it has run often, which takes as long as reading a hundred megabytes. What is read then
//! counts for nobody.

use crate::engine::import::{Importer, Options, Tally};

/// A bill as Cost and Usage Reports have them.
const HEADER: &str = "line_item_usage_start_date,line_item_product_code,line_item_usage_type,line_item_usage_amount,    line_item_unblended_cost,line_item_line_item_description
";
const OTHER: &str =
    "2026-10-05T09:00:00Z,AmazonEC2,USE1-BoxUsage:m7i.xlarge,1,0.2016,an hour of another service
";
const OWN: &str =
    "2026-10-05T09:00:00Z,AmazonBedrock,USE1-NovaMicro-input-tokens,1,0.000035,a thousand tokens
";

/// Rows of others to one of Bedrock's, and how often they come: three megabytes.
const OTHERS: usize = 700;
const TIMES: usize = 48;

pub(super) fn run() {
    let mut importer = Importer::new(Options::default(), Tally::default());
    importer.feed(HEADER.as_bytes());
    let rows = OTHER.repeat(OTHERS) + OWN;
    for _ in 0..TIMES {
        importer.feed(rows.as_bytes());
    }
    drop(importer.finish());
}
