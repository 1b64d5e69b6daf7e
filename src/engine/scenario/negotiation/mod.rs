//! What a buyer says about the agreement beyond the five-minute path, typed: layers, years, settlement, uncertainty,
//! traps, alternatives, renewal. What it means in dollars belongs in `negotiation`; nothing of it is scored.

mod alternatives;
mod read;

pub use alternatives::{AlternativeInputs, AzurePlace, AzureTerm, GoogleTerm, Mapping, Seller};
pub(super) use read::inputs;

use super::{STEPS, Treatment};
use crate::engine::date::Date;
use crate::engine::num::{Percent, Usd};

/// Everything said about the agreement beyond the five-minute path.
#[derive(Clone, Debug, PartialEq)]
pub struct NegotiationInputs {
    /// How discounts combine, and who gets them.
    pub layers: LayerInputs,
    /// The years of the term.
    pub years: YearInputs,
    /// The support plan.
    pub support: SupportInputs,
    /// The simulation.
    pub simulation: SimulationInputs,
    /// A fixed price against a percentage off the list price of the day.
    pub erosion: ErosionInputs,
    /// Other sellers.
    pub alternatives: AlternativeInputs,
    /// Renewal and preparation.
    pub renewal: RenewalInputs,
}

/// How the Bedrock layer and the cross-service discount combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StackingChoice {
    /// One after the other.
    Compound,
    /// Both off list.
    Additive,
    /// The better one alone.
    Replace,
}

/// How discounts combine, and who gets them.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerInputs {
    /// How the two percentages combine.
    pub stacking: StackingChoice,
    /// The Bedrock layer on reserved capacity; `None` follows that on tokens.
    pub capacity_layer: Option<Percent>,
    /// Treatments by vendor name, in force instead of the answer for all; of two rows for a vendor the last.
    pub vendors: Vec<(String, Treatment)>,
    /// Lines of a bill to check the reading against.
    pub bill: BillLines,
}

/// Lines of a bill, each a positive amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BillLines {
    /// Before any discount.
    pub gross: Usd,
    /// Cross-service discount.
    pub edp: Usd,
    /// Service-specific discount.
    pub private_rate: Usd,
}

/// When Bedrock comes under the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BedrockFrom {
    /// The contract year, from one: before it Bedrock is paid at list and retires nothing.
    Year(u8),
    /// It stays outside.
    Never,
}

/// When shortfall is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Every year.
    Annual,
    /// Once, at the end of the term.
    TermEnd,
}

/// The years of the term.
#[derive(Clone, Debug, PartialEq)]
pub struct YearInputs {
    /// Commitments of years two to five where they were typed; the others follow the year before and the step.
    pub commitments: [Option<Usd>; 4],
    /// Growth of AWS without Bedrock; `None` follows the position's.
    pub growth_native: Option<Percent>,
    /// Growth of Bedrock; `None` follows the position's.
    pub growth_bedrock: Option<Percent>,
    /// Growth of Marketplace purchases.
    pub growth_marketplace: Percent,
    /// When Bedrock comes under the agreement.
    pub bedrock_from: BedrockFrom,
    /// Share of the commitment that Marketplace may retire.
    pub marketplace_cap: Percent,
    /// How much of an eligible Marketplace dollar counts.
    pub marketplace_counting: Percent,
    /// Share of a year's excess that counts in the next.
    pub carry_forward: Percent,
    /// When shortfall is settled.
    pub settlement: Settlement,
    /// For a dollar a year later, `1/(1+r)`.
    pub discount_rate: Percent,
}

/// How the support plan is priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportPlan {
    /// It is left out.
    None,
    /// The published bands of Enterprise Support.
    Bands,
    /// A percentage.
    Flat(Percent),
}

/// The support plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupportInputs {
    /// How it is priced.
    pub plan: SupportPlan,
    /// Least fee of a month.
    pub minimum: Usd,
    /// True when it is charged on usage after discounts.
    pub on_net: bool,
}

/// The simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SimulationInputs {
    /// Standard deviation of a year's change; `None` follows the uncertainty of the forecast.
    pub volatility: Option<Percent>,
    /// How many paths.
    pub paths: u32,
    /// Where the generator starts.
    pub seed: u32,
}

/// A fixed price against a percentage off the list price of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErosionInputs {
    /// Spend under the fixed price at today's list, a year; `None` for all Bedrock spend.
    pub fixed_spend: Option<Usd>,
    /// Discount of the fixed price off the list on signature.
    pub fixed_discount: Percent,
    /// Discount off the list price of the day.
    pub floating_discount: Percent,
    /// Yearly fall of the falling path.
    pub fall: Percent,
    /// Months until the drop of the path with one.
    pub drop_after: u32,
    /// The drop.
    pub drop: Percent,
    /// Months until extended access begins.
    pub rise_after: u32,
    /// What it adds to the price.
    pub rise: Percent,
}

/// Renewal and preparation.
#[derive(Clone, Debug, PartialEq)]
pub struct RenewalInputs {
    /// The day the agreement ends or is to be signed.
    pub date: Option<Date>,
    /// The day reserved capacity renews by itself.
    pub capacity_date: Option<Date>,
    /// What each step of preparation has produced, without spaces around it.
    pub notes: [String; STEPS.len()],
}
