//! A small bill that the program reads for itself while the visitor still looks for one: a browser compiles code when it
//! first runs and once more when it has run often, which takes as long as reading a hundred megabytes. What is read then
//! counts for nobody.

use crate::engine::import::{Done, Importer, Message, Order, Outcome};

/// A bill as Cost and Usage Reports have them.
const HEADER: &str = "line_item_usage_start_date,line_item_product_code,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost,line_item_line_item_description
";
const OTHER: &str =
    "2026-10-05T09:00:00Z,AmazonEC2,USE1-BoxUsage:m7i.xlarge,1,0.2016,an hour of another service
";
const OWN: &str =
    "2026-10-05T09:00:00Z,AmazonBedrock,USE1-NovaMicro-input-tokens,1,0.000035,a thousand tokens
";

/// Rows of others, then of Bedrock's, and how often both come: three megabytes. The rows that count run through most of
/// the code, and it takes thousands of them until a browser has compiled that for speed.
const OTHERS: usize = 700;
const OWNS: usize = 80;
const TIMES: usize = 48;

/// From an order to the answer, both as text, as they come and go.
pub(super) fn run() {
    let order = serde_json::to_string(&Order::default()).unwrap_or_default();
    let Ok(Order { options, tally }) = serde_json::from_str(&order) else {
        return; // the real one will say so
    };
    let mut importer = Importer::new(options, tally);
    importer.feed(HEADER.as_bytes());
    let rows = OTHER.repeat(OTHERS) + &OWN.repeat(OWNS);
    for _ in 0..TIMES {
        importer.feed(rows.as_bytes());
    }
    let (tally, result) = importer.finish();
    let outcomes = vec![result.map_or_else(Outcome::Refused, Outcome::Read)];
    let done = Message::Done(Box::new(Done { tally, outcomes }));
    drop(serde_json::to_string(&done));
}
