//! What the commitment takes back: of leaving for one seller, of leaving with everything, and of a mixed position.

use yew::prelude::*;

use super::{Look, totals, words};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
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
    let columns = [
        ("Seller", false),
        ("No longer paid to AWS", true),
        ("Paid there", true),
        ("Comes back as shortfall", true),
        ("Left over", true),
        ("They have to offer", true),
    ];
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
    let all = one("All, to the cheapest", &look.found.all.leaving, None);
    html! {
        <>
            { p("finding", look.held(&best.leaving)) }
            { p("", words::HELD) }
            { scrolling("Expected over the term", &columns, sellers.chain([all]).collect()) }
        </>
    }
}

/// The discount that makes up for the shortfall too.
fn needed(look: &Look<'_>, needed: Ratio) -> String {
    match () {
        () if needed > Ratio::ONE => "more than all of it".to_owned(),
        () if needed.is_positive() => look.share(needed),
        () => "nothing".to_owned(),
    }
}

pub(super) fn mixed(look: &Look<'_>) -> Html {
    let mixed = &look.found.mixed;
    let moved = look.fields(&[NegotiationField::MovedShare]);
    if mixed.moves.is_empty() {
        return html! { <>{ moved }{ p("hint", "No use case has a price elsewhere, so none can move.") }</> };
    }
    let columns = [
        ("Use case", false),
        ("Cheapest seller", false),
        ("That share on Bedrock", true),
        ("That share there", true),
    ];
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
            { scrolling("A year, after the discounts of both sides", &columns, mixed.moves.iter().map(one).collect()) }
        </>
    }
}

fn summary(look: &Look<'_>) -> String {
    let mixed = &look.found.mixed;
    let share = look.percent(look.inputs.alternatives.moved);
    let year = format!(
        "With {share} of each use case at its cheapest seller, the use cases cost {} a year instead of {}: {}.",
        look.dollars(mixed.after()),
        look.dollars(mixed.before.net),
        look.more(mixed.after() - mixed.before.net)
    );
    let leaving = &mixed.leaving;
    let years = match leaving.years {
        1 => "the one-year term".to_owned(),
        years => format!("the {years}-year term"),
    };
    if !leaving.binds() {
        let why = match look.has_agreement() {
            true => {
                "The rest of your spend still retires the commitment, so nothing comes back as shortfall."
            }
            false => "There is no commitment, so nothing comes back as shortfall.",
        };
        return format!("{year} {why}");
    }
    let left = match leaving.kept() {
        kept if kept < Usd::ZERO => format!("which leaves you {} worse off", look.dollars(-kept)),
        kept => format!("which leaves {} saved", look.dollars(kept)),
    };
    let prices = match leaving.saved() {
        more if more < Usd::ZERO => format!("cost {} more", look.dollars(-more)),
        saved => format!("save {}", look.dollars(saved)),
    };
    format!(
        "{year} Over {years} the other prices {prices} and {} comes back as shortfall, {left}.",
        look.dollars(leaving.returned)
    )
}
