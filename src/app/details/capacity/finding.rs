//! What a reader should take away from one reservation, in a sentence. Its figures belong in `outcome`.

use super::outcome::One;
use crate::app::words::capacity as words;
use crate::app::words::shared;
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
                shared::more(self.dollars(more))
            } else {
                shared::less(self.dollars(-more))
            };
            Some(words::at_claim(&words, self.percent(claim)))
        };
        let claims = [unknown.guide, unknown.middle, unknown.worst].map(at);
        match self
            .answers
            .utilisation
            .zip(claims.into_iter().collect::<Option<Vec<_>>>())
        {
            Some((used, claims)) => {
                words::used_unknown_break_even(self.percent(used), claims.join(", "))
            }
            None => words::unknown_break_even(),
        }
    }

    /// What a reader should take away: the title of the chart.
    pub(super) fn finding(&self) -> String {
        if self.outlook.assumed {
            return self.at_claims();
        }
        let at = match self.outlook.break_even {
            None => return words::ON_DEMAND_IS_FREE_SO_NEVER.to_owned(),
            Some(at) => at,
        };
        let share = self.look.screen.desk.formats.share(at.ratio());
        let use_of = self.answers.utilisation;
        let never = at > Factor::ONE;
        match (self.outlook.dearer, use_of) {
            (Some(more), Some(used)) if more.is_positive() => words::costs_more(
                self.percent(used),
                self.dollars(more),
                if never { words::NO_USE_PAYS } else { "" },
            ),
            (Some(more), Some(used)) => words::costs_less(self.percent(used), self.dollars(-more)),
            _ if never => words::never_pays(&share),
            _ => words::pays_from(&share),
        }
    }
}
