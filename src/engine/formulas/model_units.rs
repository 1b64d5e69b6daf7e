//! The price of provisioned model units: hourly from the per-second price list, and what a longer lock-in buys.
//! Whether a unit pays at all is `capacity`.

use crate::engine::num::{Factor, Ratio, Usd, UsdPerHour};

/// The hourly price of a unit that the price list states `per_second`: 3 600 times it (vector V9).
pub fn hourly(per_second: Usd) -> UsdPerHour {
    per_second.times(3600).per_hour()
}

/// How much cheaper the `locked` rate is than the `monthly` one: `1 − r_locked / r_monthly` (vector V9).
/// `None` where the monthly rate is free.
pub fn lock_in_discount(monthly: UsdPerHour, locked: UsdPerHour) -> Option<Ratio> {
    let share = locked.over(monthly)?;
    Some((Factor::ONE - share).ratio())
}

/// Months of use after which a lock-in of `months` beats renewing month by month: `months · r_locked / r_monthly`
/// (domain notes, section 3.3; vector V9). `None` where the monthly rate is free.
pub fn months_to_pay(monthly: UsdPerHour, locked: UsdPerHour, months: u32) -> Option<Ratio> {
    locked.times(months).ratio_to(monthly)
}
