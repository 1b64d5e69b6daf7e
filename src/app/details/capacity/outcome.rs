//! What follows from one reservation: the finding, its figures, cost against use as a chart and a table. How the
//! break-even is worked out belongs in `working`.

use yew::prelude::*;

use super::{Look, list};
use crate::app::details::charts::{Line, Ticks, chart, lines, round_dollars};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::capacity as words;
use crate::app::words::shared;
use crate::engine::capacity::{AtUse, RowOutlook, row_outlook};
use crate::engine::data::{Dimension, Model};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::quote::{CapacityQuote, Gap, MONTHS_PER_YEAR};
use crate::engine::rubric::V1;
use crate::engine::scenario::Capacity;
use crate::engine::value::Value;

pub(super) fn view(look: &Look<'_>) -> Html {
    let quotes = &look.screen.report.quote.capacity;
    let (Some(answers), Some(quote)) =
        (look.scenario.capacity.get(look.open), quotes.get(look.open))
    else {
        return Html::default();
    };
    let prices = look.scenario.prices(&look.screen.desk.dataset);
    let guide = V1.model.break_even_unknown.guide;
    let outlook = row_outlook(answers, quote, guide, &prices);
    let one = One {
        look,
        answers,
        quote,
        outlook,
    };
    html! { <>{ one.warnings() }{ one.body() }</> }
}

/// One reservation with all that is known of it.
pub(super) struct One<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) answers: &'a Capacity,
    pub(super) quote: &'a CapacityQuote,
    pub(super) outlook: RowOutlook,
}

