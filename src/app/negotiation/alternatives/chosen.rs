//! The open use case: its model at every seller, to be seen and changed, and the prices behind its figures. A choice is
//! an answer: a row of the draft that links carry.

use std::rc::Rc;

use yew::prelude::*;

use super::Look;
use crate::app::browser::events;
use crate::app::details::elsewhere::{self, Elsewhere};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{Entry, Group, List, button, p_with_id, span};
use crate::app::words::alternatives as words;
use crate::engine::compare::channels::name;
use crate::engine::negotiation::alternatives::{Lack, There, channels, models};
use crate::engine::quote::Line;
use crate::engine::scenario::Pricing;
use crate::engine::scenario::draft::{FieldRef, Rows};
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::negotiation::Seller;

/// What a list holds beside the models of a seller.
const SAME: &str = "same";
const STAY: &str = "stay";
/// Before a seller's id of a model.
const MODEL: &str = "model:";

pub(super) fn view(look: &Look<'_>) -> Html {
    let workload = look.screen.scenario.workloads.get(look.open);
    let Some(Pricing::Catalogue { model, .. }) = workload.map(|workload| &workload.pricing) else {
        let why = format!("{}: {}.", look.name(look.open), words::lack(&Lack::NoModel));
        return p_with_id("hint", "chosen-title", why);
    };
    let (Some(one), Some(quote)) = (
        look.found.use_cases.get(look.open),
        look.screen.report.quote.workloads.get(look.open),
    ) else {
        return Html::default();
    };
    let at = one.at.iter();
    let sellers = at.map(|(seller, there)| self::seller(look, model, *seller, there, &quote.lines));
    html! {
        <div class="chosen" key={look.open}>
            <h4 id="chosen-title" tabindex="-1">{ words::model_at_each(look.name(look.open)) }</h4>
            <div class="assumptions">{ for sellers }</div>
            { prices(look, &quote.lines) }
        </div>
    }
}

fn seller(
    look: &Look<'_>,
    model: &str,
    seller: Seller,
    there: &Result<There<'_>, Lack>,
    lines: &[Line],
) -> Html {
    let id = format!("chosen-{}", seller.code());
    let rows = rows(look, model, seller);
    let own = rows
        .last()
        .and_then(|row| look.inputs.alternatives.mappings.get(*row));
    let value = match own {
        None => SAME.to_owned(),
        Some(own) if own.to.is_empty() => STAY.to_owned(),
        Some(own) => format!("{MODEL}{}", own.to),
    };
    let list = List {
        id: id.clone().into(),
        described_by: Some(format!("{id}-hint").into()),
        value: &value,
        disabled: look.screen.state.read_only(),
        onchange: choose(look, model.to_owned(), seller, rows.clone()),
    };
    let said = match there {
        Ok(there) => words::after_offer(
            look.dollars(there.amounts.net),
            there.model,
            name(there.channel),
        ),
        Err(lack) => words::lack(lack),
    };
    let back = own.filter(|_| !look.screen.state.read_only()).map(|_| {
        let back = remove(look, rows);
        button("quiet", words::BACK, Callback::from(move |_| back.emit(())))
    });
    html! {
        <div class="field" key={seller.code()}>
            <div class="label">
                <label for={id.clone()}>{ seller.name() }</label>
                if own.is_some() { { span("mark", words::BY_CHOICE) } }
            </div>
            { list.view(&groups(look, model, seller, &value, lines)) }
            { p_with_id("hint", format!("{id}-hint"), said) }
            { back }
        </div>
    }
}

/// The rows of the draft that choose a model at a seller; the last one is in force.
fn rows(look: &Look<'_>, model: &str, seller: Seller) -> Vec<usize> {
    let rows = look.inputs.alternatives.mappings.iter().enumerate();
    let own = rows.filter(|(_, row)| row.seller == seller && row.model == model);
    own.map(|(index, _)| index).collect()
}

