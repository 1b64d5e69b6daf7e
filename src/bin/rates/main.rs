//! The tool for whoever keeps the prices: checks the data files, makes the next snapshot from AWS's offer files,
//! says what changed, and archives what is published. Native only; it uses the engine and nothing of the page.

mod archive;
mod check;
mod diff;
mod finding;
mod import;
mod meaning;
mod merge;
mod offer;
mod place;
mod provenance;
mod record;
mod rows;
mod show;
mod store;

use std::env::args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The reviewed files.
const DATA: &str = "static/data";

const USAGE: &str = "\
usage: rates check [DIR]
       rates import [--data DIR] [--out DIR] [--date YYYY-MM-DD] FILE...
       rates show [--data DIR] FILE...
       rates diff OLD NEW
       rates archive [DIR]

check    reads every data file in DIR (static/data unless given) and prints what it holds,
         or every problem with its file, line and remedy. It verifies the archive too.
import   reads AWS Price List offer files and the snapshot in --data (static/data), writes the next
         snapshot to --out (target/next, which must be new) and prints what it took, what changed and
         what it could not take. --date is the day of the snapshot: the newest publication unless given.
         Nothing is guessed. It fails only if a file cannot be read or nothing could be written.
show     prints every record of the offer files and what it means, as a table. It writes nothing.
diff     prints what changed from OLD to NEW in lines for the changelog. Each is a folder of data files
         or an archived snapshot.
archive  stores the snapshot in DIR (static/data) under archive/ and pins its digest.

A refresh step by step: static/data/REFRESH.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--help" | "-h" | "help"] => Ok(format!("{USAGE}\n")),
        ["check"] => check::check(Path::new(DATA)),
        ["check", folder] if plain(folder) => check::check(Path::new(folder)),
        ["archive"] => archive::archive(Path::new(DATA)),
        ["archive", folder] if plain(folder) => archive::archive(Path::new(folder)),
        ["diff", old, new] if plain(old) && plain(new) => {
            diff::diff(Path::new(old), Path::new(new))
        }
        ["import", rest @ ..] => match options(rest) {
            Some(options) => import::import(&options),
            None => return misused(),
        },
        ["show", rest @ ..] => match options(rest) {
            Some(options) if options.out.is_none() && options.date.is_none() => {
                show::show(&options.data, &options.files).map(|(table, listed)| {
                    eprint!("{listed}");
                    table
                })
            }
            _ => return misused(),
        },
        _ => return misused(),
    };
    match done {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{}", message.trim_end());
            ExitCode::FAILURE
        }
    }
}

fn misused() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

fn plain(word: &str) -> bool {
    !word.starts_with('-')
}

/// The options and files of a command; `None` if they cannot be read.
fn options(words: &[&str]) -> Option<import::Options> {
    let mut options = import::Options {
        data: DATA.into(),
        out: None,
        date: None,
        files: Vec::new(),
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--data" => options.data = PathBuf::from(words.next()?),
            "--out" => options.out = Some(PathBuf::from(words.next()?)),
            "--date" => options.date = Some(words.next()?.parse().ok()?),
            file if plain(file) => options.files.push(PathBuf::from(file)),
            _ => return None,
        }
    }
    (!options.files.is_empty()).then_some(options)
}
