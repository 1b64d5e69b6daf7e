//! Discount erosion: a Bedrock commitment at a price fixed on signature against a percentage off the list price of the
//! day, in dollars over the term. Which path prices will take is nobody's knowledge and belongs to the reader.

use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::quote::MONTHS_PER_YEAR;
use crate::engine::scenario::negotiation::{ErosionInputs, NegotiationInputs};

use super::assessed::Assessed;

/// How the list price moves after signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// It stays.
    Flat,
    /// It falls by the same share at each anniversary.
    Falling,
    /// It drops once.
    Drop,
    /// It rises once: the price of extended access.
    Rise,
}

impl Path {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Flat, Self::Falling, Self::Drop, Self::Rise];

    /// The list price over that on signature, in a month counted from zero.
    fn price(self, month: u32, inputs: &ErosionInputs) -> Factor {
        match self {
            Self::Flat => Factor::ONE,
            Self::Falling => inputs.fall.complement().pow(month / MONTHS_PER_YEAR),
            Self::Drop if month >= inputs.drop_after => inputs.drop.complement(),
            Self::Rise if month >= inputs.rise_after => Factor::ONE + inputs.rise.factor(),
            Self::Drop | Self::Rise => Factor::ONE,
        }
    }
}

/// The same tokens under three prices, in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// At the list price of the day, without any discount.
    pub list: Usd,
    /// At the fixed price: the list price on signature less its discount.
    pub fixed: Usd,
    /// A percentage off the list price of the day.
    pub floating: Usd,
    /// The same percentage off the lower of the list price of the day and that on signature: what the clause "rates are
    /// capped and follow price drops" asks for.
    pub capped: Usd,
}

impl Costs {
    /// What the fixed price costs more than the percentage; negative where it costs less.
    pub fn lost(self) -> Usd {
        self.fixed - self.floating
    }

    /// What the fixed price costs more than the percentage under a cap.
    pub fn lost_to_capped(self) -> Usd {
        self.fixed - self.capped
    }

    fn plus(self, other: Self) -> Self {
        Self {
            list: self.list + other.list,
            fixed: self.fixed + other.fixed,
            floating: self.floating + other.floating,
            capped: self.capped + other.capped,
        }
    }
}

/// One price path over the term.
#[derive(Clone, Debug, PartialEq)]
pub struct PathCost {
    /// Which.
    pub path: Path,
    /// The contract years.
    pub years: Vec<Costs>,
}

impl PathCost {
    /// The whole term.
    pub fn total(&self) -> Costs {
        self.years
            .iter()
            .copied()
            .fold(Costs::default(), Costs::plus)
    }
}

/// The one drop, in the month of the drop, at which the fixed price and the percentage cost the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// A larger drop makes the fixed price the dearer one.
    At(Percent),
    /// The fixed price costs more, or the same, without any drop.
    NoneNeeded,
    /// Not even a price of nothing would make up for the months before.
    Never,
    /// The drop comes after the term.
    AfterTerm,
    /// Nothing is spent.
    NoSpend,
}

/// A fixed price against a percentage, on every path.
#[derive(Clone, Debug, PartialEq)]
pub struct Erosion {
    /// Spend under the fixed price, at the list price on signature, in the first year.
    pub spend: Usd,
    /// Its growth a year.
    pub growth: Percent,
    /// In the order of [`Path::ALL`].
    pub paths: [PathCost; 4],
    /// When the fixed price begins to lose.
    pub break_even: BreakEven,
}

impl Erosion {
    /// The position's own: all Bedrock spend at list unless another is said to be under the fixed price, growing like
    /// Bedrock.
    pub fn of(position: Assessed<'_>, inputs: &NegotiationInputs) -> Self {
        let scenario = position.scenario;
        let growth = inputs.years.growth_bedrock;
        erosion(
            &inputs.erosion,
            position.report.figures.bedrock_list,
            growth.unwrap_or(scenario.spend.growth),
            scenario.agreement.term,
        )
    }

    /// The cost on one path over the term.
    pub fn total(&self, path: Path) -> Costs {
        let mut own = self.paths.iter().filter(|cost| cost.path == path);
        own.next().map(PathCost::total).unwrap_or_default()
    }
}

/// Month by month: volume `spend/12 · (1+g)^(year−1)`, in dollars at the list price on signature; the fixed price is
/// `p₀·(1−fixed)`, the percentage `p_t·(1−floating)` (domain notes, sections 1.5 and 6, clause 5). `bedrock` is what is
/// spent on Bedrock a year at list, used where no other spend is said to be under the fixed price.
pub fn erosion(inputs: &ErosionInputs, bedrock: Usd, growth: Percent, term: u8) -> Erosion {
    let spend = inputs.fixed_spend.unwrap_or(bedrock);
    let volumes: Vec<Usd> = (0..u32::from(term))
        .map(|year| (spend * (Factor::ONE + growth.factor()).pow(year)).per(MONTHS_PER_YEAR))
        .collect();
    Erosion {
        spend,
        growth,
        paths: Path::ALL.map(|path| PathCost {
            path,
            years: years(path, inputs, &volumes),
        }),
        break_even: break_even(inputs, &volumes),
    }
}

fn years(path: Path, inputs: &ErosionInputs, volumes: &[Usd]) -> Vec<Costs> {
    let of_year = |(year, volume): (u32, &Usd)| {
        let first = year.saturating_mul(MONTHS_PER_YEAR);
        let months = first..first.saturating_add(MONTHS_PER_YEAR);
        months
            .map(|month| costs(*volume, path.price(month, inputs), inputs))
            .fold(Costs::default(), Costs::plus)
    };
    (0..).zip(volumes).map(of_year).collect()
}

fn costs(volume: Usd, price: Factor, inputs: &ErosionInputs) -> Costs {
    let floating = inputs.floating_discount.complement();
    Costs {
        list: volume * price,
        fixed: volume * inputs.fixed_discount.complement(),
        floating: volume * price * floating,
        capped: volume * price.min(Factor::ONE) * floating,
    }
}

/// With V the volume before the drop and W from it on: `(V + W·(1−x))·(1−floating) = (V + W)·(1−fixed)`, for x.
fn break_even(inputs: &ErosionInputs, volumes: &[Usd]) -> BreakEven {
    let months = (0..).zip(volumes).flat_map(|(year, volume)| {
        let first = MONTHS_PER_YEAR.saturating_mul(year);
        (first..first.saturating_add(MONTHS_PER_YEAR)).map(move |month| (month, *volume))
    });
    let (mut before, mut after) = (Usd::ZERO, Usd::ZERO);
    for (month, volume) in months {
        let side = if month < inputs.drop_after {
            &mut before
        } else {
            &mut after
        };
        *side = *side + volume;
    }
    if !(before + after).is_positive() {
        return BreakEven::NoSpend;
    }
    if !after.is_positive() {
        return BreakEven::AfterTerm;
    }
    let fixed = (before + after) * inputs.fixed_discount.complement();
    let left = fixed
        .divided_by(inputs.floating_discount.complement())
        .and_then(|at_list| (at_list - before).over(after));
    match left.map(|left| Factor::ONE - left) {
        None => BreakEven::Never,
        Some(drop) if drop > Factor::ONE => BreakEven::Never,
        Some(drop) if !drop.is_positive() => BreakEven::NoneNeeded,
        Some(drop) => BreakEven::At(drop.percent()),
    }
}
