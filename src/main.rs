//! Starts the page. Nothing else belongs here.

fn main() {}
