//! What a reader should take away from one reservation, in a sentence. Its figures belong in `outcome`.

use super::outcome::One;
use super::words;
use crate::engine::capacity::row_outlook;
use crate::engine::num::{Factor, Percent};
use crate::engine::rubric::V1;

impl One<'_> {
    /// The result at each published claim: with a break-even that nobody knows no single figure is a finding.
    fn at_claims(&self) -> String {
        let unknown = V1.model.break_even_unknown;
        let prices = self.look.scenario.prices(&self.look.screen.desk.dataset);
        let at = |claim: Percent| {
            let more = row_outlook(self.answers, self.quote, claim, &prices).dearer?;
            let words = if more.is_positive() {
                format!("{} more", self.dollars(more))
            } else {
                format!("{} less", self.dollars(-more))
            };
            Some(format!("{words} at {}", self.percent(claim)))
        };
        let claims = [unknown.guide, unknown.middle, unknown.worst].map(at);
        match self
            .answers
            .utilisation
            .zip(claims.into_iter().collect::<Option<Vec<_>>>())
        {
            Some((used, claims)) => format!(
                "Break-even is not known. Used {}, a year costs, beside the same work on demand: {}",
                self.percent(used),
                claims.join(", ")
            ),
            None => format!("Break-even is not known. {}", words::UNKNOWN_USE),
        }
    }

    /// What a reader should take away: the title of the chart.
    pub(super) fn finding(&self) -> String {
        if self.outlook.assumed {
            return self.at_claims();
        }
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
}
