//! What a buyer tells us about reserved capacity: rows of it, and the load that it is to serve. What a row costs and
//! when it pays belongs in `quote`, how a load is cut into units in `capacity`.

use super::draft::Rows;
use crate::engine::data::{Dimension, Region, Scope};
use crate::engine::num::{Factor, Mtok, Percent, UsdPerHour, UsdPerMtok};

/// Reserved capacity that is paid whether it is used or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Capacity {
    /// What the buyer calls it.
    pub name: String,
    /// What is reserved.
    pub reserve: Reserve,
    /// Average utilisation; `None` when nobody knows.
    pub utilisation: Option<Percent>,
    /// Utilisation from which it is cheaper than on demand, at list prices on both sides; `None` when nobody knows.
    pub break_even: Option<Percent>,
    /// Share for models of vendors other than Amazon; `None` follows the on-demand mix. A model of the catalogue
    /// goes before it.
    pub third_party: Option<Percent>,
    /// What only one side of the comparison with on demand gets.
    pub one_sided: OneSided,
}

/// What is reserved, and how it is priced.
#[derive(Clone, Debug, PartialEq)]
pub enum Reserve {
    /// An hourly price for all of it together.
    Given {
        /// Price of the whole row.
        hourly: UsdPerHour,
    },
    /// Provisioned throughput in model units.
    ModelUnits {
        /// The model and where it runs.
        served: Served,
        /// How many.
        units: u32,
        /// For how long, and at whose price.
        term: UnitTerm,
        /// What one unit serves; `None` when nobody has measured or quoted it.
        throughput: Option<Throughput>,
    },
    /// Reserved tier: tokens per minute, input and output apart.
    ReservedTier {
        /// The model and where it runs.
        served: Served,
        /// For how long.
        term: ReservedTerm,
        /// Input tokens per minute, in millions.
        input: Mtok,
        /// Output tokens per minute, in millions.
        output: Mtok,
    },
}

impl Reserve {
    /// The catalogue model it is for; `None` for a price of everything together.
    pub fn served(&self) -> Option<&Served> {
        match self {
            Self::Given { .. } => None,
            Self::ModelUnits { served, .. } | Self::ReservedTier { served, .. } => Some(served),
        }
    }
}

/// A catalogue model as requests reach it.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    /// Base model id.
    pub model: String,
    /// The AWS Region that sends the requests.
    pub region: Region,
    /// In-Region or geographic endpoint, or the global one.
    pub scope: Scope,
}

/// How long model units are committed, and at whose price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitTerm {
    /// No commitment, at list.
    None,
    /// One month, at list.
    OneMonth,
    /// Six months, at list.
    SixMonths,
    /// The buyer's own price of a unit; `None` when it is not typed yet.
    Own(Option<UsdPerHour>),
}

impl UnitTerm {
    /// The list price of a unit for this term; `None` for an own price.
    pub fn dimension(self) -> Option<Dimension> {
        match self {
            Self::None => Some(Dimension::PtuHourNocommit),
            Self::OneMonth => Some(Dimension::PtuHour1m),
            Self::SixMonths => Some(Dimension::PtuHour6m),
            Self::Own(_) => None,
        }
    }
}

/// How long Reserved tier is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReservedTerm {
    /// One month.
    OneMonth,
    /// Three months.
    ThreeMonths,
}

impl ReservedTerm {
    /// The list prices of input and output throughput for this term.
    pub fn dimensions(self) -> [Dimension; 2] {
        match self {
            Self::OneMonth => [
                Dimension::ReservedInput1kTpmHour1m,
                Dimension::ReservedOutput1kTpmHour1m,
            ],
            Self::ThreeMonths => [
                Dimension::ReservedInput1kTpmHour3m,
                Dimension::ReservedOutput1kTpmHour3m,
            ],
        }
    }
}

/// What one model unit serves at full load, and in what mix of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throughput {
    /// Load per minute in millions of tokens, an output token counted `burn_down` times.
    pub per_minute: Mtok,
    /// How the tokens divide.
    pub shares: TokenShares,
}

/// How traffic divides into input and output, and what an output token weighs in the load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenShares {
    /// Share of the tokens that are output.
    pub output: Percent,
    /// Load of an output token in input tokens: 5 for Claude 3.7 and later, otherwise 1.
    pub burn_down: Factor,
}

/// What only one side of the comparison gets; whatever both get alike, such as the EDP discount, cancels out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OneSided {
    /// Discount on the reserved side alone.
    pub reserved: Percent,
    /// Discount on the on-demand side alone.
    pub on_demand: Percent,
    /// What caching and batch would save on demand, and reserved capacity does not give.
    pub saving: Percent,
}

impl OneSided {
    /// Share of the list price that reserved capacity costs.
    pub fn reserved_paid(self) -> Factor {
        self.reserved.complement()
    }

    /// Share of the list price that the same tokens cost on demand: `(1 − discount) · (1 − saving)`.
    pub fn on_demand_paid(self) -> Factor {
        self.on_demand.complement() * self.saving.complement()
    }

