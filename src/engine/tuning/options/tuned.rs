//! Models of the buyer's own: tuned in Bedrock, or trained elsewhere and imported.

use super::{Sheet, decisive};
use crate::engine::data::Dimension;
use crate::engine::formulas::HOURS_PER_MONTH;
use crate::engine::formulas::customisation::active_minutes_per_year;
use crate::engine::num::Factor;
use crate::engine::scenario::UnitTerm;
use crate::engine::scenario::fields::TuningField;
use crate::engine::tuning::lines::{Basis, Gap, Item, Per, Price};
use crate::engine::tuning::prices::{typed, typed_mtok};

impl Sheet<'_> {
    /// The training run once, and storage.
    fn tuned(&mut self) {
        let inputs = self.counter.inputs;
        let training = &inputs.training;
        let (quantity, price) = self.training();
        self.add(Item::Training, Basis::Once, quantity, price);
        let field = TuningField::Storage;
        let storage = match training.storage {
            Some(usd) => Ok(typed(usd, Per::Month, field)),
            None => self.regional(
                Item::Storage,
                &inputs.model,
                Dimension::CustomStorageMonth,
                Some(field),
            ),
        };
        self.add(Item::Storage, Basis::Month, Factor::ONE, storage);
    }

    /// Tokens at the typed or listed price; hours where the model's training is sold by them.
    fn training(&self) -> (Factor, Result<Price, Gap>) {
        let inputs = self.counter.inputs;
        let training = &inputs.training;
        let tokens = training.tokens.millions().times(training.epochs);
        let own = typed_mtok(training.price, TuningField::TrainPrice);
        let listed = |kind| self.counter.regional(&inputs.model, kind);
        if let Some(price) = own.or_else(|| listed(Dimension::TrainTokens)) {
            return (tokens, Ok(price));
        }
        let gap = |kind, field| Err(self.base_gap(Item::Training, kind, field));
        match (listed(Dimension::TrainHour), training.hours) {
            (Some(price), Some(hours)) => (hours, Ok(price)),
            (Some(_), None) => (
                Factor::ONE,
                gap(Dimension::TrainHour, TuningField::TrainHours),
            ),
            (None, _) => (tokens, gap(Dimension::TrainTokens, TuningField::TrainPrice)),
        }
    }

    pub(super) fn tuned_by_uplift(&mut self) {
        self.tuned();
        let inputs = self.counter.inputs;
        let prompt = inputs.training.short_prompt.saturating_add(inputs.user);
        let uplift = |price: Price| price.times(inputs.training.uplift);
        let input = self.input(Item::TunedPrompt, prompt).map(uplift);
        let output = self.output(Item::TunedOutput, prompt).map(uplift);
        self.tokens(Item::TunedPrompt, prompt, input);
        self.tokens(Item::TunedOutput, inputs.output, output);
    }

    pub(super) fn tuned_at_custom_rate(&mut self) {
        self.tuned();
        let inputs = self.counter.inputs;
        let prompt = inputs.training.short_prompt.saturating_add(inputs.user);
        for (item, tokens, kind) in [
            (Item::TunedPrompt, prompt, Dimension::CustomInput),
            (Item::TunedOutput, inputs.output, Dimension::CustomOutput),
        ] {
            let price = self.regional(item, &inputs.model, kind, None);
            self.tokens(item, tokens, price.map_err(decisive));
        }
    }

    pub(super) fn tuned_on_units(&mut self) {
        self.tuned();
        let inputs = self.counter.inputs;
        let training = &inputs.training;
        let field = TuningField::UnitPrice;
        let price = match training.unit_term {
            UnitTerm::Own(Some(price)) => Ok(typed(price.of_one(), Per::UnitHour, field)),
            listed => {
                let kind = listed.dimension().unwrap_or(Dimension::PtuHourNocommit);
                self.regional(Item::Units, &inputs.model, kind, Some(field))
            }
        };
        let hours = Factor::ONE.times(HOURS_PER_MONTH).times(training.units);
        self.add(Item::Units, Basis::Month, hours, price.map_err(decisive));
    }

    /// Storage is billed for each unit. A typed storage price counts here too.
    pub(super) fn imported(&mut self) {
        let inputs = self.counter.inputs;
        let import = &inputs.import;
        let field = TuningField::ImportPrice;
        let minute = match import.price {
            Some(usd) => Ok(typed(usd, Per::UnitMinute, field)),
            None => self.regional(
                Item::ActiveMinutes,
                &import.family,
                Dimension::CustomUnitMinute,
                Some(field),
            ),
        };
        let minutes = active_minutes_per_year(import.minutes).times(import.units);
        self.add(
            Item::ActiveMinutes,
            Basis::Year,
            minutes,
            minute.map_err(decisive),
        );
        let field = TuningField::Storage;
        let storage = match inputs.training.storage {
            Some(usd) => Ok(typed(usd, Per::UnitMonth, field)),
            None => self.regional(
                Item::UnitStorage,
                &import.family,
                Dimension::CustomUnitStorageMonth,
                Some(field),
            ),
        };
        let units = Factor::ONE.times(import.units);
        self.add(Item::UnitStorage, Basis::Month, units, storage);
    }
}
