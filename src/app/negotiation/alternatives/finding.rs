//! What a reader should take away, in two sentences: what leaving would cost, and what the commitment makes of it.

use super::{Look, words};
use crate::engine::negotiation::alternatives::{Leaving, Total};
use crate::engine::num::Usd;

impl Look<'_> {
    /// The finding of the whole view.
    pub(super) fn finding(&self) -> String {
        match self.found.best() {
            None => "No other seller prices any of your use cases. Choose a model for one below."
                .to_owned(),
            Some(best) => format!("{} {}", self.price(best), self.held(&best.leaving)),
        }
    }

    fn price(&self, best: &Total) -> String {
        let name = best.seller.name();
        let priced = self.found.use_cases.iter();
        let priced = priced.filter(|one| one.bedrock.is_some()).count();
        let of = match best.use_cases < priced {
            true => format!(
                ", for the {} that it prices,",
                words::use_cases(best.use_cases)
            ),
            false => String::new(),
        };
        match best.difference() {
            more if more.is_positive() => format!(
                "Nobody is cheaper: leaving for {name}{of} would cost {} a year more than Bedrock after your discounts.",
                self.dollars(more)
            ),
            less if less < Usd::ZERO => format!(
                "Leaving for {name}{of} would cost {} a year less than Bedrock after your discounts.",
                self.dollars(-less)
            ),
            _ => format!(
                "Leaving for {name}{of} would cost the same as Bedrock after your discounts."
            ),
        }
    }

    /// What the commitment makes of leaving, as an average year of the term.
    pub(super) fn held(&self, leaving: &Leaving) -> String {
        let (saved, kept) = (leaving.saved(), leaving.kept());
        let a_year = |amount: Usd| self.dollars(leaving.a_year(amount));
        match () {
            () if !self.has_agreement() => {
                "You have no commitment, so nothing comes back as shortfall.".to_owned()
            }
            () if !leaving.binds() => {
                "Your other spend retires the commitment without it, so nothing comes back as shortfall.".to_owned()
            }
            () if kept.is_positive() => format!(
                "While the commitment stays, {} a year comes back as shortfall and {} a year is left, on average over the \
                 term.",
                a_year(leaving.returned),
                a_year(kept)
            ),
            () if saved.is_positive() => format!(
                "While the commitment stays it saves nothing: {} a year comes back as shortfall, {} more than is saved, on \
                 average over the term.",
                a_year(leaving.returned),
                a_year(-kept)
            ),
            () => format!(
                "While the commitment stays it saves nothing: a further {} a year comes back as shortfall, on average over \
                 the term.",
                a_year(leaving.returned)
            ),
        }
    }
}