impl One<'_> {
    fn warnings(&self) -> Html {
        let gap = |gap: &Gap| {
            let words = match gap.dimension {
                Some(dimension) => words::no_price(
                    &gap.missing,
                    words::line(Some(dimension)),
                    words::instead(dimension),
                    self.priced(dimension),
                ),
                None => words::no_such_price(&gap.missing),
            };
            p("gap", words)
        };
        let problems = self.quote.problems.iter();
        let assumed = self.outlook.assumed && self.outlook.reserved.is_positive();
        let computed = self
            .quote
            .break_even
            .as_ref()
            .is_some_and(|known| known.computed().is_some());
        html! {
            <>
                { for self.quote.gaps.iter().map(gap) }
                { for problems.map(|problem| p("gap", words::problem(*problem))) }
                if assumed { { p("gap", words::GUESSED) } }
                if computed && self.answers.break_even.is_some() { { p("hint", words::GIVEN_IGNORED) } }
            </>
        }
    }

    /// The models that have such a price somewhere.
    fn priced(&self, dimension: Dimension) -> String {
        let dataset = &self.look.screen.desk.dataset;
        let sold = |model: &&Model| {
            let rates = dataset.model(&model.id).map(|ix| dataset.rates_of(ix));
            rates.is_some_and(|rates| rates.iter().any(|rate| rate.dimension == dimension))
        };
        let names: Vec<&str> = dataset
            .models()
            .iter()
            .filter(sold)
            .map(|model| &*model.name)
            .collect();
        names.join(", ")
    }

    fn body(&self) -> Html {
        if !self.outlook.reserved.is_positive() {
            let reserves = !self.quote.gaps.is_empty() || self.quote.yearly.is_positive();
            return match reserves && self.outlook.full_on_demand.is_none() {
                true => p("verdict", words::ON_DEMAND_UNKNOWN),
                false => p("verdict", words::NOTHING_RESERVED),
            };
        }
        let against = match self.outlook.series() {
            Some(series) => chart(self.finding(), self.drawing(&series), self.numbers(&series)),
            None => p("verdict", words::ON_DEMAND_UNKNOWN),
        };
        html! {
            <>
                { self.figures() }
                { against }
                { self.working() }
                { self.implied() }
            </>
        }
    }

    pub(super) fn dollars(&self, amount: Usd) -> String {
        self.look.screen.desk.formats.dollars(amount)
    }

    pub(super) fn value(&self, value: Value) -> String {
        self.look.screen.desk.formats.value(&value)
    }

    pub(super) fn percent(&self, percent: Percent) -> String {
        list::percent(self.look, percent)
    }

    fn figures(&self) -> Html {
        let known = self.quote.break_even.as_ref();
        let break_even = match self.outlook.break_even {
            None => shared::NEVER.to_owned(),
            Some(at) => self.look.screen.desk.formats.share(at.ratio()),
        };
        let figure = |name: &'static str, value: String, more: String| {
            html! { <div><dt>{ name }</dt><dd>{ value }if !more.is_empty() { <span class="hint">{ " " }{ more }</span> }</dd></div> }
        };
        let fill = self.answers.utilisation.zip(self.outlook.break_even);
        let fill = fill.and_then(|(used, at)| used.factor().ratio_to(at));
        let idle = self.outlook.idle.map(|idle| self.dollars(idle));
        let unknown = || shared::NOT_KNOWN.to_owned();
        let least = if self.quote.gaps.is_empty() {
            ""
        } else {
            shared::AT_LEAST
        };
        let money = |amount: Usd| format!("{least}{}", self.dollars(amount));
        let after = if self.answers.one_sided.reserved.is_zero() {
            String::new()
        } else {
            words::after_own_discount(money(self.outlook.reserved))
        };
        html! {
            <dl class="row-figures">
                { figure(words::COST_A_MONTH_AT_LIST, money(self.quote.yearly.per(MONTHS_PER_YEAR)), String::new()) }
                { figure(words::COST_A_YEAR_AT_LIST, money(self.quote.yearly), after) }
                { figure(words::BREAK_EVEN, break_even, words::source(known).to_owned()) }
                { figure(words::USE_OVER_BREAK_EVEN, fill.map_or_else(unknown, |fill| self.value(Value::Share(fill))), String::new()) }
                { figure(words::IDLE_HOURS, idle.unwrap_or_else(unknown), String::new()) }
                { for self.outlook.lock_in.map(|lock| figure(
                    words::LONGER_PAYS,
                    words::after_months(self.value(Value::Times(lock.pays_after.factor())), lock.months),
                    words::cheaper_than_monthly(self.value(Value::Share(lock.discount))),
                )) }
            </dl>
        }
    }

    /// Cost against use: the flat line of the reservation, the rising one of on demand.
    fn drawing(&self, series: &[AtUse]) -> Html {
        let highest = series.iter().map(|at| at.reserved.max(at.on_demand)).max();
        let marks = round_dollars(Usd::ZERO, highest.unwrap_or_default());
        let highest = marks.last().copied().unwrap_or_default();
        let height = |cost: Usd| cost.over(highest).unwrap_or_default();
        let line = |label: &str, class, cost: fn(&AtUse) -> Usd| Line {
            label: label.to_owned(),
            class,
            points: series
                .iter()
                .map(|at| (at.used.factor(), height(cost(at))))
                .collect(),
        };
        let across: Ticks = [0, 25, 50, 75, 100]
            .map(|percent| {
                let percent = Percent::of(percent, 0);
                (percent.factor(), self.percent(percent))
            })
            .into();
        let up: Ticks = marks
            .iter()
            .map(|mark| (height(*mark), self.dollars(*mark)))
            .collect();
        let mark = |at: Factor, words: String| (at <= Factor::ONE).then_some((at, words));
        let share = |at: Factor| self.look.screen.desk.formats.share(at.ratio());
        let even = if self.outlook.assumed {
            mark(
                V1.model.break_even_unknown.guide.factor(),
                words::IF_GUIDE.to_owned(),
            )
        } else {
            let at = self.outlook.break_even;
            at.and_then(|at| mark(at, words::break_even_at(share(at))))
        };
        lines(
            &[
                line(words::RESERVED, "a", |at| at.reserved),
                line(words::on_demand(self.outlook.assumed), "b", |at| {
                    at.on_demand
                }),
            ],
            (words::SHARE_OF_FULL_USE, across),
            (shared::DOLLARS_A_YEAR, up),
            even.into_iter().collect(),
        )
    }

    fn numbers(&self, series: &[AtUse]) -> Html {
        let rows = series.iter().map(|at| {
            let cells = vec![
                number(self.dollars(at.reserved)),
                number(self.dollars(at.on_demand)),
                number(self.dollars(at.reserved - at.on_demand)),
            ];
            row(self.percent(at.used), cells)
        });
        html! {
            <details class="worked">
                <summary>{ words::NUMBERS }</summary>
                { scrolling(words::COST_AGAINST_USE, &words::COST_COLUMNS, rows.collect()) }
            </details>
        }
    }
}
