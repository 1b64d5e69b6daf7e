//! What a vendor outside AWS has to offer to be cheaper than the same model on Bedrock, at equal list price.
//! Switching costs and quality are not priced here.

use super::stacking::Stacking;
use crate::engine::num::{Percent, Ratio};

/// What the diverted use would have done for the commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commitment {
    /// Nothing: other use retires it anyway.
    Slack,
    /// It was needed: every diverted dollar comes back as shortfall.
    Binding,
}

/// The discount at which a direct contract breaks even: `1 − (1−d)(1−b)`, the discounts given up, while the
/// commitment is slack; all of the price while it binds, because the burn is then paid for anyway
/// (vector V17).
pub fn direct_discount(agreement: Percent, layer: Percent, commitment: Commitment) -> Ratio {
    match commitment {
        Commitment::Slack => Stacking::Compound
            .combined(agreement, layer)
            .factor()
            .ratio(),
        Commitment::Binding => Ratio::ONE,
    }
}
