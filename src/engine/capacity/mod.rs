//! What reserved capacity means in dollars beside on demand: one row against its use ([`row`]), and how many units a
//! load supports ([`load`]). What a row costs and when it pays is in the quote; nothing here enters the score.

pub mod load;
pub mod row;
mod shapes;
mod unit;

pub use load::{LoadGap, LoadPlan, load_plan};
pub use row::{AtUse, LockIn, RowOutlook, row_outlook};
pub use unit::{Counted, UnitTerms, counted};
