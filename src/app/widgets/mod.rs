//! Pieces that only draw what they are given: scale, bars, tables of evidence. They hold no state and know no page.

pub mod bars;
pub mod evidence;
pub mod scale;
pub mod table;
