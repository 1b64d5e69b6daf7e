//! The tool for whoever edits the data files: `rates check [DIR]` reads every row and says what is wrong.
//! Native only; it uses the engine and nothing of the page.

use std::env::args;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use bedrock_position::engine::data::{Dataset, Texts};

const USAGE: &str = "usage: rates check [DIR]\n\nReads every data file in DIR (static/data unless given) and prints what it holds,\nor every problem with its file, line and remedy.";

fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check"] => check(Path::new("static/data")),
        ["check", folder] if !folder.starts_with('-') => check(Path::new(folder)),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn check(folder: &Path) -> ExitCode {
    let read = |name| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| {
            format!(
                "{}: {error}; give the folder that holds the data files",
                path.display()
            )
        })
    };
    let texts = match Texts::gather(read) {
        Ok(texts) => texts,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    match Dataset::check(&texts) {
        Ok(summary) => {
            print!("{summary}");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!("{} problems", problems.len());
            ExitCode::FAILURE
        }
    }
}
