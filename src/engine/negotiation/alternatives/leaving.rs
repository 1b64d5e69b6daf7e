//! What leaving does to the commitment: spend that goes elsewhere retires nothing, so the expected shortfall rises by what
//! it would have retired and other spend does not. The agreement's own model is used, with the commitments held.

use super::{Amounts, Setting};
use crate::engine::agreement::{self, Forecast, Outlook, Terms, YearOne};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::rubric::Model;

/// No spend.
pub(super) const NOTHING: YearOne = YearOne {
    native: Usd::ZERO,
    first_party: Usd::ZERO,
    third_party: Usd::ZERO,
};

/// Two spends together.
pub(super) fn plus(one: YearOne, other: YearOne) -> YearOne {
    YearOne {
        native: one.native + other.native,
        first_party: one.first_party + other.first_party,
        third_party: one.third_party + other.third_party,
    }
}

/// A part of a spend.
pub(super) fn part(spend: YearOne, share: Percent) -> YearOne {
    let share = share.factor();
    YearOne {
        native: spend.native * share,
        first_party: spend.first_party * share,
        third_party: spend.third_party * share,
    }
}

/// What happens over the whole term, expected, when spend goes elsewhere and the commitments stay.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leaving {
    /// Years of the term.
    pub years: u32,
    /// No longer paid to AWS, shortfall left out.
    pub avoided: Usd,
    /// Paid to the other sellers, growing like the spend that went.
    pub there: Amounts,
    /// Comes back as shortfall.
    pub returned: Usd,
}

impl Leaving {
    /// What the other prices save before the shortfall; below zero where they cost more.
    pub fn saved(&self) -> Usd {
        self.avoided - self.there.net
    }

    /// What is left of that after the shortfall; below zero where leaving costs more than it saves.
    pub fn kept(&self) -> Usd {
        self.saved() - self.returned
    }

    /// True where some of the diverted spend comes back.
    pub fn binds(&self) -> bool {
        self.returned.is_positive()
    }

    /// An amount of the term as an average year.
    pub fn a_year(&self, amount: Usd) -> Usd {
        amount.per(self.years)
    }
}

/// The agreement as it stands, to take spend out of.
#[derive(Debug)]
pub(super) struct Held<'a> {
    terms: Terms,
    year_one: YearOne,
    forecast: Forecast,
    now: Outlook,
    years: u32,
    model: &'a Model,
}

impl<'a> Held<'a> {
    pub(super) fn new(setting: Setting<'a>) -> Self {
        let (scenario, model) = (setting.scenario, setting.model);
        let terms = Terms::of(scenario);
        let term = scenario.agreement.term;
        let year_one = setting.quote.year_one(scenario.spend.native);
        let forecast = Forecast::new(&scenario.spend, term, model);
        let schedule = agreement::commitments(&scenario.agreement);
        let now = agreement::outlook(&forecast, terms.burn(year_one), &terms, schedule, model);
        Self {
            terms,
            year_one,
            forecast,
            now,
            years: u32::from(term),
            model,
        }
    }

    /// Bedrock list spend after the agreement's discounts.
    pub(super) fn paid(&self, spend: YearOne) -> Usd {
        self.terms.paid(spend).bedrock()
    }

    /// The term without this spend of the first year and what grows from it, bought elsewhere at these amounts a year.
    pub(super) fn without(&self, diverted: YearOne, there: Amounts) -> Leaving {
        let rest = YearOne {
            native: self.year_one.native,
            first_party: (self.year_one.first_party - diverted.first_party).or_zero(),
            third_party: (self.year_one.third_party - diverted.third_party).or_zero(),
        };
        let burn = self.terms.burn(rest);
        let schedule = self.now.commitments.clone();
        let then = agreement::outlook(&self.forecast, burn, &self.terms, schedule, self.model);
        let grown = (self.now.list - then.list).over(diverted.total());
        let grown = grown.unwrap_or(Factor::ONE);
        Leaving {
            years: self.years,
            avoided: self.now.paid - then.paid,
            there: Amounts {
                list: there.list * grown,
                net: there.net * grown,
            },
            returned: then.shortfall - self.now.shortfall,
        }
    }
}
