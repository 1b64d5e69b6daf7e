//! Real and documented bills, logs and metrics against what the people who collected them say that they hold.
//! `README.md` beside this file says where each sample is from and how far it can be trusted.

mod bills;
mod damage;
mod formats;
mod samples;
mod shipped;
mod support;