fn groups(look: &Look<'_>, model: &str, seller: Seller, value: &str, lines: &[Line]) -> [Group; 2] {
    let same = if sells(look, model, seller) {
        words::SAME_MODEL
    } else {
        words::SAME_MODEL_NOT_SOLD
    };
    let entry = |value: String, label: String| Entry {
        value: value.into(),
        label: label.into(),
    };
    let first = vec![
        entry(SAME.to_owned(), same.to_owned()),
        entry(STAY.to_owned(), words::STAYS.to_owned()),
    ];
    let day = look.screen.desk.dataset.as_of();
    let sold = models(&look.outside.prices, seller, lines, day);
    let mut others: Vec<Entry> = sold
        .iter()
        .map(|model| {
            let list = look.dollars(model.list);
            entry(
                format!("{MODEL}{}", model.id),
                words::model_a_year(model.id, &list),
            )
        })
        .collect();
    // A choice without a price stays to be seen.
    let listed = others.iter().any(|entry| *entry.value == *value);
    if let Some(id) = value.strip_prefix(MODEL).filter(|_| !listed) {
        others.push(entry(value.to_owned(), words::no_price_of(id)));
    }
    [("".into(), first), (words::AT_LIST_PRICE.into(), others)]
}

/// True where the reviewed table names the model at this seller.
fn sells(look: &Look<'_>, model: &str, seller: Seller) -> bool {
    let ix = look.screen.desk.dataset.model(model);
    let of = channels(seller);
    let mut pairs = look.outside.same.iter();
    pairs.any(|same| Some(same.model) == ix && of.contains(&same.channel))
}

/// A choice edits the row in force, or adds one; the same model again takes it away.
fn choose(look: &Look<'_>, model: String, seller: Seller, rows: Vec<usize>) -> Callback<Event> {
    let dispatch = look.screen.dispatch.clone();
    let back = remove(look, rows.clone());
    Callback::from(move |event: Event| {
        let chosen = events::chosen(&event);
        if chosen == SAME {
            back.emit(());
            return;
        }
        let to = chosen.strip_prefix(MODEL).unwrap_or_default().to_owned();
        dispatch.dispatch(match rows.last() {
            Some(row) => Action::Edit(
                FieldRef {
                    place: Rows::Mappings.at(*row),
                    id: FieldId::MappingTo,
                },
                to,
            ),
            None => Action::Change(Change::AddWith(
                Rows::Mappings,
                vec![
                    (FieldId::MappingModel, model.clone()),
                    (FieldId::MappingSeller, seller.code().to_owned()),
                    (FieldId::MappingTo, to),
                ],
            )),
        });
    })
}

fn remove(look: &Look<'_>, rows: Vec<usize>) -> Callback<()> {
    let dispatch = look.screen.dispatch.clone();
    Callback::from(move |()| {
        // From the end, so that the places of the others stay.
        for row in rows.iter().rev() {
            dispatch.dispatch(Action::Change(Change::Remove(Rows::Mappings, *row)));
        }
    })
}

/// Bedrock's lines, and the prices of every seller that has them all.
fn prices(look: &Look<'_>, lines: &[Line]) -> Html {
    let Some(one) = look.found.use_cases.get(look.open) else {
        return Html::default();
    };
    let desk = &look.screen.desk;
    let priced = one.at.iter().filter_map(|(_, there)| there.as_ref().ok());
    let elsewhere: Vec<Elsewhere> = priced
        .flat_map(|there| &there.prices)
        .map(|price| Elsewhere::of(price, look.outside, desk))
        .collect();
    let (screen, lines) = (look.screen.clone(), Rc::new(lines.to_vec()));
    let title = look.name(look.open).to_owned();
    let draw = Callback::from(move |()| {
        let bedrock = lines.iter().map(|line| (title.clone(), line));
        html! {
            <>
                { evidence::behind(&screen, bedrock, []) }
                if !elsewhere.is_empty() { { elsewhere::table(words::OTHER_PRICES, &elsewhere) } }
            </>
        }
    });
    html! { <Reveal label={words::PRICES} {draw} /> }
}
