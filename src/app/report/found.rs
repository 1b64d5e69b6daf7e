//! What a report is written from, worked out once for each change of the answers. The arithmetic is the engine's.

use crate::app::browser::address;
use crate::app::negotiation::found::{assessed, support_bands};
use crate::app::pages::Screen;
use crate::app::words::report as words;
use crate::engine::data::{Source, SupportBand};
use crate::engine::document::Subject;
use crate::engine::negotiation::Negotiation;
use crate::engine::negotiation::brief::{Brief, brief};
use crate::engine::negotiation::clauses::clauses;
use crate::engine::scenario::negotiation::NegotiationInputs;
use crate::engine::share;

/// All of it but what the screen holds.
pub(super) struct Found {
    name: String,
    inputs: NegotiationInputs,
    bands: Vec<SupportBand>,
    brief: Brief,
    sources: Vec<Source>,
    link: String,
}

pub(super) fn find(screen: &Screen) -> Found {
    let (draft, dataset) = (screen.state.shown(), &screen.desk.dataset);
    let inputs = draft.negotiation();
    let bands = support_bands(screen);
    let brief = {
        let negotiation = Negotiation::of(assessed(screen), &inputs, &bands);
        brief(&negotiation, &clauses(&negotiation))
    };
    let fragment = share::encode(draft, dataset.id(), screen.report.rubric);
    Found {
        name: name(screen),
        brief,
        sources: dataset.cited_sources(),
        link: address::with_fragment(&fragment),
        inputs,
        bands,
    }
}

impl Found {
    /// The address that opens the position.
    pub(super) fn link(&self) -> &str {
        &self.link
    }

    /// Runs `write` with what a report is written from.
    pub(super) fn with<T>(&self, screen: &Screen, write: impl FnOnce(Subject<'_>) -> T) -> T {
        let negotiation = Negotiation::of(assessed(screen), &self.inputs, &self.bands);
        write(Subject {
            name: &self.name,
            draft: screen.state.shown(),
            negotiation: &negotiation,
            brief: &self.brief,
            sources: &self.sources,
            link: &self.link,
        })
    }
}

/// The open scenario's own name, if it has one.
fn name(screen: &Screen) -> String {
    let state = &screen.state;
    let own = state.library.current().filter(|_| !state.read_only());
    let unnamed = || match (state.shown().is_example(), state.read_only()) {
        (true, _) => words::EXAMPLE,
        (_, true) => words::SHARED,
        _ => words::OURS,
    };
    own.map_or_else(|| unnamed().to_owned(), |named| named.name.clone())
}
