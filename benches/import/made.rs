//! The bills that are read: a made Cost and Usage Report of 100 columns with one Bedrock row in a hundred, plain and
//! packed, and the same kind of bill as Parquet, which DuckDB writes. Who reads them is not known here.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::Compression;
use flate2::write::GzEncoder;

const COLUMNS: usize = 100;

/// Cells that are others in each row, and their bytes.
const OTHERS: usize = 3;
const VARIED: usize = 58;

/// Columns that the import knows, and what two rows have in them: one in a hundred is the second.
const KNOWN: [(&str, &str, &str); 8] = [
    ("bill_billing_entity", "AWS", "AWS"),
    ("line_item_line_item_type", "Usage", "Usage"),
    (
        "line_item_usage_start_date",
        "2026-10-05T09:00:00Z",
        "2026-10-05T09:00:00Z",
    ),
    ("line_item_product_code", "AmazonEC2", "AmazonBedrock"),
    (
        "line_item_usage_type",
        "USE1-BoxUsage:m7i.xlarge",
        "USE1-NovaMicro-input-tokens",
    ),
    ("line_item_usage_amount", "1", "1000"),
    ("pricing_unit", "Hrs", "1K tokens"),
    ("line_item_unblended_cost", "0.2016", "0.035"),
];

/// A file that is read, and what has to be found in it.
pub struct Bill {
    pub path: PathBuf,
    /// Rows of Bedrock's.
    pub own: u64,
}

impl Bill {
    /// Bytes, as it lies there.
    pub fn size(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |file| file.len())
    }
}

impl Drop for Bill {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path); // a clean folder is no figure
    }
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A row without its first cells, which are others in each row.
fn tail(cell: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str) -> String {
    let known = KNOWN.iter().map(|column| cell(column).to_owned());
    let others = (KNOWN.len() + OTHERS..COLUMNS).map(|at| format!("value-{at}"));
    known
        .chain(others)
        .map(|cell| format!(",{cell}"))
        .collect::<String>()
        + "\n"
}

/// How the cells of a bill stand: AWS writes FOCUS with quotes around each.
#[derive(Clone, Copy, Debug)]
pub enum Cells {
    Bare,
    Quoted,
}

impl Cells {
    /// A row of bare cells as it stands in the file.
    fn row(self, row: String) -> String {
        match self {
            Self::Bare => row,
            Self::Quoted => format!("\"{}\"\n", row.trim_end().replace(',', "\",\"")),
        }
    }
}

/// The bill as CSV.
pub fn csv(megabytes: usize, cells: Cells) -> io::Result<Bill> {
    let path = path(&format!("bill-{megabytes}-{cells:?}.csv"));
    let mut file = BufWriter::new(File::create(&path)?);
    let header = tail(|row| row.0).replace("value-", "column_");
    let header =
        format!("identity_line_item_id,line_item_resource_id,line_item_unblended_rate{header}");
    file.write_all(cells.row(header).as_bytes())?;
    let [other, own] = [tail(|row| row.1), tail(|row| row.2)];
    let rows = megabytes * 1_000_000 / cells.row(format!("{:0VARIED$}{other}", 0)).len();
    for row in 0..rows as u64 {
        // Any hash does: ids and amounts that differ are what makes a bill hard to pack.
        let hash = u128::from(row).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
        let tail = if row % 100 == 99 { &own } else { &other };
        let (instance, rate) = (hash >> 60 & 0xFFFF_FFFF_FFFF, hash % 9_999_999);
        let row = format!("{hash:032x},i-{instance:012x},0.{rate:07}{tail}");
        file.write_all(cells.row(row).as_bytes())?;
    }
    file.flush()?;
    let own = rows as u64 / 100;
    Ok(Bill { path, own })
}

/// The same file, packed.
pub fn gzip(bill: &Bill) -> io::Result<Bill> {
    let path = bill.path.with_extension("csv.gz");
    let mut packed = GzEncoder::new(File::create(&path)?, Compression::default());
    io::copy(&mut File::open(&bill.path)?, &mut packed)?;
    packed.finish()?;
    let own = bill.own;
    Ok(Bill { path, own })
}

/// A bill of so many rows as Parquet, packed in this way.
pub fn parquet(rows: usize, packing: &str) -> io::Result<Bill> {
    let path = path(&format!("bill-{rows}-{packing}.parquet"));
    let duckdb = std::env::var_os("DUCKDB").ok_or_else(|| {
        io::Error::other("DUCKDB names no folder: run `make bench`, or eval \"$(make -s env)\"")
    })?;
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/import/page/made.mjs");
    let mut node = Command::new("node");
    node.arg(made).arg(duckdb).arg(rows.to_string());
    if !node.arg(packing).arg(&path).status()?.success() {
        return Err(io::Error::other("DuckDB wrote no Parquet"));
    }
    let own = (rows as u64 + 62) / 100;
    Ok(Bill { path, own })
}
