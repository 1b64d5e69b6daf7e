//! What should be known before a result is used, and the sentence for each. Why something is in no use case is worded in
//! `words`.

use super::format::Format;
use super::imported::Imported;
use super::meaning::{Kind, Line};

/// What should be known before a result is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Money without tokens: the file was not split by usage type.
    SpendOnly,
    /// Tokens that were worked out from charges at list prices, because the file has no quantities.
    Derived,
    /// The layout was built from a description and has not met a real file.
    UntestedLayout,
    /// The source names no model: it has to be said.
    NoModel,
    /// A log says nothing of service tiers: all calls are taken as standard.
    TierAssumed,
    /// No row has a date.
    NoDates,
    /// A month is not covered whole.
    PartialMonth,
    /// A month that AWS says is estimated.
    Estimated,
}

impl Note {
    /// In a sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Self::SpendOnly => {
                "This file has money and no tokens: it is not split by usage type. Fill in the volumes, or take a file that is."
            }
            Self::Derived => {
                "Some rows have no quantity. Their tokens are worked out from the charge at list prices, and hide any discount."
            }
            Self::UntestedLayout => {
                "This layout is read by its description. No real download with Bedrock rows was at hand: compare the totals."
            }
            Self::NoModel => "This file does not name the model. Say which it is.",
            Self::TierAssumed => {
                "Logs and metrics do not say the service tier. Every call is taken as standard on demand."
            }
            Self::NoDates => "This file has no dates. All of it is taken as the use of one month.",
            Self::PartialMonth => {
                "At least one month is covered in part. It is scaled to a whole month only if you say so."
            }
            Self::Estimated => "AWS marks at least one month as estimated: it can still change.",
        }
    }
}

/// Every note that holds.
pub(super) fn notes(imported: &Imported) -> Vec<Note> {
    let lines = &imported.lines;
    let tokens = lines.iter().any(|line| line.quantity.is_some());
    let log = !imported.format.is_bill() && imported.format != Format::LiteLlmFocus;
    let unnamed = |line: &Line| {
        log && line.kind == Kind::Used && line.model.is_none() && line.name.is_empty()
    };
    let all = [
        (!tokens, Note::SpendOnly),
        (lines.iter().any(|line| line.derived), Note::Derived),
        (
            imported.format == Format::CostExplorerCsv,
            Note::UntestedLayout,
        ),
        (lines.iter().any(unnamed), Note::NoModel),
        (log, Note::TierAssumed),
        (imported.months.is_empty(), Note::NoDates),
        (
            imported.months.iter().any(|month| !month.is_whole()),
            Note::PartialMonth,
        ),
        (
            imported.months.iter().any(|month| month.estimated),
            Note::Estimated,
        ),
    ];
    all.into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, note)| note)
        .collect()
}
