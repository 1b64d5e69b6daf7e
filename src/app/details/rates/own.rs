//! The reader's own prices: what each does, where to change it, and how one comes and goes. How they are looked up
//! is for the engine.

use yew::prelude::*;

use super::gaps;
use super::lacking::Lacking;
use crate::app::browser::page;
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change, element_id};
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::rates as words;
use crate::engine::data::{Dataset, RateKey, RateName};
use crate::engine::num::Usd;
use crate::engine::quote::OwnUse;
use crate::engine::scenario::Standing;
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen, own: &[Option<RateName>]) -> Html {
    let none = if screen.state.read_only() {
        words::NO_OWN_SHARED
    } else {
        words::NO_OWN
    };
    html! {
        <section class="own-prices" aria-labelledby="own-prices">
            <h3 id="own-prices" tabindex="-1">{ words::OWN }</h3>
            if own.is_empty() { { p("hint", none) } }
            { for own.iter().enumerate().map(|(index, rate)| one(screen, index, rate.as_ref())) }
            if !has_room(screen) { { p("hint", words::FULL) } }
            { gaps::view(screen, own) }
            if !screen.state.read_only() && has_room(screen) { <Lacking screen={screen.clone()} /> }
        </section>
    }
}

fn one(screen: &Screen, index: usize, rate: Option<&RateName>) -> Html {
    let place = Place::Override(index);
    let draw = |id| field(screen, FieldRef { place, id });
    let name = rate.map_or_else(String::new, |rate| words::rate(&screen.desk.dataset, rate));
    let effect = screen.report.own_prices.get(index);
    let effect = effect.map(|own| effect_of(screen, own.standing, own.used));
    html! {
        <fieldset class="own-price" key={format!("own-{index}")}>
            <legend>{ format!("{}. {name}{}", index + 1, unit(rate)) }</legend>
            { for rate.map(|rate| p("hint", published(screen, rate))) }
            <div class="pair">{ draw(FieldId::OwnPrice) }{ draw(FieldId::OwnReason) }</div>
            { for effect.map(|words| html! { <p class="effect" id={format!("own-{index}-effect")}>{ words }</p> }) }
            if !screen.state.read_only() {
                { button("quiet", format!("{}{}", words::REMOVE, index + 1), remove(screen, index)) }
            }
        </fieldset>
    }
}

/// What the price is for, so that nobody types a price per thousand into a box for millions.
fn unit(rate: Option<&RateName>) -> String {
    rate.map_or_else(String::new, |rate| {
        format!(", {}", words::per(rate.dimension.unit()))
    })
}

/// Unit and price of the rate that it stands for.
fn published(screen: &Screen, rate: &RateName) -> String {
    let desk = &screen.desk;
    let unit = words::per(rate.dimension.unit());
    let found = key_of(&desk.dataset, rate).and_then(|key| desk.dataset.rate(key));
    match found {
        Some(found) => words::in_snapshot(desk.formats.rate(found.price()), unit),
        None => words::sold_by(unit),
    }
}

/// What it does, or why it does nothing.
fn effect_of(screen: &Screen, standing: Standing, used: OwnUse) -> String {
    match standing {
        Standing::NoRate => words::NO_RATE.to_owned(),
        Standing::NoPrice => words::NO_PRICE.to_owned(),
        Standing::NoReason => words::NO_REASON.to_owned(),
        Standing::UnknownModel => words::UNKNOWN_MODEL.to_owned(),
        Standing::Replaced(by) => words::replaced(by + 1),
        Standing::InForce if !used.is_used() => words::UNUSED.to_owned(),
        Standing::InForce => in_force(screen, used),
    }
}

fn in_force(screen: &Screen, used: OwnUse) -> String {
    let formats = &screen.desk.formats;
    let mut parts = Vec::new();
    if used.change.is_positive() {
        let more = formats.cents(used.change);
        parts.push(words::higher(&more));
    } else if used.change < Usd::ZERO {
        let less = formats.cents(-used.change);
        parts.push(words::lower(&less));
    } else if used.lines > 0 && used.filled.is_zero() {
        parts.push(words::STAYS_THE_SAME.to_owned());
    }
    if used.filled.is_positive() {
        let filled = formats.cents(used.filled);
        parts.push(words::prices_what_had_none(&filled));
    }
    if used.savings > 0 {
        parts.push(words::A_SAVING.to_owned());
    }
    words::in_use(parts.join("; "))
}

fn remove(screen: &Screen, index: usize) -> Callback<MouseEvent> {
    let change = Change::Remove(Rows::Overrides, index);
    screen.on_click_to(Action::Change(change), "own-prices")
}

/// A new row for a rate, and the focus to its price.
pub(super) fn add(screen: &Screen, rate: &RateName) -> Callback<MouseEvent> {
    let (dispatch, rate) = (screen.dispatch.clone(), rate.to_string());
    let place = Rows::Overrides.at(screen.state.draft.count(Rows::Overrides));
    Callback::from(move |_| {
        let values = vec![(FieldId::OwnRate, rate.clone())];
        dispatch.dispatch(Action::Change(Change::AddWith(Rows::Overrides, values)));
        let id = FieldId::OwnPrice;
        page::focus_soon(element_id(FieldRef { place, id }));
    })
}

/// The rates of all own prices on the screen, in order; `None` for a row that names none.
pub(super) fn rates(screen: &Screen) -> Vec<Option<RateName>> {
    let draft = screen.state.shown();
    let rows = 0..draft.count(Rows::Overrides);
    rows.map(|row| {
        let (place, id) = (Rows::Overrides.at(row), FieldId::OwnRate);
        draft.value(FieldRef { place, id }).parse().ok()
    })
    .collect()
}

/// The own price for a rate: the last, which is the one that counts.
pub(super) fn of(own: &[Option<RateName>], rate: &RateName) -> Option<usize> {
    own.iter().rposition(|own| own.as_ref() == Some(rate))
}

/// What stands beside the price of a rate that has an own one in force.
pub(super) fn mark(screen: &Screen, index: usize) -> Html {
    let own = screen.report.own_prices.get(index);
    if own.is_none_or(|own| own.standing != Standing::InForce) {
        return Html::default();
    }
    let (place, id) = (Place::Override(index), FieldId::OwnPrice);
    let price = screen.state.shown().value(FieldRef { place, id });
    let price = screen.desk.formats.rate(price.parse().unwrap_or_default());
    span("mark", words::own_price(&price))
}

/// Under an open rate: the way to a price of one's own, or to the one there is.
pub(super) fn offer(screen: &Screen, rate: &RateName, own: Option<usize>) -> Html {
    if let Some(index) = own {
        let (place, id) = (Place::Override(index), FieldId::OwnPrice);
        let go = Callback::from(move |_| page::focus(&element_id(FieldRef { place, id })));
        return html! { <p class="hint">{ words::HAS_OWN }{ " " }{ button("quiet", words::SHOW_OWN, go) }</p> };
    }
    if screen.state.read_only() || !has_room(screen) {
        return Html::default();
    }
    button("", words::USE_OWN, add(screen, rate))
}

pub(super) fn has_room(screen: &Screen) -> bool {
    screen.state.shown().count(Rows::Overrides) < Rows::Overrides.most()
}

/// What a rate is asked for with; `None` for a model that the snapshot lacks.
pub(super) fn key_of(dataset: &Dataset, name: &RateName) -> Option<RateKey> {
    Some(RateKey {
        model: dataset.model(&name.model)?,
        region: name.region,
        scope: name.scope,
        context: name.context,
        tier: name.tier,
        dimension: name.dimension,
    })
}
