//! What leaving does to the commitment: spend that goes elsewhere retires nothing, so the expected shortfall rises by what
//! it would have retired and other spend does not. The agreement's own model is used, with the commitments held.

use super::{Amounts, Setting};
use crate::engine::negotiation::spend::{Part, Spend};
use crate::engine::negotiation::years::{Outcome, Position};
use crate::engine::num::{Factor, Percent, Usd};

/// Spend that goes to another seller: what Bedrock no longer gets, and what is paid there, with the growth of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Diverted {
    parts: Vec<Part>,
    there: Vec<(Percent, Amounts)>,
}

impl Diverted {
    /// A share of a use case goes.
    pub(super) fn add(&mut self, parts: &[Part], share: Percent, there: Amounts) {
        let share = share.factor();
        let scaled = |part: &Part| Part {
            list: part.list * share,
            ..*part
        };
        self.parts.extend(parts.iter().map(scaled));
        let growth = parts.first().map_or(Percent::ZERO, |part| part.growth);
        self.there.push((growth, there));
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
pub(super) struct Held {
    position: Position,
    now: Outcome,
}

impl Held {
    pub(super) fn new(setting: Setting<'_>) -> Self {
        let (scenario, inputs) = (setting.scenario, setting.inputs);
        let spend = Spend::of(scenario, inputs, setting.quote, setting.dataset);
        let position = Position::of(scenario, inputs, spend, setting.model.case_weights);
        Self {
            now: position.outcome(),
            position,
        }
    }

    /// A use case of year one after the agreement's discounts.
    pub(super) fn paid(&self, parts: &[Part]) -> Usd {
        let terms = &self.position.terms;
        let paid = |part: &Part| {
            let covered = terms.covers(part, 1);
            let keeps = if covered {
                terms.keeps(part)
            } else {
                Factor::ONE
            };
            part.list * keeps
        };
        parts.iter().map(paid).sum()
    }

    /// The term without what is diverted.
    pub(super) fn without(&self, diverted: &Diverted) -> Leaving {
        let rest = Position {
            spend: self.position.spend.without(&diverted.parts),
            ..self.position.clone()
        };
        let (now, then) = (self.now.total, rest.outcome().total);
        let years = self.position.commitments.len() as u32;
        let mut there = Amounts::default();
        for (growth, amounts) in &diverted.there {
            let grown = Factor::ONE + growth.factor();
            let term: Factor = (0..years).map(|year| grown.pow(year)).sum();
            there = there.plus(Amounts {
                list: amounts.list * term,
                net: amounts.net * term,
            });
        }
        Leaving {
            years,
            avoided: now.paid - then.paid,
            there,
            returned: then.shortfall - now.shortfall,
        }
    }
}
