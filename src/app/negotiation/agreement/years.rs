//! Year by year: the terms of the years as a form, what each year burns in three cases against its commitment, what is
//! short, and what the settlement clauses are worth. The drawing is in `years_chart`.

use yew::prelude::*;

use super::{Look, support, years_chart};
use crate::app::details::charts::chart;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::agreement;
use crate::app::words::commitment as words;
use crate::app::words::shared;
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
            { group(agreement::SUPPORT, false, support::fields(look)) }
        </>
    }
}

/// What a reader should take away: the title of the chart.
fn finding(look: &Look<'_>) -> String {
    if !look.commits() {
        return words::NOTHING_CAN_FALL_SHORT.to_owned();
    }
    let short = |case: usize| {
        let years = look.outcome.years.iter();
        let amounts = years.filter_map(move |year| year.cases.get(case));
        amounts.map(|case| case.shortfall).sum::<Usd>()
    };
    let [low, base, high] = [short(0), short(1), short(2)].map(|amount| look.dollars(amount));
    match (short(0).is_zero(), short(1).is_zero(), short(2).is_zero()) {
        (true, ..) => words::LOW_MEETS_EVERY_YEAR.to_owned(),
        (_, true, _) => words::low_short(&low),
        (_, _, true) => words::base_short(&base, &low),
        _ => words::high_short(&high, &base, &low),
    }
}

fn numbers(look: &Look<'_>) -> Html {
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
        row(shared::year_number(year.base.number), cells)
    };
    let rows = look.outcome.years.iter().map(line).collect();
    scrolling(
        words::COMMITMENT_AND_BURN_BY_YEAR,
        &words::YEARS_COLUMNS,
        rows,
    )
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

    let terms = &look.position.terms;
    let ways = [
        (words::EVERY_YEAR_NOTHING, 0, Settlement::Annual),
        (words::EVERY_YEAR_HALF, 50, Settlement::Annual),
        (words::EVERY_YEAR_ALL, 100, Settlement::Annual),
        (words::ONCE, 0, Settlement::TermEnd),
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
            cell(if today { words::YOUR_TERMS } else { "" }),
        ];
        row(name.to_owned(), cells)
    };
    scrolling(
        words::CLAUSE_WORTH,
        &words::SETTLEMENT_COLUMNS,
        ways.into_iter().map(line).collect(),
    )
}
