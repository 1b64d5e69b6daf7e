//! The `rates` tool as an editor of the data meets it: what it prints and how it exits.
//! What the check finds is tested in `layout`, `prices` and `facts`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn rates(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rates"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the tool starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A copy of the shipped tables in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder for the copy");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data");
    for entry in fs::read_dir(shipped).expect("the shipped folder").flatten() {
        if entry.path().extension().is_some_and(|end| end == "tsv") {
            fs::copy(entry.path(), folder.join(entry.file_name())).expect("a copy");
        }
    }
    folder
}

#[test]
fn prints_what_the_shipped_files_hold() {
    let run = rates(&["check"]);
    let printed = text(&run.stdout);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(
        printed.starts_with("snapshot 2026-11-22 as of 2026-11-22\n"),
        "{printed}"
    );
    let row = printed
        .lines()
        .find(|line| line.starts_with("rates.tsv"))
        .unwrap_or_default();
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(cells, ["rates.tsv", "5506", "2068", "3324", "114"]);
}

#[test]
fn names_file_line_and_remedy_of_a_broken_row() {
    let folder = copy("one-broken-row");
    let path = folder.join("rates.tsv");
    let shipped = fs::read_to_string(&path).expect("the copy");
    let (at, line) = shipped
        .lines()
        .enumerate()
        .find(|(_, line)| line.starts_with("amazon.nova-micro-v1:0\tus-east-1\tin_region_or_geo\tstandard\tstandard\tinput\t0.035\t"))
        .expect("the row of Nova Micro");
    fs::write(
        &path,
        shipped.replace(line, &line.replace("\t0.035\t", "\t0.000035\t")),
    )
    .expect("the broken copy");
    let run = rates(&["check", folder.to_str().expect("a plain path")]);
    let said = text(&run.stderr);
    assert_eq!(run.status.code(), Some(1));
    assert!(run.stdout.is_empty());
    let place = format!(
        "rates.tsv:{}: price 0.000035 outside 0.001 to 1000 USD per 1M_tokens; check the unit",
        at + 1
    );
    assert!(said.lines().any(|line| line.starts_with(&place)), "{said}");
}

#[test]
fn says_which_file_is_missing() {
    let folder = copy("one-missing-file");
    fs::remove_file(folder.join("models.tsv")).expect("the copy");
    let run = rates(&["check", folder.to_str().expect("a plain path")]);
    assert_eq!(run.status.code(), Some(1));
    assert!(
        text(&run.stderr).contains("models.tsv"),
        "{}",
        text(&run.stderr)
    );
}

#[test]
fn help_names_every_command_and_the_page_that_explains_them() {
    let run = rates(&["--help"]);
    let printed = text(&run.stdout);
    assert_eq!(run.status.code(), Some(0));
    for command in ["check", "import", "show", "diff", "archive"] {
        assert!(printed.contains(&format!("rates {command} ")), "{command}");
        assert!(
            printed
                .lines()
                .any(|line| line.starts_with(&format!("{command} "))),
            "{command} is explained"
        );
    }
    assert!(printed.contains("static/data/REFRESH.md"));
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/REFRESH.md"));
    let page = page.expect("the page");
    for command in [
        "rates import ",
        "rates check ",
        "rates diff ",
        "rates archive",
    ] {
        assert!(page.contains(command), "{command}");
    }
}

#[test]
fn explains_itself_when_misused() {
    for arguments in [
        &[][..],
        &["chekc"],
        &["check", "a", "b"],
        &["check", "--help"],
        &["import"],
        &["import", "--out"],
        &["import", "--date", "tomorrow", "x.json"],
        &["import", "--fast", "x.json"],
        &["show", "--out", "x", "x.json"],
        &["diff", "a"],
    ] {
        let run = rates(arguments);
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&run.stderr).starts_with("usage: rates check [DIR]"),
            "{arguments:?}"
        );
    }
}
