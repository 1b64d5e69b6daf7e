//! Up to five models side by side on the same tokens: pickers, bars, table.

use yew::prelude::*;

use super::Look;
use super::assumptions::Assumed;
use crate::app::browser::events;
use crate::app::details::charts::{Bar, bars, chart};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::fields;
use crate::app::widgets::kit::{Entry, Group, List, p};
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::compare as words;
use crate::engine::compare::has_own_rates;
use crate::engine::compare::models::{
    COST_ONLY, Cached, Column, MOST, RULE, embeds, side_by_side, suggested,
};
use crate::engine::data::ModelIx;
use crate::engine::num::{Factor, Usd};

pub(super) fn view(look: &Look<'_>, change: Callback<Assumed>) -> Html {
    let months = look.book.model.retirement_months;
    let by = look.screen.desk.today.plus_months(months);
    let start = || {
        suggested(look.book, look.workload, by)
            .into_iter()
            .map(Some)
            .collect()
    };
    let mut slots: Vec<Option<ModelIx>> = look.assumed.models.clone().unwrap_or_else(start);
    slots.resize(MOST, None);
    let mut chosen: Vec<ModelIx> = Vec::new();
    for model in slots.iter().flatten() {
        if !chosen.contains(model) {
            chosen.push(*model);
        }
    }
    let said = Cached {
        repeated: look.workload.repeat_uncached,
        hit: look.assumed.hit,
    };
    let columns = side_by_side(look.book, look.workload, &chosen, said);
    let pick = |slot| picker(look, &slots, slot, change.clone());
    html! {
        <>
            { p("hint", COST_ONLY) }
            if look.assumed.models.is_none() { { p("hint", RULE) } }
            if has_own_rates(look.workload) { { p("hint", words::OWN_PLACE) } }
            <div class="pickers">{ for (0..MOST).map(pick) }</div>
            { outcome(look, &columns) }
        </>
    }
}

/// Bars and table, or the sentence that stands in their place.
fn outcome(look: &Look<'_>, columns: &[Column]) -> Html {
    if columns.is_empty() {
        let why = look.nothing();
        return p(
            "hint",
            why.unwrap_or_else(|| words::CHOOSE_MODEL.to_owned()),
        );
    }
    if !columns.iter().any(|column| column.standard.is_billed()) {
        return p("hint", words::NOTHING_BILLED);
    }
    html! {
        <>
            { drawing(look, columns) }
            { table(look, columns) }
            { p("hint", words::CACHED_NOTE) }
            { rates(look, columns) }
        </>
    }
}

/// A list of models by vendor, and none.
fn picker(
    look: &Look<'_>,
    slots: &[Option<ModelIx>],
    slot: usize,
    change: Callback<Assumed>,
) -> Html {
    let dataset = look.book.dataset();
    let id = format!("compare-model-{slot}");
    let value = slots.get(slot).copied().flatten();
    let repeats = value.is_some() && slots.iter().take(slot).any(|before| *before == value);
    let value = value.and_then(|ix| dataset.model_at(ix));
    let (assumed, slots) = (look.assumed.clone(), slots.to_vec());
    let desk = look.screen.desk.clone();
    let onchange = Callback::from(move |event| {
        let mut slots = slots.clone();
        if let Some(chosen) = slots.get_mut(slot) {
            *chosen = desk.dataset.model(&events::chosen(&event));
        }
        change.emit(Assumed {
            models: Some(slots),
            ..assumed.clone()
        });
    });
    let none: Group = (
        AttrValue::default(),
        vec![Entry {
            value: "".into(),
            label: words::NO_MODEL.into(),
        }],
    );
    let list = List {
        id: id.clone().into(),
        described_by: None,
        value: value.map_or("", |model| &model.id),
        disabled: false,
        onchange,
    };
    let groups = fields::models(&look.screen.desk);
    html! {
        <div class="field">
            <div class="label"><label for={id}>{ format!("{} {}", words::PICK, slot + 1) }</label></div>
            { list.view(std::iter::once(&none).chain(groups)) }
            if repeats { { p("hint", words::TAKEN_ONCE) } }
        </div>
    }
}

/// Bars of the standard tier, for what is priced whole and does the same: a model that embeds writes nothing.
fn drawing(look: &Look<'_>, columns: &[Column]) -> Html {
    let present = super::present_model(look);
    let embedding = embeds(&look.book.cost(look.workload));
    let priced: Vec<(&Column, Usd)> = columns
        .iter()
        .filter(|column| column.input_alone == embedding)
        .filter_map(|column| Some((column, column.standard.whole()?)))
        .collect();
    let Some((cheapest, least)) = priced.iter().min_by_key(|(_, cost)| *cost) else {
        return Html::default();
    };
    let most = priced
        .iter()
        .map(|(_, cost)| *cost)
        .max()
        .unwrap_or_default();
    let drawn: Vec<Bar> = priced
        .iter()
        .map(|(column, cost)| Bar {
            label: look.book.name(column.model).to_owned(),
            share: cost.over(most).unwrap_or(Factor::ZERO),
            value: look.dollars(*cost),
            marked: Some(column.model) == present,
        })
        .collect();
    let least_of = if priced.len() > 1 {
        words::COSTS_LEAST
    } else {
        words::ONLY_PRICED
    };
    let title = words::cheapest_model(
        look.book.name(cheapest.model),
        least_of,
        look.dollars(*least),
    );
    chart(title, bars(&drawn), Html::default())
}

fn table(look: &Look<'_>, columns: &[Column]) -> Html {
    let now = look.book.cost(look.workload).whole();
    let line = |column: &Column| {
        let difference = column
            .standard
            .whole()
            .zip(now)
            .map(|(there, now)| there - now);
        let cached = match column.cached {
            Some(cost) => look.dollars(cost),
            None => words::NOT_PRICED.to_owned(),
        };
        let remark = if column.input_alone {
            words::INPUT_ALONE
        } else if column.by_second {
            words::BY_SECOND
        } else {
            ""
        };
        let cells = vec![
            crate::app::widgets::table::words(look.book.vendor(column.model).to_owned()),
            number(format!("{}{remark}", look.cost(&column.standard))),
            number(look.cost(&column.batch)),
            number(cached),
            number(look.difference(difference)),
        ];
        row(look.book.name(column.model).to_owned(), cells)
    };
    scrolling(
        words::TOKENS_ON_EACH_MODEL,
        &words::MODEL_COLUMNS,
        columns.iter().map(line).collect(),
    )
}

fn rates(look: &Look<'_>, columns: &[Column]) -> Html {
    let screen = look.screen.clone();
    let columns: Vec<(String, Column)> = columns
        .iter()
        .map(|column| (look.book.name(column.model).to_owned(), column.clone()))
        .collect();
    let draw = Callback::from(move |()| {
        let lines = columns.iter().flat_map(|(name, column)| {
            let batch =
                super::named(&words::in_batch(name), &column.batch.lines).collect::<Vec<_>>();
            super::named(name, &column.standard.lines).chain(batch)
        });
        let levers = columns.iter().flat_map(|(name, column)| {
            let entry = column.cache.as_ref().and_then(|cache| cache.of(false));
            let rates = entry.map_or(&[][..], |entry| &entry.rates);
            rates.iter().map(move |rate| (name.clone(), rate))
        });
        evidence::behind(&screen, lines, levers)
    });
    html! { <Reveal label={words::RATES_BEHIND} {draw} /> }
}
