//! The discount benchmark in force: our tiers and the reader's own in their place, the factors for the term, and how an
//! own tier comes and goes. What a tier is used for belongs to the engine.

use yew::prelude::*;

use crate::app::browser::{locale, page};
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{button, p, span};
use crate::app::widgets::table::{number, scrolling};
use crate::app::words::agreement as words;
use crate::app::words::shared;
use crate::engine::data::Tier;
use crate::engine::num::{Factor, Percent};
use crate::engine::scenario::TierStanding;
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::{FieldId, NegotiationField as N};
use crate::engine::value::Value;

const KIND: Rows = Rows::Tiers;

pub(super) fn view(screen: &Screen) -> Html {
    let dataset = &screen.desk.dataset;
    let dated = words::ours_is_of(locale::date(dataset.benchmark().as_of));
    html! {
        <>
            { p("", dated) }
            { in_force(screen) }
            { own(screen) }
            { factors(screen) }
        </>
    }
}

fn in_force(screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let benchmark = screen.scenario.benchmark(&screen.desk.dataset);
    let term = screen.scenario.agreement.term;
    let mut terms = benchmark.terms.iter();
    let factor = terms
        .find(|row| row.years == term)
        .map_or(Factor::ONE, |row| row.multiplier);

    let percent = |percent: Percent| number(formats.value(&Value::Percent(percent)));
    let line = |tier: &Tier| {
        let name = if tier.threshold.is_zero() {
            shared::NO_AGREEMENT.to_owned()
        } else {
            formats.dollars(tier.threshold)
        };
        let own = screen.scenario.benchmark.is_own(tier.threshold);
        let for_term = (tier.typical.factor() * factor).percent();
        html! {
            <tr>
                <th scope="row">{ name }if own { { " " }{ span("mark", words::OWN) } }</th>
                { percent(tier.low) }{ percent(tier.typical) }{ percent(tier.high) }{ percent(for_term) }
                <td class="row-buttons">if !own && has_room(screen) && !tier.threshold.is_zero() { { replace(screen, tier) } }</td>
            </tr>
        }
    };
    let rows = benchmark.tiers.iter().map(line).collect();
    scrolling(words::DISCOUNTS_IN_FORCE, &words::BENCHMARK_COLUMNS, rows)
}

fn has_room(screen: &Screen) -> bool {
    !screen.state.read_only() && screen.state.shown().count(KIND) < KIND.most()
}

/// Adds a row that begins with our figures, and moves to its first box that is to be changed.
fn replace(screen: &Screen, tier: &Tier) -> Html {
    let values = vec![
        (FieldId::TierFrom, tier.threshold.exact()),
        (FieldId::TierLow, tier.low.exact()),
        (FieldId::TierTypical, tier.typical.exact()),
        (FieldId::TierHigh, tier.high.exact()),
    ];
    let label = words::replace_tier(screen.desk.formats.dollars(tier.threshold));
    let onclick = add(screen, values, "typical");
    html! { <button type="button" aria-label={label} {onclick}>{ words::REPLACE }</button> }
}

fn add(
    screen: &Screen,
    values: Vec<(FieldId, String)>,
    focus: &'static str,
) -> Callback<MouseEvent> {
    let (dispatch, count) = (screen.dispatch.clone(), screen.state.shown().count(KIND));
    Callback::from(move |_| {
        dispatch.dispatch(Action::Change(Change::AddWith(KIND, values.clone())));
        page::focus_soon(format!("f-b{count}-{focus}"));
    })
}

fn own(screen: &Screen) -> Html {
    let standings = screen.scenario.benchmark.standings();
    let count = screen.state.shown().count(KIND);
    html! {
        <div class="own-rows">
            <h4 id="own-tiers" tabindex="-1">{ words::OWN_TIERS }</h4>
            { for standings.iter().enumerate().map(|(index, standing)| one(screen, index, *standing)) }
            if has_room(screen) { <div class="adders">{ button("", words::ADD_TIER, add(screen, Vec::new(), "from")) }</div> }
            if count >= KIND.most() { { p("hint", words::FULL) } }
        </div>
    }
}

fn one(screen: &Screen, index: usize, standing: TierStanding) -> Html {
    let place = Place::Tier(index);
    let draw = |ids: &[FieldId]| html! { <>{ for ids.iter().map(|id| field(screen, FieldRef { place, id: *id })) }</> };
    let remove = screen.on_click_to(Action::Change(Change::Remove(KIND, index)), "own-tiers");
    let discounts = [FieldId::TierLow, FieldId::TierTypical, FieldId::TierHigh];
    html! {
        <fieldset class="own-price" key={format!("tier-{index}")}>
            <legend>{ words::own_tier(index + 1) }</legend>
            <div class="pair">{ draw(&[FieldId::TierFrom, FieldId::TierReason]) }</div>
            <div class="pair three">{ draw(&discounts) }</div>
            <p class="effect" id={format!("tier-{index}-effect")}>{ effect(standing) }</p>
            if !screen.state.read_only() { { button("quiet", words::remove_own_tier(index + 1), remove) } }
        </fieldset>
    }
}

/// What an own tier does, or why it does nothing.
fn effect(standing: TierStanding) -> String {
    match standing {
        TierStanding::InForce => words::IN_FORCE.to_owned(),
        TierStanding::Incomplete => words::TIER_INCOMPLETE.to_owned(),
        TierStanding::NotRising => words::TIER_UNORDERED.to_owned(),
        TierStanding::NoReason => words::TIER_WITHOUT_SOURCE.to_owned(),
        TierStanding::Replaced(by) => words::tier_twice(by + 1),
    }
}

fn factors(screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let ours = screen.desk.dataset.benchmark().terms.iter().map(|term| {
        let factor = formats.number(&term.multiplier.exact());
        format!(
            "{}: {factor}",
            formats.value(&Value::Years(u32::from(term.years)))
        )
    });
    let ours = words::longer_terms(ours.collect::<Vec<_>>().join(", "));
    let at = |years: u8| FieldRef {
        place: Place::Negotiation,
        id: FieldId::Negotiation(N::TermFactor(years)),
    };
    let own = screen
        .scenario
        .benchmark
        .factors
        .iter()
        .any(Option::is_some);
    html! {
        <details class="worked">
            <summary>{ words::FACTORS }if own { { " " }{ span("mark", words::OWN) } }</summary>
            { p("hint", ours) }
            <div class="pair three">{ for (1..=5).map(|years| field(screen, at(years))) }</div>
        </details>
    }
}
