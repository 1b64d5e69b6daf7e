//! Parquet files by writers that are not ours against the same bills as CSV, and files that are damaged or meant to harm.
//! `make.py` beside this file wrote them; what the bills hold is settled in `tests/imports`.

mod damage;
mod same;
mod support;
