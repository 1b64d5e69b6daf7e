//! The days of a renewal as a table that reads on a phone and on paper, and the two ways out of a shortfall.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::fields::field;
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, at};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{p, span};
use crate::engine::negotiation::calendar::{Disagreement, Entry, Note, Renewal, Standing};
use crate::engine::negotiation::early::{EarlyRenewal, Larger};
use crate::engine::num::{Factor, Usd};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::value::Value;

const NO_DATE: &str = "Without a renewal date the days are counted from today and the months you typed, so they are about right at best.";
const NO_CAPACITY_DATE: &str =
    "You have reserved capacity and no date for it. It renews by itself: enter the day.";

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
            if !renewal.is_given { { p("hint", NO_DATE) } }
            if forgotten { { p("gap", NO_CAPACITY_DATE) } }
            <table class="calendar">
                <caption>{ title(calendar.entries.as_slice(), renewal) }</caption>
                <thead><tr><th scope="col">{ "When" }</th><th scope="col">{ "What to do" }</th><th scope="col">{ "Why, and who says so" }</th></tr></thead>
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
        Some(entry) => format!(
            "Next, {}: {}",
            distance(entry.days),
            entry.kind.note().when.to_lowercase()
        ),
        None => format!(
            "All days are past: the renewal was on {}",
            locale::date(renewal.day)
        ),
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
    let about = if renewal.is_given { "" } else { "about " };
    let state = match entry.standing {
        Standing::Past => "past",
        Standing::Next => "next",
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
        0 => return "today".to_owned(),
        1 => "a day".to_owned(),
        2..=20 => format!("{size} days"),
        21..=89 => format!("{} weeks", (size + 3) / 7),
        _ => format!("{} months", (size * 12 + 182) / 365),
    };
    if days < 0 {
        format!("{length} ago")
    } else {
        format!("in {length}")
    }
}

fn disagreement(apart: Disagreement, formats: &Formats) -> String {
    let number = |months: Factor| formats.number(&months.exact());
    let by_date = if apart.by_date < Factor::ZERO {
        format!("{} months ago", number(-apart.by_date))
    } else {
        format!("in {} months", number(apart.by_date))
    };
    format!(
        "The renewal date is {by_date}, and the score reads {} months: {} months apart. Correct the one that is wrong.",
        number(apart.typed),
        number(apart.months())
    )
}

/// Pay, or fold into a larger agreement.
fn words(early: EarlyRenewal, formats: &Formats) -> String {
    let owed = formats.dollars(early.owed);
    let first = format!(
        "Renewing early: the present commitment is expected to fall short by {owed} over the term. AWS may offer to drop a shortfall \
         against a larger agreement."
    );
    let (Some(larger), Some(more)) = (early.larger, early.folding()) else {
        return format!("{first} The benchmark has no larger tier to compare with.");
    };
    let Larger {
        commitment,
        discount,
        shortfall,
        ..
    } = larger;
    let outcome = if more < Usd::ZERO {
        format!(
            "{} less than staying and paying: folding pays",
            formats.dollars(-more)
        )
    } else {
        format!(
            "{} more than staying and paying: pay the shortfall",
            formats.dollars(more)
        )
    };
    format!(
        "{first} The next tier, {} a year at about {}, is expected to fall short by {} itself and to cost {outcome}.",
        formats.dollars(commitment),
        formats.value(&Value::Percent(discount)),
        formats.dollars(shortfall)
    )
}
