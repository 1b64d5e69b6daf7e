//! The days of a renewal as a table that reads on a phone and on paper, and the two ways out of a shortfall.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::fields::field;
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, at};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{p, span};
use crate::app::words::renewal as words;
use crate::app::words::shared;
use crate::engine::negotiation::calendar::{Disagreement, Entry, Note, Renewal, Standing};
use crate::engine::negotiation::early::{EarlyRenewal, Larger};
use crate::engine::num::{Factor, Usd};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let calendar = &found.calendar;
    let formats = &screen.desk.formats;
    let renewal = calendar.renewal;
    let forgotten =
        found.inputs.renewal.capacity_date.is_none() && screen.report.quote.reserved.is_positive();
    html! {
        <>
            <div class="assumptions trap-fields">
                { field(screen, at(NegotiationField::RenewalDate)) }
                { field(screen, FieldRef::scenario(FieldId::Months)) }
                { field(screen, at(NegotiationField::CapacityDate)) }
            </div>
            { calendar.disagreement.map(|apart| p("gap", disagreement(apart, formats))).unwrap_or_default() }
            if !renewal.is_given { { p("hint", words::NO_DATE) } }
            if forgotten { { p("gap", words::NO_CAPACITY_DATE) } }
            <table class="calendar">
                <caption>{ title(calendar.entries.as_slice(), renewal) }</caption>
                <thead><tr><th scope="col">{ words::WHEN }</th><th scope="col">{ words::WHAT_TO_DO }</th><th scope="col">{ words::WHY_AND_WHO_SAYS_SO }</th></tr></thead>
                <tbody>{ for calendar.entries.iter().map(|entry| row(*entry, renewal)) }</tbody>
            </table>
            { found.early.map(|early| p("", words(early, formats))).unwrap_or_default() }
        </>
    }
}

fn title(entries: &[Entry], renewal: Renewal) -> String {
    let next = entries
        .iter()
        .find(|entry| entry.standing == Standing::Next);
    match next {
        Some(entry) => {
            words::next_entry(distance(entry.days), entry.kind.note().when.to_lowercase())
        }
        None => words::all_past(locale::date(renewal.day)),
    }
}

fn row(entry: Entry, renewal: Renewal) -> Html {
    let Note {
        when,
        action,
        why,
        source,
        url,
    } = entry.kind.note();
    let about = if renewal.is_given { "" } else { words::ABOUT };
    let state = match entry.standing {
        Standing::Past => words::PAST,
        Standing::Next => words::NEXT,
        Standing::Later => "",
    };
    let link = (!url.is_empty()).then_some(url);
    html! {
        <tr data-standing={state}>
            <th scope="row">
                <b>{ about }{ locale::date(entry.day) }</b>
                { span("note", format!("{when} · {}", distance(entry.days))) }
                if !state.is_empty() { { span("mark", state) } }
            </th>
            <td>{ action }</td>
            <td>{ why }{ " " }<a class="note" href={link} rel="noreferrer noopener" target="_blank">{ source }</a></td>
        </tr>
    }
}

/// Days from today in words.
fn distance(days: i32) -> String {
    let size = days.unsigned_abs();
    let length = match size {
        0 => return words::TODAY.to_owned(),
        1 => words::A_DAY.to_owned(),
        2..=20 => words::days(size),
        21..=89 => words::weeks((size + 3) / 7),
        _ => shared::months((size * 12 + 182) / 365),
    };
    if days < 0 {
        words::ago(&length)
    } else {
        words::ahead(&length)
    }
}

fn disagreement(apart: Disagreement, formats: &Formats) -> String {
    let number = |months: Factor| formats.number(&months.exact());
    let by_date = if apart.by_date < Factor::ZERO {
        words::months_ago(number(-apart.by_date))
    } else {
        words::in_months(number(apart.by_date))
    };
    words::apart(&by_date, number(apart.typed), number(apart.months()))
}

/// Pay, or fold into a larger agreement.
fn words(early: EarlyRenewal, formats: &Formats) -> String {
    let owed = formats.dollars(early.owed);
    let first = words::renewing_early(&owed);
    let (Some(larger), Some(more)) = (early.larger, early.folding()) else {
        return words::no_larger_tier(&first);
    };
    let Larger {
        commitment,
        discount,
        shortfall,
        ..
    } = larger;
    let outcome = if more < Usd::ZERO {
        words::folding_pays(formats.dollars(-more))
    } else {
        words::shortfall_pays(formats.dollars(more))
    };
    words::next_tier(
        &first,
        formats.dollars(commitment),
        formats.value(&Value::Percent(discount)),
        formats.dollars(shortfall),
        &outcome,
    )
}
