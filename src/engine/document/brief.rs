//! Which parts make up which document, and how much of each. What a part says belongs in `parts`.

use super::parts::{self, about, agreement, dimensions, findings, position, talks};
use super::{Section, Subject};

/// Findings and asks that one page has room for; it has none for a chart of what its tables say.
const FINDINGS: usize = 4;
const ASKS: usize = 3;

/// One page.
pub(super) fn brief(subject: Subject<'_>) -> Vec<Section> {
    vec![
        position::position(subject),
        dimensions::dimensions(subject),
        findings::findings(subject, FINDINGS),
        agreement::years(subject),
        talks::asks(subject, ASKS),
        about::in_short(subject),
    ]
}

/// Everything.
pub(super) fn full(subject: Subject<'_>) -> Vec<Section> {
    vec![
        position::with_chart(subject),
        dimensions::dimensions(subject),
        findings::findings(subject, usize::MAX),
        agreement::terms(subject),
        agreement::years(subject),
        talks::asks(subject, usize::MAX),
        talks::tasks(subject),
        parts::bill::bill(subject),
        parts::bill::gaps(subject),
        parts::own::own(subject),
        parts::answers::answers(subject),
        about::assumptions(subject),
        about::sources(subject),
        about::limits(),
    ]
}
