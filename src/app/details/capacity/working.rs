//! How the break-even of a reservation is worked out, down to rate and source, and what percentages would mean as
//! prices. What follows from it belongs in `outcome`.

use yew::prelude::*;

use super::outcome::One;
use crate::app::details::evidence::origin;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::capacity as words;
use crate::app::words::shared;
use crate::engine::num::{Factor, Ratio};
use crate::engine::quote::{BreakEvenSource, MONTHS_PER_YEAR, PriceOrigin};
use crate::engine::rubric::V1;
use crate::engine::value::Value;

impl One<'_> {
    /// Formula, numbers, rates with their sources.
    pub(super) fn working(&self) -> Html {
        let lines = self.quote.lines.iter().map(|line| {
            let price = self.value(Value::PerHour(line.price));
            let words = words::an_hour(
                self.value(Value::Times(line.quantity)),
                words::line(line.dimension),
                &price,
            );
            let from = line
                .rate
                .map(|(key, found)| origin(PriceOrigin::Catalogue(key, found), self.look.screen));
            html! { <li>{ words }if let Some(from) = from { { ": " }{ from } }</li> }
        });
        let rates = self
            .quote
            .break_even
            .as_ref()
            .map_or(&[][..], |known| known.rates());
        let rates = rates.iter().map(|rate| {
            let words = words::on_demand_rate(self.value(Value::PerMtok(rate.price)), rate.key.dimension.code().replace('_', " "));
            html! { <li>{ words }{ origin(PriceOrigin::Catalogue(rate.key, rate.found), self.look.screen) }</li> }
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
            return vec![words::guide_break_even(
                self.percent(V1.model.break_even_unknown.guide),
            )];
        };
        let share = |at: Option<Factor>| match at {
            None => shared::NEVER.to_owned(),
            Some(at) => self.value(Value::Share(at.ratio())),
        };
        let mut steps = Vec::new();
        match &known.source {
            BreakEvenSource::Given(given) => {
                steps.push(words::list_break_even(self.percent(*given)));
            }
            BreakEvenSource::ReservedTier(computed) => {
                steps.push(words::reserved_against_on_demand(
                    self.value(Value::PerHour(computed.reserved)),
                    self.value(Value::PerHour(computed.on_demand)),
                ))
            }
            BreakEvenSource::ModelUnits {
                computed,
                throughput,
                value,
            } => {
                steps.push(words::worth_of_load(
                    self.value(Value::PerMtok(*value)),
                    self.percent(throughput.shares.output),
                    self.value(Value::Times(throughput.shares.burn_down)),
                ));
                steps.push(words::cost_of_unit(
                    self.value(Value::PerHour(computed.reserved)),
                    self.value(Value::Mtok(throughput.per_minute)),
                    self.value(Value::PerHour(computed.on_demand)),
                ));
            }
        }
        let sides = self.answers.one_sided;
        if sides != Default::default() {
            steps.push(words::one_sided(
                self.percent(sides.reserved),
                self.percent(sides.on_demand),
                self.percent(sides.saving),
            ));
        }
        steps.push(words::break_even(share(known.at)));
        steps
    }

    /// What percentages would mean as monthly prices, where the rates are known.
    pub(super) fn implied(&self) -> Html {
        let Some(full) = self.outlook.full_month else {
            return Html::default();
        };
        let claims = V1.model.break_even_unknown;
        let given = self.answers.break_even;
        let percentages = [claims.guide, claims.middle, claims.worst];
        let percentages = given
            .into_iter()
            .chain(percentages.into_iter().filter(|p| Some(*p) != given));

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
                <summary>{ words::PERCENTAGE_IN_DOLLARS }</summary>
                { p("", words::full_use_costs(self.dollars(full), self.dollars(month))) }
                { scrolling(words::PERCENTAGES_AS_PRICES, &words::PERCENTAGE_COLUMNS, rows.collect()) }
            </details>
        }
    }
}
