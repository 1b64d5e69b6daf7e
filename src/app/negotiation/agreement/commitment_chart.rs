//! The cost of every commitment as a line with the thresholds of the tiers, and what it shows in one sentence. The table
//! beside it is in `commitment`.

use yew::prelude::*;

use super::commitment::View;
use crate::app::details::charts::{Line, Ticks, lines, round_dollars};
use crate::app::words::commitment as words;
use crate::engine::num::{Factor, Usd};
use crate::engine::value::Value;

impl View<'_> {
    /// What a reader should take away: the title of the chart.
    pub(super) fn finding(&self) -> String {
        let Some(best) = self.best() else {
            return String::new();
        };
        let off = self
            .screen
            .desk
            .formats
            .value(&Value::Percent(best.discount));
        let name = if best.average.is_zero() {
            words::HAVING_NO_AGREEMENT.to_owned()
        } else {
            words::size_at(self.size(best), &off)
        };
        let beyond = self.choice.present.cost() - best.cost;
        if !self.choice.average.is_positive() {
            return words::cheapest(&name);
        }
        if beyond.is_positive() {
            return words::cheapest_against_present(&name, self.dollars(beyond));
        }
        words::none_beats_present(&name)
    }

    pub(super) fn drawing(&self) -> Html {
        let curve = &self.choice.curve;
        let none = self
            .choice
            .tiers
            .first()
            .map_or(Usd::ZERO, |tier| tier.cost);
        let present = self.choice.present.cost();
        let costs = || curve.iter().map(|at| at.cost).chain([none, present]);
        let (lowest, highest) = (
            costs().min().unwrap_or_default(),
            costs().max().unwrap_or_default(),
        );
        let costs = round_dollars(lowest, highest);
        let ends = costs.first().copied().zip(costs.last().copied());
        let (floor, top) = ends.unwrap_or_default();
        let averages = round_dollars(Usd::ZERO, curve.last().map_or(Usd::ZERO, |at| at.average));
        let most = averages.last().copied().unwrap_or_default();
        let across = |average: Usd| average.over(most).unwrap_or_default();
        let up = |cost: Usd| (cost - floor).over(top - floor).unwrap_or_default();
        let points = curve
            .iter()
            .map(|at| (across(at.average), up(at.cost)))
            .collect();
        let drawn = [
            Line {
                label: words::COMMITMENT_AT_ITS_DISCOUNT.to_owned(),
                class: "a",
                points,
            },
            Line {
                label: words::NO_AGREEMENT.to_owned(),
                class: "b",
                points: vec![(Factor::ZERO, up(none)), (Factor::ONE, up(none))],
            },
        ];
        let x: Ticks = averages
            .iter()
            .map(|at| (across(*at), self.short(*at)))
            .collect();
        let y: Ticks = costs.iter().map(|at| (up(*at), self.short(*at))).collect();
        lines(
            &drawn,
            (words::COMMITMENT_AVERAGE_OF_A_YEAR, x),
            (words::EXPECTED_COST_OVER_THE_TERM, y),
            self.marks(most),
        )
    }

    /// The present commitment, the cheapest and every threshold; a name needs room on a phone.
    fn marks(&self, most: Usd) -> Ticks {
        let mut named: Ticks = Vec::new();
        let room = Factor::of(3, 1);
        let mut add = |average: Usd, name: String| {
            let Some(at) = average.over(most).filter(|at| *at <= Factor::ONE) else {
                return;
            };
            if at.is_zero() || named.iter().any(|(other, _)| *other == at) {
                return;
            }
            let free = named
                .iter()
                .all(|(other, name)| name.is_empty() || (*other - at).max(at - *other) > room);
            named.push((at, if free { name } else { String::new() }));
        };
        add(self.choice.average, words::PRESENT.to_owned());
        if let Some(best) = self.best() {
            add(best.average, words::CHEAPEST.to_owned());
        }
        for tier in &self.choice.tiers {
            add(tier.average, String::new());
        }
        named
    }
}
