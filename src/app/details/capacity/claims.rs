//! What others publish about break-even, beside what the open reservation gives. The claims are a reviewed table.

use yew::prelude::*;

use super::{Look, list};
use crate::app::browser::locale;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{self, number, row, scrolling};
use crate::app::words::capacity as words;
use crate::app::words::shared;
use crate::engine::data::BreakEvenClaim;

/// The claim that stands in where nothing is known.
const GUIDE: &str = "seed-guide";

pub(super) fn view(look: &Look<'_>) -> Html {
    let as_of = look.screen.desk.dataset.as_of();
    let mut claims = BreakEvenClaim::read_all(BreakEvenClaim::shipped(), as_of).unwrap_or_default();
    // The guide's figure beside the computed one, the others after it.
    claims.sort_by_key(|claim| &*claim.id != GUIDE);

    let rows = own(look)
        .into_iter()
        .chain(claims.iter().map(|one| claim(look, one)));
    html! {
        <>
            { p("", words::CLAIMS_LEAD) }
            { scrolling(words::CLAIMS, &words::CLAIM_COLUMNS, rows.collect()) }
            <p class="hint"><a href="./data/break_even_claims.tsv">{ words::THE_TABLE }</a></p>
        </>
    }
}

/// The open reservation, where its break-even is known.
fn own(look: &Look<'_>) -> Option<Html> {
    let quote = look.screen.report.quote.capacity.get(look.open)?;
    let name = &look.scenario.capacity.get(look.open)?.name;
    let known = quote.break_even.as_ref()?;
    let cells = vec![
        number(list::break_even(look, quote)),
        table::words(words::YOUR_RESERVATION),
        table::words(words::source(Some(known))),
    ];
    Some(row(name.clone(), cells))
}

fn claim(look: &Look<'_>, claim: &BreakEvenClaim) -> Html {
    let range = match claim.range {
        None => shared::NO_FIGURE.to_owned(),
        Some((low, high)) if low == high => list::percent(look, low),
        Some((low, high)) => shared::from_to(list::percent(look, low), list::percent(look, high)),
    };
    let link = html! {
        <a href={claim.reference.to_string()} rel="noreferrer noopener" target="_blank">{ claim.publisher.to_string() }</a>
    };
    let note = if claim.note.is_empty() {
        String::new()
    } else {
        format!(" ({})", claim.note)
    };
    let says = words::claim(&claim.claim, &note, locale::date(claim.as_of));
    html! {
        <tr>
            <th scope="row">{ link }</th>
            { number(range) }
            { table::words(claim.about.to_string()) }
            { table::words(says) }
        </tr>
    }
}
