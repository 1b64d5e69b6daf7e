//! Every seller beside Bedrock: a bar for the whole bill, a table with what each has to offer, and the offers to type.

use yew::prelude::*;

use super::Look;
use crate::app::details::charts::{Bar, bars, chart};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::alternatives as words;
use crate::app::words::shared;
use crate::engine::negotiation::alternatives::Total;
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::scenario::negotiation::Seller;

pub(super) fn view(look: &Look<'_>) -> Html {
    let priced: Vec<&Total> = priced(look).collect();
    if priced.is_empty() {
        return html! { <>{ p("finding", look.finding()) }{ offers(look) }</> };
    }
    html! {
        <>
            { chart(look.finding(), drawing(look, &priced), Html::default()) }
            { table(look, &priced) }
            { p("hint", words::TABLE_HINT) }
            { offers(look) }
        </>
    }
}

fn offers(look: &Look<'_>) -> Html {
    html! {
        <>
            <h4>{ words::OFFERS }</h4>
            { p("hint", words::OFFERS_HINT) }
            { look.fields(&Seller::ALL.map(Seller::offer)) }
        </>
    }
}

/// The sellers that price something.
pub(super) fn priced<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Total> {
    look.found
        .sellers
        .iter()
        .filter(|total| total.use_cases > 0)
}

/// All use cases: those that the seller prices there, the others where they are.
fn drawing(look: &Look<'_>, priced: &[&Total]) -> Html {
    let all = look.found.all.before.net;
    let with = |total: &&Total| all - total.bedrock.net + total.there.net;
    let most = priced.iter().map(with).max().unwrap_or(all).max(all);
    let bar = |label: &str, amount: Usd, marked| Bar {
        label: label.to_owned(),
        share: amount.over(most).unwrap_or(Factor::ONE),
        value: look.dollars(amount),
        marked,
    };
    let sellers = priced
        .iter()
        .map(|total| bar(total.seller.name(), with(total), false));
    let all: Vec<Bar> = std::iter::once(bar(words::BEDROCK, all, true))
        .chain(sellers)
        .collect();
    bars(&all)
}

fn table(look: &Look<'_>, priced: &[&Total]) -> Html {
    let one = |total: &&Total| {
        let cells = vec![
            number(total.use_cases.to_string()),
            number(look.dollars(total.bedrock.net)),
            number(look.dollars(total.there.list)),
            number(look.percent(look.offer(total.seller))),
            number(look.dollars(total.there.net)),
            number(look.more(total.difference())),
            number(at_least_nothing(look, total.parity())),
            number(matching(look, total)),
        ];
        row(total.seller.name().to_owned(), cells)
    };
    scrolling(
        words::TOTALS_TABLE,
        &words::TOTALS_COLUMNS,
        priced.iter().map(one).collect(),
    )
}

/// A discount that is needed; nothing where the price is lower already.
fn at_least_nothing(look: &Look<'_>, needed: Option<Ratio>) -> String {
    match needed {
        None => shared::NO_FIGURE.to_owned(),
        Some(needed) if needed.is_positive() => look.share(needed),
        Some(_) => shared::NOTHING.to_owned(),
    }
}

/// What AWS has to give, beside what it gives.
fn matching(look: &Look<'_>, total: &Total) -> String {
    let needed = at_least_nothing(look, total.to_match());
    let bedrock = total.bedrock;
    let given = (bedrock.list - bedrock.net).ratio_to(bedrock.list);
    match given {
        Some(given) => words::needed_and_given(&needed, look.share(given)),
        None => needed,
    }
}
