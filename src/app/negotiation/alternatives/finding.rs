//! What a reader should take away, in two sentences: what leaving would cost, and what the commitment makes of it.

use super::Look;
use crate::app::words::alternatives as words;
use crate::engine::negotiation::alternatives::{Leaving, Total};
use crate::engine::num::Usd;

impl Look<'_> {
    /// The finding of the whole view.
    pub(super) fn finding(&self) -> String {
        match self.found.best() {
            None => words::NO_OTHER_SELLER.to_owned(),
            Some(best) => format!("{} {}", self.price(best), self.held(&best.leaving)),
        }
    }

    fn price(&self, best: &Total) -> String {
        let name = best.seller.name();
        let priced = self.found.use_cases.iter();
        let priced = priced.filter(|one| one.bedrock.is_some()).count();
        let of = match best.use_cases < priced {
            true => words::for_those(words::use_cases(best.use_cases)),
            false => String::new(),
        };
        match best.difference() {
            more if more.is_positive() => words::nobody_cheaper(name, &of, self.dollars(more)),
            less if less < Usd::ZERO => words::leaving_saves(name, &of, self.dollars(-less)),
            _ => words::leaving_same(name, &of),
        }
    }

    /// What the commitment makes of leaving, as an average year of the term.
    pub(super) fn held(&self, leaving: &Leaving) -> String {
        let (saved, kept) = (leaving.saved(), leaving.kept());
        let a_year = |amount: Usd| self.dollars(leaving.a_year(amount));
        match () {
            () if !self.has_agreement() => words::NO_COMMITMENT_NO_SHORTFALL.to_owned(),
            () if !leaving.binds() => words::REST_RETIRES.to_owned(),
            () if kept.is_positive() => {
                words::returned_and_left(a_year(leaving.returned), a_year(kept))
            }
            () if saved.is_positive() => {
                words::returned_and_lost(a_year(leaving.returned), a_year(-kept))
            }
            () => words::returned_further(a_year(leaving.returned)),
        }
    }
}
