//! Year by year: the terms of the years as a form, what each year burns in three cases against its commitment, what is
//! short, and what the settlement clauses are worth. The drawing is in `years_chart`.

use yew::prelude::*;

use super::{Look, support, words, years_chart};
use crate::app::details::charts::chart;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::engine::negotiation::years::Year;
use crate::engine::num::{Percent, Usd};
use crate::engine::scenario::fields::{FieldId, NegotiationField as N};
use crate::engine::scenario::negotiation::Settlement;

pub(super) fn view(look: &Look<'_>) -> Html {
    html! {
        <div class="two">
            <div class="form">{ form(look) }</div>
            <div class="outcome">
                { p("hint", words::BURN) }
                { chart(finding(look), years_chart::view(look), Html::default()) }
            </div>
            <div class="across">
                { numbers(look) }
                { clauses(look) }
                { support::view(look) }
            </div>
        </div>
    }
}

fn form(look: &Look<'_>) -> Html {
    let term = look.screen.scenario.agreement.term;
    let later: Vec<N> = (2..=term).map(N::CommitmentOf).collect();
    let group = |title: &'static str, open: bool, content: Html| {
        html! { <details class="worked" {open}><summary>{ title }</summary>{ content }</details> }
    };
    html! {
        <>
            { look.step_fields(&[FieldId::Term, FieldId::Commitment, FieldId::Step]) }
            if !later.is_empty() { { group(words::YEAR_COMMITMENTS, false, look.fields(&later)) } }
            { group(words::YEAR_GROWTH, false, html! {
                <>
                    { look.step_fields(&[FieldId::Growth, FieldId::Uncertainty]) }
                    { look.fields(&[N::GrowthNative, N::GrowthBedrock, N::GrowthMarketplace]) }
                </>
            }) }
            { group(words::YEAR_MARKETPLACE, false, html! {
                <>
                    { look.step_fields(&[FieldId::Marketplace, FieldId::MarketplaceEligible]) }
                    { look.fields(&[N::MarketplaceCap, N::MarketplaceCounting, N::BedrockFrom]) }
                </>
            }) }
            { group(words::YEAR_SETTLEMENT, false, html! {
                <>
                    { look.step_fields(&[FieldId::Basis]) }
                    { look.fields(&[N::CarryForward, N::Settlement, N::DiscountRate]) }
                </>
            }) }
            { group(words::SUPPORT, false, support::fields(look)) }
        </>
    }
}

/// What a reader should take away: the title of the chart.
fn finding(look: &Look<'_>) -> String {
    if !look.commits() {
        return "Nothing is committed, so nothing can fall short".to_owned();
    }
    let short = |case: usize| {
        let years = look.outcome.years.iter();
        let amounts = years.filter_map(move |year| year.cases.get(case));
        amounts.map(|case| case.shortfall).sum::<Usd>()
    };
    let [low, base, high] = [short(0), short(1), short(2)].map(|amount| look.dollars(amount));
    match (short(0).is_zero(), short(1).is_zero(), short(2).is_zero()) {
        (true, ..) => "Even the low case meets the commitment of every year".to_owned(),
        (_, true, _) => format!(
            "The low case falls {low} short over the term; the base case meets the commitment"
        ),
        (_, _, true) => format!(
            "The base case falls {base} short over the term, the low case {low}; the high case meets the commitment"
        ),
        _ => format!(
            "Even the high case falls {high} short over the term; the base case {base}, the low case {low}"
        ),
    }
}

fn numbers(look: &Look<'_>) -> Html {
    let columns = [
        ("Year", false),
        ("Commitment", true),
        ("At list", true),
        ("After discounts", true),
        ("Low burn", true),
        ("Base burn", true),
        ("High burn", true),
        ("Short, low", true),
        ("Short, base", true),
        ("Short, high", true),
        ("Carried in, base", true),
    ];
    let line = |year: &Year| {
        let money = |amount: Usd| number(look.dollars(amount));
        let [low, base, high] = &year.cases;
        let cells = vec![
            money(year.base.commitment),
            money(year.base.list),
            money(year.base.paid),
            money(low.counted),
            money(base.counted),
            money(high.counted),
            money(low.shortfall),
            money(base.shortfall),
            money(high.shortfall),
            money(base.carried_in),
        ];
        row(format!("Year {}", year.base.number), cells)
    };
    let rows = look.outcome.years.iter().map(line).collect();
    scrolling("Commitment and burn by year", &columns, rows)
}

/// What carry-forward and one settlement at the end are worth to this buyer.
fn clauses(look: &Look<'_>) -> Html {
    if !look.commits() || look.position.commitments.len() < 2 {
        return Html::default();
    }
    let now = look.outcome.present.net_value();
    let under = |carry: u32, settlement| {
        let mut position = (*look.position).clone();
        position.terms.carry_forward = Percent::of(carry, 0);
        position.terms.settlement = settlement;
        position.outcome().present
    };
    let columns = [
        ("Settlement", false),
        ("Expected shortfall", true),
        ("Net value", true),
        ("Against today's terms", true),
        ("", false),
    ];
    let terms = &look.position.terms;
    let ways = [
        ("Every year, nothing carried", 0, Settlement::Annual),
        (
            "Every year, half of the excess carried",
            50,
            Settlement::Annual,
        ),
        (
            "Every year, all of the excess carried",
            100,
            Settlement::Annual,
        ),
        ("Once, at the end of the term", 0, Settlement::TermEnd),
    ];
    let line = |(name, carry, settlement): (&str, u32, Settlement)| {
        let totals = under(carry, settlement);
        let gain = totals.net_value() - now;
        let sign = if gain.is_positive() { "+" } else { "" };
        let today = terms.settlement == settlement
            && (settlement == Settlement::TermEnd || terms.carry_forward == Percent::of(carry, 0));
        let cells = vec![
            number(look.dollars(totals.shortfall)),
            number(look.dollars(totals.net_value())),
            number(format!("{sign}{}", look.dollars(gain))),
            cell(if today { "your terms" } else { "" }),
        ];
        row(name.to_owned(), cells)
    };
    scrolling(
        words::CLAUSE_WORTH,
        &columns,
        ways.into_iter().map(line).collect(),
    )
}
