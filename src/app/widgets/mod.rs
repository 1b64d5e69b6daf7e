//! Pieces that only draw what they are given: scale, bars, tables, buttons. They hold no state and know no page.

pub mod bars;
pub mod kit;
pub mod scale;
pub mod table;
