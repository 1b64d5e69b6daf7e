//! The data files: what the shipped ones say, what the check refuses, and the tool that runs it. Prices are quoted by
//! hand from the source that is named, never read from the files they test.

mod archive;
mod browse;
mod claims;
mod facts;
mod files;
mod first;
mod layout;
mod lookup;
mod names;
mod outside;
mod prices;
mod small;
mod support;
mod tool;
