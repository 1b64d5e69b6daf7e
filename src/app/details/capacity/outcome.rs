//! What follows from one reservation: the finding, its figures, cost against use as a chart and a table, and how the
//! break-even is worked out, down to rate and source.

use yew::prelude::*;

use super::{Look, list, words};
use crate::app::details::charts::{Line, Ticks, chart, lines};
use crate::app::details::evidence::origin;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::engine::capacity::{RowOutlook, row_outlook};
use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::quote::{BreakEvenSource, CapacityQuote, MONTHS_PER_YEAR, PriceOrigin};
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
struct One<'a> {
    look: &'a Look<'a>,
    answers: &'a Capacity,
    quote: &'a CapacityQuote,
    outlook: RowOutlook,
}

impl One<'_> {
    fn warnings(&self) -> Html {
        let gap = |gap: &crate::engine::quote::Gap| {
            let words = match gap.dimension {
                Some(dimension) => format!(
                    "The snapshot has no price of {} there for {}. Choose another term or endpoint, or enter your own price.",
                    gap.missing,
                    words::line(Some(dimension))
                ),
                None => format!(
                    "There is no price for {} yet. Enter one, or choose another model.",
                    gap.missing
                ),
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

    fn body(&self) -> Html {
        if !self.outlook.reserved.is_positive() {
            return p("verdict", words::NOTHING_RESERVED);
        }
        html! {
            <>
                { self.figures() }
                { chart(self.finding(), self.drawing(), self.numbers()) }
                { self.working() }
                { self.implied() }
            </>
        }
    }

    fn dollars(&self, amount: Usd) -> String {
        self.look.screen.desk.formats.dollars(amount)
    }

    fn value(&self, value: Value) -> String {
        self.look.screen.desk.formats.value(&value)
    }

    fn percent(&self, percent: Percent) -> String {
        list::percent(self.look, percent)
    }

    /// What a reader should take away: the title of the chart.
    fn finding(&self) -> String {
        let at = match self.outlook.break_even {
            None => return "It never pays: the same work is free on demand.".to_owned(),
            Some(at) => at,
        };
        let share = self.look.screen.desk.formats.share(at.ratio());
        let use_of = self.answers.utilisation;
        let never = at > Factor::ONE;
        match (self.outlook.dearer, use_of) {
            (Some(more), Some(used)) if more.is_positive() => format!(
                "Used {}, it costs {} a year more than the same work on demand{}",
                self.percent(used),
                self.dollars(more),
                if never {
                    ", and no use would make it pay"
                } else {
                    ""
                }
            ),
            (Some(more), Some(used)) => format!(
                "Used {}, it costs {} a year less than the same work on demand",
                self.percent(used),
                self.dollars(-more)
            ),
            _ if never => format!("It never pays: break-even is {share} of full use"),
            _ => format!("It pays from {share} of full use. {}", words::UNKNOWN_USE),
        }
    }

    fn figures(&self) -> Html {
        let known = self.quote.break_even.as_ref();
        let break_even = match self.outlook.break_even {
            None => "never".to_owned(),
            Some(at) => self.look.screen.desk.formats.share(at.ratio()),
        };
        let figure = |name: &'static str, value: String, more: String| {
            html! { <div><dt>{ name }</dt><dd>{ value }if !more.is_empty() { <span class="hint">{ " " }{ more }</span> }</dd></div> }
        };
        let fill = self.answers.utilisation.zip(self.outlook.break_even);
        let fill = fill.and_then(|(used, at)| used.factor().ratio_to(at));
        let idle = self.outlook.idle.map(|idle| self.dollars(idle));
        let unknown = || "not known".to_owned();
        let least = if self.quote.gaps.is_empty() {
            ""
        } else {
            "at least "
        };
        let money = |amount: Usd| format!("{least}{}", self.dollars(amount));
        html! {
            <dl class="figures">
                { figure("Cost a month", money(self.outlook.reserved.per(MONTHS_PER_YEAR)), String::new()) }
                { figure("Cost a year", money(self.outlook.reserved), String::new()) }
                { figure("Break-even", break_even, words::source(known).to_owned()) }
                { figure("Use ÷ break-even", fill.map_or_else(unknown, |fill| self.value(Value::Share(fill))), String::new()) }
                { figure("Price of idle hours, a year", idle.unwrap_or_else(unknown), String::new()) }
                { for self.outlook.lock_in.map(|lock| figure(
                    "A longer lock-in pays",
                    format!("after {} of {} months", self.value(Value::Times(lock.pays_after.factor())), lock.months),
                    format!("it is {} cheaper than month by month", self.value(Value::Share(lock.discount))),
                )) }
            </dl>
        }
    }

    /// Cost against use: the flat line of the reservation, the rising one of on demand.
    fn drawing(&self) -> Html {
        let series = self.outlook.series();
        let highest = series.iter().map(|at| at.reserved.max(at.on_demand)).max();
        let highest = highest.unwrap_or_default();
        let height = |cost: Usd| cost.over(highest).unwrap_or_default();
        let line =
            |label: &str, class, cost: fn(&crate::engine::capacity::row::AtUse) -> Usd| Line {
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
        let up: Ticks = [0, 1, 2]
            .map(|half| {
                (
                    Factor::of(5, 1).times(half),
                    self.dollars(highest.times(half).per(2)),
                )
            })
            .into();
        let mark = |at: Factor, words: String| (at <= Factor::ONE).then_some((at, words));
        let share = |at: Factor| self.look.screen.desk.formats.share(at.ratio());
        let even = self
            .outlook
            .break_even
            .and_then(|at| mark(at, format!("break-even {}", share(at))));
        lines(
            &[
                line("Reserved", "a", |at| at.reserved),
                line("The same work on demand", "b", |at| at.on_demand),
            ],
            ("Share of full use", across),
            ("$ a year", up),
            even.into_iter().collect(),
        )
    }

    fn numbers(&self) -> Html {
        let columns = [
            ("Use", false),
            ("Reserved, a year", true),
            ("On demand, a year", true),
            ("Reserved costs more", true),
        ];
        let rows = self.outlook.series().into_iter().map(|at| {
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
                { scrolling("Cost against use", &columns, rows.collect()) }
            </details>
        }
    }

    /// Formula, numbers, rates with their sources.
    fn working(&self) -> Html {
        let lines = self.quote.lines.iter().map(|line| {
            let price = self.value(Value::PerHour(line.price));
            let words = format!(
                "{} {} × {price} an hour",
                self.value(Value::Times(line.quantity)),
                words::line(line.dimension)
            );
            let from = line.rate.map(|(key, found)| {
                origin(PriceOrigin::Catalogue(key, found), &self.look.screen.desk)
            });
            html! { <li>{ words }if let Some(from) = from { { ": " }{ from } }</li> }
        });
        let rates = self
            .quote
            .break_even
            .as_ref()
            .map_or(&[][..], |known| known.rates());
        let rates = rates.iter().map(|rate| {
            let words = format!(
                "On demand, {} a million {} tokens: ",
                self.value(Value::PerMtok(rate.price)),
                rate.key.dimension.code().replace('_', " ")
            );
            html! { <li>{ words }{ origin(PriceOrigin::Catalogue(rate.key, rate.found), &self.look.screen.desk) }</li> }
        });
        html! {
            <details class="worked">
                <summary>{ words::WORKING }</summary>
                { for self.formula().into_iter().map(|line| p("formula", line)) }
                <ul class="sources">{ for lines }{ for rates }</ul>
            </details>
        }
    }

    /// The steps from two prices to the break-even.
    fn formula(&self) -> Vec<String> {
        let Some(known) = &self.quote.break_even else {
            return vec![format!(
                "Break-even = {} (the guide's figure, nothing better is known)",
                self.percent(V1.model.break_even_unknown.guide)
            )];
        };
        let share = |at: Option<Factor>| match at {
            None => "never".to_owned(),
            Some(at) => self.value(Value::Share(at.ratio())),
        };
        let mut steps = Vec::new();
        match &known.source {
            BreakEvenSource::Given(given) => {
                steps.push(format!("Break-even at list prices = {}", self.percent(*given)));
            }
            BreakEvenSource::ReservedTier(computed) => steps.push(format!(
                "Reserved {} an hour; the same tokens on demand at full use, 60 minutes of them, {} an hour",
                self.value(Value::PerHour(computed.reserved)),
                self.value(Value::PerHour(computed.on_demand)),
            )),
            BreakEvenSource::ModelUnits {
                computed,
                throughput,
                value,
            } => {
                steps.push(format!(
                    "A million of load is worth {} on demand ({} of the tokens are output, each of weight {})",
                    self.value(Value::PerMtok(*value)),
                    self.percent(throughput.shares.output),
                    self.value(Value::Times(throughput.shares.burn_down)),
                ));
                steps.push(format!(
                    "One unit costs {} an hour; at full load, 60 minutes of {} million, it does work worth {}",
                    self.value(Value::PerHour(computed.reserved)),
                    self.value(Value::Mtok(throughput.per_minute)),
                    self.value(Value::PerHour(computed.on_demand)),
                ));
            }
        }
        let sides = self.answers.one_sided;
        if sides != Default::default() {
            steps.push(format!(
                "Only the reservation gets {}; only on demand gets {} and saves {}: × (1 − {}) ÷ ((1 − {}) × (1 − {}))",
                self.percent(sides.reserved),
                self.percent(sides.on_demand),
                self.percent(sides.saving),
                self.percent(sides.reserved),
                self.percent(sides.on_demand),
                self.percent(sides.saving),
            ));
        }
        steps.push(format!("Break-even = {}", share(known.at)));
        steps
    }

    /// What percentages would mean as monthly prices, where the rates are known.
    fn implied(&self) -> Html {
        let Some(full) = self.outlook.full_month else {
            return Html::default();
        };
        let claims = V1.model.break_even_unknown;
        let given = self.answers.break_even;
        let percentages = [claims.guide, claims.middle, claims.worst];
        let percentages = given
            .into_iter()
            .chain(percentages.into_iter().filter(|p| Some(*p) != given));
        let columns = [
            ("If break-even were", false),
            ("It would have to cost, a month", true),
            ("Against its price", true),
        ];
        let month = self.quote.yearly.per(MONTHS_PER_YEAR);
        let rows = percentages.map(|claim| {
            let price = self.outlook.implied_month(claim).unwrap_or_default();
            let against: Option<Ratio> = price.ratio_to(month);
            let cells = vec![
                number(self.dollars(price)),
                number(against.map_or(String::new(), |share| self.value(Value::Share(share)))),
            ];
            row(self.percent(claim), cells)
        });
        html! {
            <details class="worked">
                <summary>{ "What a percentage would mean in dollars" }</summary>
                { p("", format!("At full use this capacity does work that costs {} a month on demand, at list. It is priced at {} a month.",
                    self.dollars(full), self.dollars(month))) }
                { scrolling("Percentages as prices", &columns, rows.collect()) }
            </details>
        }
    }
}
