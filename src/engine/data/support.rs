//! The published bands of the Enterprise Support fee: `support_bands.tsv`, one band a line. They price no model, so they
//! are no part of a snapshot; what a fee comes to belongs in `negotiation`.

use super::problems::{DataProblem, Fault};
use super::table::{Row, Table};
use crate::engine::date::Date;
use crate::engine::num::{Percent, Usd};

const WIDTH: usize = 7;

const BANDS: Table<WIDTH> = Table {
    file: "support_bands.tsv",
    columns: [
        "band",
        "up_to",
        "rate",
        "publisher",
        "reference",
        "as_of",
        "note",
    ],
    key: 1,
};

/// One band of a month's charges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportBand {
    /// Charges of a month where the band ends; `None` for the last one.
    pub up_to: Option<Usd>,
    /// The rate on the part of the charges inside the band.
    pub rate: Percent,
    /// Who published it.
    pub publisher: Box<str>,
    /// Address.
    pub reference: Box<str>,
    /// When it was published, or read where it has no date; the first of the month where only that is known.
    pub as_of: Date,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

impl SupportBand {
    /// The reviewed table. Calling it compiles the text in: only what is loaded on demand does.
    pub fn shipped() -> &'static str {
        include_str!("../../../static/data/support_bands.tsv")
    }

    /// Reads every band, from the first dollar up, or says everything that is wrong. None may be newer than the
    /// snapshot they stand beside, limits rise, and the last band has none.
    pub fn read_all(text: &str, snapshot: Date) -> Result<Vec<Self>, Vec<DataProblem>> {
        let mut problems = Vec::new();
        // The limit of the row before; `None` inside for a row without one.
        let mut above: Option<Option<Usd>> = Some(Some(Usd::ZERO));
        let bands = BANDS.read(text, &mut problems, |row, cells| {
            let band = band(row, cells, snapshot);
            let limit = band.as_ref().map(|band| band.up_to);
            if let (Some(above), Some(limit)) = (above, limit) {
                let rises = above.is_some_and(|above| limit.is_none_or(|limit| limit > above));
                if !rises {
                    row.refuse(Fault::NotRising("up_to"));
                }
            }
            above = limit;
            band
        });
        if problems.is_empty() && bands.last().is_none_or(|last| last.up_to.is_some()) {
            problems.push(DataProblem {
                file: BANDS.file,
                line: 0,
                fault: Fault::MissingRow("the band without a limit".to_owned()),
            });
        }
        if problems.is_empty() {
            Ok(bands)
        } else {
            Err(problems)
        }
    }
}

fn band(row: &mut Row<'_>, cells: [&str; WIDTH], snapshot: Date) -> Option<SupportBand> {
    let [_, up_to, rate, publisher, reference, as_of, note] = cells;
    let up_to = if up_to.is_empty() {
        Some(None)
    } else {
        row.price("up_to", up_to).map(Some)
    };
    let rate = rate_of(row, rate);
    let publisher = row.text("publisher", publisher);
    let reference = row.text("reference", reference);
    let as_of = row.as_of(as_of, snapshot);
    Some(SupportBand {
        up_to: up_to?,
        rate: rate?,
        publisher: publisher?,
        reference: reference?,
        as_of: as_of?,
        note: note.into(),
    })
}

/// A percentage from nothing to the whole.
fn rate_of(row: &mut Row<'_>, cell: &str) -> Option<Percent> {
    row.price("rate", cell)?;
    let rate = row.number::<Percent>("rate", cell)?;
    if rate > Percent::WHOLE {
        row.refuse(Fault::AboveAll("rate"));
        return None;
    }
    Some(rate)
}
