//! What an import could not take, as values: the kind, the subject, the record, and one text form with the remedy.
//! Finding it belongs to the modules that read and compare records.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Why a record was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The record contradicts itself or lacks something.
    Damaged,
    /// Two statements about one thing.
    Contradictory,
    /// More than one reading, and nothing decides.
    Ambiguous,
    /// A model that no alias names.
    Unmapped,
    /// A usage type in no documented spelling.
    Unrecognised,
}

impl Kind {
    fn heading(self) -> &'static str {
        match self {
            Self::Damaged => {
                "Damaged records (nothing of them was taken; compare them with the pricing page)"
            }
            Self::Contradictory => {
                "Contradictory (nothing was taken; find out which is right and edit rates.tsv by hand)"
            }
            Self::Ambiguous => {
                "Ambiguous (nothing was taken; decide, then add the row to rates.tsv by hand)"
            }
            Self::Unmapped => {
                "Unmapped names (add a row to aliases.tsv, for a new model one to models.tsv first, and import again)"
            }
            Self::Unrecognised => {
                "Unrecognised usage types (not read; if one prices a model, add its spelling to src/engine/usage_type with a test)"
            }
        }
    }
}

/// One record that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    /// What it is about; records of one subject are listed together.
    pub subject: String,
    /// File, line and SKU.
    pub place: String,
}

/// Places that are named for one subject; the rest is counted.
const NAMED: usize = 4;

/// The findings by kind and subject, each with its places.
pub fn listing(findings: &[Finding]) -> String {
    let mut grouped: BTreeMap<(Kind, &str), Vec<&str>> = BTreeMap::new();
    for finding in findings {
        let group = (finding.kind, finding.subject.as_str());
        grouped.entry(group).or_default().push(&finding.place);
    }
    let mut text = String::new();
    let mut above = None;
    for ((kind, subject), places) in grouped {
        if above.replace(kind) != Some(kind) {
            let count = findings.iter().filter(|finding| finding.kind == kind);
            let _ = write!(text, "\n{}: {}\n", kind.heading(), count.count());
        }
        let named: Vec<&str> = places.iter().take(NAMED).copied().collect();
        let _ = write!(text, "  {subject}\n    {}", named.join(", "));
        match places.len().saturating_sub(NAMED) {
            0 => text.push('\n'),
            more => {
                let _ = writeln!(text, " and {more} more");
            }
        }
    }
    text
}
