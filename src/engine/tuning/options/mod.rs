//! The lines of each way to specialise a model. What lines are made of belongs in `lines`, adding them up and
//! comparing them one level up.
//!
//! Domain notes, section 4; the same sums as closed formulas stand in `formulas::customisation`.

mod prompt;
mod retrieval;
mod tuned;

use super::Way;
use super::lines::{Basis, Gap, Item, Line, MONTHS_PER_YEAR, Per, Price};
use super::prices::{Counter, typed};
use crate::engine::data::Dimension;
use crate::engine::num::{Factor, Mtok, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::fields::TuningField;

/// One option on its way: lines found so far, prices missing so far.
pub(super) struct Sheet<'a> {
    counter: Counter<'a>,
    model: &'a Model,
    pub(super) lines: Vec<Line>,
    pub(super) gaps: Vec<Gap>,
}

/// The lines and gaps of one way.
pub(super) fn sheet<'a>(way: Way, counter: Counter<'a>, model: &'a Model) -> Sheet<'a> {
    let mut sheet = Sheet {
        counter,
        model,
        lines: Vec::new(),
        gaps: Vec::new(),
    };
    match way {
        Way::Base => sheet.base(0),
        Way::FewShot => sheet.few_shot(),
        Way::FewShotCached => sheet.few_shot_cached(),
        Way::Retrieval => sheet.retrieval(),
        Way::ManagedKnowledgeBase => sheet.managed(),
        Way::TunedByUplift => sheet.tuned_by_uplift(),
        Way::TunedAtCustomRate => sheet.tuned_at_custom_rate(),
        Way::TunedOnUnits => sheet.tuned_on_units(),
        Way::Imported => sheet.imported(),
    }
    sheet
}

impl Sheet<'_> {
    /// Adds a line, or a gap where the price is missing; nothing where nothing is bought.
    fn add(&mut self, item: Item, basis: Basis, quantity: Factor, price: Result<Price, Gap>) {
        if quantity.is_zero() {
            return;
        }
        match price {
            Ok(price) => {
                let monthly = match basis {
                    Basis::Request => quantity * self.counter.inputs.requests,
                    Basis::Month => quantity,
                    Basis::Year => quantity.per(MONTHS_PER_YEAR),
                    Basis::Once => quantity
                        .divided_by(self.counter.inputs.training.months)
                        .unwrap_or(quantity),
                };
                let month = price.usd * monthly;
                self.lines.push(Line {
                    item,
                    quantity,
                    basis,
                    price,
                    monthly,
                    month,
                });
            }
            Err(gap) => self.gaps.push(gap),
        }
    }

    /// Tokens of every request.
    fn tokens(&mut self, item: Item, tokens: u32, price: Result<Price, Gap>) {
        self.add(item, Basis::Request, Mtok::tokens(tokens).millions(), price);
    }

    /// One query of every request.
    fn query(&mut self, item: Item, price: Result<Price, Gap>) {
        self.add(item, Basis::Request, Factor::of(1, 3), price);
    }

    /// An amount of the buyer's own; no line for nothing.
    fn own(&mut self, item: Item, basis: Basis, per: Per, usd: Usd, field: TuningField) {
        let price = Ok(typed(usd, per, field));
        match (usd.is_zero(), basis) {
            (true, _) => {}
            (false, Basis::Request) => self.query(item, price),
            (false, _) => self.add(item, basis, Factor::ONE, price),
        }
    }

    fn base_gap(&self, item: Item, kind: Dimension, field: TuningField) -> Gap {
        Gap {
            item,
            asked: Some((self.counter.inputs.model.clone(), kind)),
            field: Some(field),
            decisive: false,
        }
    }

    fn input(&self, item: Item, prompt: u32) -> Result<Price, Gap> {
        let price = self.counter.input(prompt);
        price.ok_or_else(|| self.base_gap(item, Dimension::Input, TuningField::PriceIn))
    }

    fn output(&self, item: Item, prompt: u32) -> Result<Price, Gap> {
        let price = self.counter.output(prompt);
        price.ok_or_else(|| self.base_gap(item, Dimension::Output, TuningField::PriceOut))
    }

    /// A price that the snapshot holds for a model in its Region, or not.
    fn regional(
        &self,
        item: Item,
        model: &str,
        kind: Dimension,
        field: Option<TuningField>,
    ) -> Result<Price, Gap> {
        self.counter.regional(model, kind).ok_or_else(|| Gap {
            item,
            asked: Some((model.to_owned(), kind)),
            field,
            decisive: false,
        })
    }

    /// Tokens of the whole prompt with so many added ones.
    fn prompt(&self, added: u32) -> u32 {
        let inputs = self.counter.inputs;
        inputs
            .system
            .saturating_add(inputs.user)
            .saturating_add(added)
    }
}

fn decisive(gap: Gap) -> Gap {
    Gap {
        decisive: true,
        ..gap
    }
}
