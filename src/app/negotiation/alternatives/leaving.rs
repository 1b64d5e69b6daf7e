//! What the commitment takes back: of leaving for one seller, of leaving with everything, and of a mixed position.

use yew::prelude::*;

use super::{Look, totals};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::leaving as words;
use crate::app::words::shared;
use crate::engine::negotiation::alternatives::{Leaving, Move};
use crate::engine::num::{Ratio, Usd};
use crate::engine::scenario::fields::NegotiationField;

pub(super) fn view(look: &Look<'_>) -> Html {
    let Some(best) = look.found.best() else {
        return p("hint", look.finding());
    };
    if !look.has_agreement() {
        return p("", words::NO_COMMITMENT);
    }

    let one = |name: &str, leaving: &Leaving, needed: Option<Ratio>| {
        let cells = vec![
            number(look.dollars(leaving.avoided)),
            number(look.dollars(leaving.there.net)),
            number(look.dollars(leaving.returned)),
            number(look.dollars(leaving.kept())),
            number(needed.map_or_else(String::new, |needed| self::needed(look, needed))),
        ];
        row(name.to_owned(), cells)
    };
    let sellers = totals::priced(look)
        .map(|total| one(total.seller.name(), &total.leaving, total.parity_held()));
    let all = one(words::ALL_TO_CHEAPEST, &look.found.all.leaving, None);
    html! {
        <>
            { p("finding", look.held(&best.leaving)) }
            { p("", words::HELD) }
            { scrolling(words::OVER_THE_TERM, &words::LEAVING_COLUMNS, sellers.chain([all]).collect()) }
        </>
    }
}

/// The discount that makes up for the shortfall too.
fn needed(look: &Look<'_>, needed: Ratio) -> String {
    match () {
        () if needed > Ratio::ONE => words::MORE_THAN_ALL.to_owned(),
        () if needed.is_positive() => look.share(needed),
        () => shared::NOTHING.to_owned(),
    }
}

pub(super) fn mixed(look: &Look<'_>) -> Html {
    let mixed = &look.found.mixed;
    let moved = look.fields(&[NegotiationField::MovedShare]);
    if mixed.moves.is_empty() {
        return html! { <>{ moved }{ p("hint", words::NONE_CAN_MOVE) }</> };
    }

    let one = |one: &Move| {
        let cells = vec![
            cell(one.seller.name()),
            number(look.dollars(one.bedrock.net)),
            number(look.dollars(one.there.net)),
        ];
        row(look.name(one.workload).to_owned(), cells)
    };
    html! {
        <>
            { moved }
            { p("finding", summary(look)) }
            { scrolling(words::MOVES_TABLE, &words::MOVES_COLUMNS, mixed.moves.iter().map(one).collect()) }
        </>
    }
}

fn summary(look: &Look<'_>) -> String {
    let mixed = &look.found.mixed;
    let share = look.percent(look.inputs.alternatives.moved);
    let year = words::mixed(
        &share,
        look.dollars(mixed.after()),
        look.dollars(mixed.before.net),
        look.more(mixed.after() - mixed.before.net),
    );
    let leaving = &mixed.leaving;
    let years = match leaving.years {
        1 => words::ONE_YEAR_TERM.to_owned(),
        years => words::term_of_years(years),
    };
    if !leaving.binds() {
        let why = match look.has_agreement() {
            true => words::REST_STILL_RETIRES,
            false => words::NOTHING_COMMITTED,
        };
        return format!("{year} {why}");
    }
    let left = match leaving.kept() {
        kept if kept < Usd::ZERO => words::worse_off(look.dollars(-kept)),
        kept => words::leaves_saved(look.dollars(kept)),
    };
    let prices = match leaving.saved() {
        more if more < Usd::ZERO => words::cost_more(look.dollars(-more)),
        saved => words::save(look.dollars(saved)),
    };
    words::mixed_over_term(
        &year,
        &years,
        &prices,
        look.dollars(leaving.returned),
        &left,
    )
}
