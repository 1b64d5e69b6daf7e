//! Finishes and serves the built site. Native, for `make` and the browser tests; the page knows nothing of it.
//!
//! - `site finish [DIST]` is Trunk's last step (Trunk.toml). It cuts the page in what is first seen and what is loaded
//!   on demand, adds the programs that work beside the page and the service worker, puts the first style sheet into the
//!   page, writes the hashes of what is inside the page into its content security policy, puts a Brotli copy beside every
//!   file that gains from one, prints the size of each file and fails when one is over budget. Without DIST it works on
//!   the folder that Trunk names.
//! - `site single DIST FILE` writes the finished site as one HTML file that runs from disk.
//! - `site serve DIST [--port N] [--base /path/] [--plain]` serves the folder on this machine only. Port 0 takes a free
//!   one. The first line on standard output is the address. With `--plain` no header of ours and no compressed file is
//!   sent, as by the simplest host.

mod beside;
mod cut;
mod finish;
mod offline;
mod policy;
mod serve;
mod single;
mod starter;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

type Outcome<T> = Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: site finish [DIST] | site single DIST FILE | site serve DIST [--port N] [--base /path/] [--plain]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("site: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    use lexopt::prelude::*;

    let mut args = lexopt::Parser::from_env();
    let (mut words, mut port, mut base) = (Vec::new(), 8080, String::from("/"));
    let mut plain = false;
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) => words.push(word),
            Long("port") => port = args.value()?.parse()?,
            Long("plain") => plain = true,
            Long("base") => base = args.value()?.string()?,
            _ => return Err(format!("{}\n{USAGE}", arg.unexpected()).into()),
        }
    }
    let mut words = words.into_iter();
    let command = words.next().unwrap_or_default();
    let dist = words.next().map(PathBuf::from);
    match (command.to_str(), dist, words.next()) {
        (Some("single"), Some(dist), Some(file)) => single::run(&dist, file.as_ref()),
        (Some("finish"), dist, None) => finish::run(&dist.map_or_else(finish::staging_dir, Ok)?),
        (Some("serve"), Some(dist), None) => serve::run(&dist, port, &base, plain),
        _ => Err(USAGE.into()),
    }
}
