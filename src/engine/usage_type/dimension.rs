//! What a reading means in the catalogue's words: which prices it can be a price of, and in which unit AWS lists it.
//! Telling a text model from an embedding model takes the catalogue; that does not belong here.

use super::{Commitment, Grammar, Metered, Months, Reading, Tier};
use crate::engine::data::{Dimension, ServiceTier};

impl Reading<'_> {
    /// The dimensions it can stand for, most likely first. More than one where the text does not decide: input of a
    /// text model or of an embedding model, training by tokens or by hours. None where the catalogue has none.
    pub fn dimensions(&self) -> &'static [Dimension] {
        use Dimension as D;
        if self.tier == Some(Tier::CustomModel) {
            return match self.metered {
                Metered::Input => &[D::CustomInput],
                Metered::Output => &[D::CustomOutput],
                Metered::CacheRead => &[D::CustomCacheRead],
                Metered::CacheWrite => &[D::CustomCacheWrite],
                _ => &[],
            };
        }
        match self.metered {
            Metered::Input => &[D::Input, D::EmbeddingInput],
            Metered::Output => &[D::Output],
            Metered::CacheRead => &[D::CacheRead],
            Metered::CacheWrite => &[D::CacheWrite],
            Metered::CacheWrite1h => &[D::CacheWrite1h],
            Metered::SpeechInput => &[D::SpeechInput],
            Metered::SpeechOutput => &[D::SpeechOutput],
            Metered::InputImage => &[D::EmbeddingImage],
            Metered::OutputImage => &[D::Image],
            Metered::SearchUnits => &[D::SearchUnit],
            Metered::GuardrailTextUnits => &[],
            Metered::CustomizationTraining => &[D::TrainTokens, D::TrainHour],
            Metered::CustomizationStorage => &[D::CustomStorageMonth],
            Metered::ProvisionedUnit(Commitment::None) => &[D::PtuHourNocommit],
            Metered::ProvisionedUnit(Commitment::OneMonth) => &[D::PtuHour1m],
            Metered::ProvisionedUnit(Commitment::SixMonths) => &[D::PtuHour6m],
            Metered::ReservedInput(Months::One) => &[D::ReservedInput1kTpmHour1m],
            Metered::ReservedInput(Months::Three) => &[D::ReservedInput1kTpmHour3m],
            Metered::ReservedOutput(Months::One) => &[D::ReservedOutput1kTpmHour1m],
            Metered::ReservedOutput(Months::Three) => &[D::ReservedOutput1kTpmHour3m],
        }
    }

    /// The service tier under which the catalogue files it. Customised models and reservations are dimensions of
    /// their own there, in the standard tier.
    pub fn service_tier(&self) -> ServiceTier {
        match self.tier {
            Some(Tier::Service(tier)) => tier,
            Some(Tier::CustomModel | Tier::Reserved) | None => ServiceTier::Standard,
        }
    }

    /// The unit that the Price List of May 2026 gives it. Later lists say `1M tokens` for `Units`: read a price by
    /// the unit that stands beside it, not by this one.
    pub fn listed_unit(&self) -> &'static str {
        if self.grammar == Grammar::Marketplace {
            return "Units";
        }
        match self.metered {
            Metered::InputImage | Metered::OutputImage => "image",
            Metered::SearchUnits => "search unit",
            Metered::GuardrailTextUnits => "TextUnit",
            Metered::CustomizationStorage => "Model/month",
            Metered::ProvisionedUnit(_) => "hour",
            _ => "1K tokens",
        }
    }
}
