//! Which commitment: what every size would cost with the full terms, as a chart and a table of the benchmark's tiers,
//! and the ramp that spreads the risk evenly. What the present offer would have to change belongs in `repairs`.

use yew::prelude::*;

use super::settled::Settled;
use crate::app::details::charts::chart;
use crate::app::negotiation::charts::short;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{p, span};
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::agreement;
use crate::app::words::commitment as words;
use crate::app::words::shared;
use crate::engine::agreement::average;
use crate::engine::data::Benchmark;
use crate::engine::formulas::break_even;
use crate::engine::negotiation::commitment::{Priced, Search, cheapest};
use crate::engine::negotiation::years::Totals;
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::scenario::Basis;
use crate::engine::value::Value;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) settled: Settled,
}

/// What was worked out for one position and one benchmark.
pub(super) struct Choice {
    pub(super) tiers: Vec<Priced>,
    pub(super) curve: Vec<Priced>,
    /// The present offer: its average commitment, and what it comes to.
    pub(super) average: Usd,
    pub(super) present: Totals,
    /// As much in all, spread so that every year has the same risk.
    spread: Priced,
}

/// Points of the curve besides the thresholds.
const STEPS: u32 = 16;

fn choose(settled: &Settled, ours: &Benchmark) -> Choice {
    let position = &settled.position;
    let search = Search::new(position, settled.scenario.benchmark.over(ours));
    let average = average(&position.commitments);
    let tiers = search.tiers();
    let best = cheapest(&tiers).map_or(Usd::ZERO, |best| best.average);
    let burn = position.outcome().years;
    let burn = burn.iter().map(|year| year.cases[2].counted).max();
    let most = burn
        .unwrap_or_default()
        .max(average.max(best) * Factor::of(13, 1));
    Choice {
        curve: search.curve(most, STEPS),
        spread: search.at(average),
        present: position.outcome().present,
        tiers,
        average,
    }
}

#[function_component]
pub(super) fn Commitment(props: &Props) -> Html {
    let desk = props.screen.desk.clone();
    let choice = use_memo(props.settled.clone(), move |settled| {
        choose(settled, desk.dataset.benchmark())
    });
    let view = View {
        screen: &props.screen,
        settled: &props.settled,
        choice: &choice,
    };
    if !choice.present.list.is_positive() {
        return p("verdict", agreement::NO_SPEND);
    }
    html! {
        <>
            { p("", words::SHAPED) }
            if !choice.curve.is_empty() { { chart(view.finding(), view.drawing(), p("hint", words::AXIS)) } }
            { view.table() }
            { view.break_even() }
            { view.ramp() }
        </>
    }
}

pub(super) struct View<'a> {
    pub(super) screen: &'a Screen,
    settled: &'a Settled,
    pub(super) choice: &'a Choice,
}

impl View<'_> {
    pub(super) fn dollars(&self, amount: Usd) -> String {
        self.screen.desk.formats.dollars(amount)
    }

    pub(super) fn short(&self, amount: Usd) -> String {
        short(&self.screen.desk.formats, amount)
    }

    pub(super) fn best(&self) -> Option<&Priced> {
        cheapest(&self.choice.tiers)
    }

    pub(super) fn size(&self, priced: &Priced) -> String {
        if priced.average.is_zero() {
            shared::NO_AGREEMENT.to_owned()
        } else {
            shared::a_year(self.dollars(priced.average))
        }
    }

    fn table(&self) -> Html {
        let formats = &self.screen.desk.formats;

        let best = self.best().map(|best| best.average);
        let line = |priced: &Priced| {
            let safe = priced.safe_upper.iter().copied().min().unwrap_or_default();
            let nothing = priced.average.is_zero();
            let remark = match () {
                () if Some(priced.average) == best => words::CHEAPEST,
                () if nothing => "",
                () if priced.is_safe() => words::LOW_CASE_MEETS,
                () => words::LOW_CASE_SHORT,
            };
            let safe = if nothing {
                String::new()
            } else {
                self.dollars(safe)
            };
            let cells = vec![
                number(formats.value(&Value::Percent(priced.discount))),
                number(self.dollars(priced.cost)),
                number(self.dollars(priced.shortfall)),
                number(safe),
                cell(remark),
            ];
            row(self.size(priced), cells)
        };
        let mut rows: Vec<Html> = self.choice.tiers.iter().map(line).collect();
        if self.choice.average.is_positive() {
            rows.push(self.present_row());
        }
        scrolling(words::EVERY_TIER, &words::TIERS_COLUMNS, rows)
    }

    fn present_row(&self) -> Html {
        let formats = &self.screen.desk.formats;
        let terms = &self.settled.position.terms;
        let name = shared::a_year(self.dollars(self.choice.average));
        html! {
            <tr class="best">
                <th scope="row">{ name }{ " " }{ span("mark", words::PRESENT) }</th>
                { number(formats.value(&Value::Percent(terms.discount))) }
                { number(self.dollars(self.choice.present.cost())) }
                { number(self.dollars(self.choice.present.shortfall)) }
                { number(String::new()) }
                { cell(words::YEAR_BY_YEAR) }
            </tr>
        }
    }

    /// From when the agreement is worth nothing, and how much too high a commitment eats the discount.
    fn break_even(&self) -> Html {
        let terms = &self.settled.position.terms;
        if terms.discount.is_zero() {
            return p("hint", words::NO_BREAK_EVEN);
        }
        let share = |ratio: Option<Ratio>| {
            ratio.map_or(shared::NOT_KNOWN.to_owned(), |ratio| {
                self.screen.desk.formats.share(ratio)
            })
        };
        let words = match terms.basis {
            Basis::Net => words::break_even_net(
                share(Some(break_even::net_burn(terms.discount))),
                share(break_even::ruinous_over_commitment(terms.discount)),
            ),
            Basis::Gross => words::break_even_gross(
                share(break_even::gross_burn(terms.discount)),
                share(Some(terms.discount.factor().ratio())),
            ),
        };
        p("", words)
    }

    fn ramp(&self) -> Html {
        let spread = &self.choice.spread;
        let proposed = &self.settled.position.commitments;
        if !self.choice.average.is_positive() || proposed.len() < 2 {
            return Html::default();
        }

        let years = (1u32..)
            .zip(proposed)
            .zip(&spread.ramp)
            .zip(&spread.safe_upper);
        let rows = years.map(|(((year, proposed), ramp), safe)| {
            let cells = [*proposed, *ramp, *safe].map(|amount| number(self.dollars(amount)));
            row(shared::year_number(year), cells.into())
        });
        let saved = self.choice.present.cost() - spread.cost;
        let words = if saved.is_positive() {
            words::ramp_saves(self.dollars(saved))
        } else {
            words::RAMP_SAVES_NOTHING.to_owned()
        };
        html! {
            <>
                { p("", words) }
                <div class="narrow years">{ scrolling(words::RAMP, &words::RAMP_COLUMNS, rows.collect()) }</div>
            </>
        }
    }
}
