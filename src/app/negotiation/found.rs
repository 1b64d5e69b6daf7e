//! What traps and renewal show, worked out once for each change of the answers, and the few ways they write it. The
//! arithmetic is the engine's.

use std::rc::Rc;

use yew::prelude::*;

use super::agreement::use_settled;
use crate::app::format::Formats;
use crate::app::pages::Screen;
use crate::app::words::shared;
use crate::engine::compare::Book;
use crate::engine::data::SupportBand;
use crate::engine::negotiation::brief::{Brief, brief};
use crate::engine::negotiation::calendar::{Calendar, calendar};
use crate::engine::negotiation::clauses::{ClauseRow, clauses};
use crate::engine::negotiation::drift::{CatalogueDrift, drift};
use crate::engine::negotiation::early::{EarlyRenewal, early_renewal};
use crate::engine::negotiation::erosion::Erosion;
use crate::engine::negotiation::unknowns::{Unknowns, unknowns};
use crate::engine::negotiation::{Assessed, Negotiation};
use crate::engine::num::{Points, Usd};
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::scenario::negotiation::NegotiationInputs;

/// Everything that traps and renewal show.
pub(super) struct Found {
    pub(super) inputs: NegotiationInputs,
    pub(super) erosion: Erosion,
    pub(super) drift: CatalogueDrift,
    pub(super) clauses: Vec<ClauseRow>,
    pub(super) unknowns: Unknowns,
    pub(super) calendar: Calendar,
    pub(super) early: Option<EarlyRenewal>,
    pub(super) brief: Brief,
}

/// Looks again once typing has paused: every open question is an assessment of its own.
#[hook]
pub(super) fn use_found(screen: &Screen) -> Rc<Found> {
    let settled = use_settled(screen.clone());
    use_memo(settled, |screen| {
        find(screen, screen.state.shown().negotiation())
    })
}

/// What every negotiation starts from.
pub(in crate::app) fn assessed(screen: &Screen) -> Assessed<'_> {
    Assessed {
        scenario: &screen.scenario,
        report: &screen.report,
        dataset: &screen.desk.dataset,
        rubric: &V1,
        today: screen.desk.today,
    }
}

/// The published bands of the support fee. Those that do not read are caught where the site is built; without them the
/// fee has no figure.
pub(in crate::app) fn support_bands(screen: &Screen) -> Vec<SupportBand> {
    let as_of = screen.desk.dataset.as_of();
    SupportBand::read_all(SupportBand::shipped(), as_of).unwrap_or_default()
}

fn find(screen: &Screen, inputs: NegotiationInputs) -> Found {
    let (scenario, desk) = (&screen.scenario, &screen.desk);
    let bands = support_bands(screen);
    let negotiation = Negotiation::of(assessed(screen), &inputs, &bands);
    let clauses = clauses(&negotiation);
    let months = scenario.contract.months_to_renewal;
    let calendar = calendar(&inputs.renewal, months, desk.today);
    let prices = scenario.prices(&desk.dataset);
    let book = Book {
        prices: &prices,
        model: &V1.model,
    };
    Found {
        drift: drift(book, scenario, calendar.renewal),
        unknowns: unknowns(&negotiation, &clauses),
        early: early_renewal(&negotiation),
        brief: brief(&negotiation, &clauses),
        erosion: negotiation.erosion.clone(),
        calendar,
        clauses,
        inputs,
    }
}

/// A field of the agreement beyond the five-minute path.
pub(super) fn at(field: NegotiationField) -> FieldRef {
    FieldRef {
        place: Place::Negotiation,
        id: FieldId::Negotiation(field),
    }
}

/// Dollars with their sign.
pub(super) fn signed(money: Usd, formats: &Formats) -> String {
    if money < Usd::ZERO {
        format!("−{}", formats.dollars(-money))
    } else if money.is_positive() {
        format!("+{}", formats.dollars(money))
    } else {
        formats.dollars(money)
    }
}

/// Points of the score in words.
pub(super) fn points(points: Points, formats: &Formats) -> String {
    shared::points(formats.points(points))
}

/// A section with its heading, which names it.
pub(super) fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    let heading = format!("{id}-title");
    html! {
        <section class="block" {id} aria-labelledby={heading.clone()}>
            <h3 id={heading} tabindex="-1">{ title }</h3>
            { content }
        </section>
    }
}