    /// By how much a break-even at list prices rises: `(1 − d_reserved) / ((1 − d_on_demand) · (1 − saving))`
    /// (domain notes, section 3.3; vector V12). `None` where on demand becomes free.
    pub fn lift(self) -> Option<Factor> {
        self.reserved_paid().over(self.on_demand_paid())
    }
}

/// A load over the day or the week, and the prices it can be served at.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// Where the load of each hour comes from.
    pub curve: Curve,
    /// What the numbers of curve, peak and unit count.
    pub unit: LoadUnit,
    /// Where the prices come from.
    pub prices: LoadPrices,
}

/// The load of each hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Curve {
    /// A shape of ours, scaled to a peak.
    Shape {
        /// Which one.
        shape: Shape,
        /// Load of the busiest hour.
        peak: Factor,
    },
    /// The buyer's own numbers: 24 or 168 of them, or none typed yet.
    Own(Vec<Factor>),
}

/// A typical course of the load: a shape to start from, not a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The same in every hour.
    Flat,
    /// High from nine to six, low at night.
    Office,
    /// A peak before noon and one in the evening.
    TwoPeaks,
    /// Batch work from ten in the evening to six.
    Night,
    /// A week of office hours with a quiet weekend.
    Week,
}

/// What the numbers of a load curve count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadUnit {
    /// Thousand tokens per minute, on average over the hour.
    KtokPerMinute,
    /// Million tokens in the hour.
    MtokPerHour,
}

impl LoadUnit {
    /// A number of it as the tokens of an hour.
    pub fn tokens(self, number: Factor) -> Mtok {
        match self {
            Self::KtokPerMinute => Mtok::tokens(60_000) * number,
            Self::MtokPerHour => Mtok::tokens(1_000_000) * number,
        }
    }
}

/// Where the prices of the load mix come from.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadPrices {
    /// A row of capacity, counted from zero.
    Row(usize),
    /// Typed.
    Typed {
        /// What one unit serves, in the curve's unit.
        unit: Factor,
        /// What one unit costs.
        price: UsdPerHour,
        /// Fewest units that are sold.
        least: u32,
        /// What the load costs on demand.
        value: LoadValue,
        /// What only one side gets.
        one_sided: OneSided,
    },
}

/// What a million tokens of load cost on demand.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadValue {
    /// A typed price.
    Typed(UsdPerMtok),
    /// The prices of a catalogue model.
    Model {
        /// The model and where it runs.
        served: Served,
        /// How the tokens divide.
        shares: TokenShares,
    },
}

/// The name of a row that the buyer gave none.
pub(super) fn numbered(kind: Rows, index: usize) -> String {
    let what = match kind {
        Rows::Workloads => "Use case",
        Rows::Capacity => "Reserved capacity",
        Rows::Overrides => "Own price",
        Rows::Vendors => "Vendor",
        Rows::Tiers => "Tier",
        Rows::Mappings => "Choice",
    };
    format!("{what} {}", index.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::formulas::capacity::after_saving;

    fn percent(n: u32) -> Percent {
        Percent::of(n, 0)
    }

    #[test]
    fn what_only_on_demand_gets_lifts_the_break_even_and_what_only_reserved_gets_lowers_it() {
        let lift = |reserved, on_demand, saving| {
            let sides = OneSided {
                reserved: percent(reserved),
                on_demand: percent(on_demand),
                saving: percent(saving),
            };
            sides.lift().map(|lift| lift.ratio())
        };
        let ratio = |text: &str| Some(text.parse().expect("a ratio"));
        assert_eq!(lift(0, 0, 0), ratio("1"));
        // V12: 40 % becomes 66.6667 % with a saving of 40 %: 1 / 0.6.
        assert_eq!(lift(0, 0, 40), ratio("1.666667"));
        // A discount of 10 % on one side and of 10 % on the other leave it where it was.
        assert_eq!(lift(10, 10, 0), ratio("1"));
        assert_eq!(lift(50, 0, 0), ratio("0.5"));
        // (1 − 0.1) / ((1 − 0.2) · (1 − 0.25)) = 0.9 / 0.6.
        assert_eq!(lift(10, 20, 25), ratio("1.5"));
        assert_eq!(lift(0, 0, 100), None);
    }

    #[test]
    fn the_lift_of_a_saving_is_the_closed_formula() {
        for saving in [0, 20, 40, 50] {
            let sides = OneSided {
                saving: percent(saving),
                ..OneSided::default()
            };
            let lifted = sides
                .lift()
                .map(|lift| (percent(40).factor() * lift).ratio());
            assert_eq!(lifted, after_saving(percent(40), percent(saving)));
        }
    }

    #[test]
    fn a_thousand_tokens_a_minute_are_sixty_thousand_an_hour() {
        assert_eq!(
            LoadUnit::KtokPerMinute.tokens(Factor::of(100, 0)).exact(),
            "6"
        );
        assert_eq!(LoadUnit::MtokPerHour.tokens(Factor::of(6, 0)).exact(), "6");
    }
}
