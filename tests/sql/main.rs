//! The queries that reduce a bill on the buyer's own engine, run as they are published: on DuckDB, over made bills. What
//! the importer reads out of their few rows has to be what it reads out of all.

use std::path::PathBuf;
use std::process::Command;

use bedrock_position::engine::data::{Dataset, ModelNames, Texts};
use bedrock_position::engine::import::{Imported, Importer, Options, Tally, UseCase};

/// The whole table and what the query gives of it, as CSV.
fn reduced(name: &str) -> (String, String) {
    let duckdb =
        std::env::var("DUCKDB").expect("run it by `make test`, or after `eval \"$(make -s env)\"`");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&out).expect("a folder");
    let output = Command::new("node")
        .arg(root.join("tests/sql/reduce.mjs"))
        .arg(duckdb)
        .arg(root.join(format!("tests/sql/{name}.sql")))
        .arg(root.join(format!("static/sql/{name}.sql")))
        .arg(name)
        .arg(&out)
        .output()
        .expect("node starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("DuckDB wrote it");
    (read("full.csv"), read("reduced.csv"))
}

fn tally(csv: &str, use_case: UseCase) -> Tally {
    let options = Options {
        use_case,
        ..Options::default()
    };
    let mut importer = Importer::new(options, Tally::default());
    importer.feed(csv.as_bytes());
    let (tally, file) = importer.finish();
    assert_eq!(file.map(|file| file.problems), Ok(0));
    tally
}

fn imported(csv: &str, use_case: UseCase) -> Imported {
    let data = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    let names = ModelNames::shipped(&data);
    let today = "2026-11-27".parse().expect("a day");
    Imported::new(
        &tally(csv, use_case),
        &data,
        &names,
        &Default::default(),
        today,
    )
    .expect("a bill")
}

/// All that is shown of a bill but the numbers of rows and lines, which are fewer.
fn shown(mut imported: Imported) -> Imported {
    imported.rows = Default::default();
    imported.load = Default::default();
    for line in &mut imported.lines {
        (line.rows, line.first_line) = (0, 0);
    }
    for line in &mut imported.unrecognised {
        line.first_line = 0;
    }
    imported
}

fn held_to_the_whole(name: &str, use_cases: &[UseCase]) {
    let (full, few) = reduced(name);
    let rows = |csv: &str| csv.lines().count();
    assert!(rows(&full) > 40_000, "{}", rows(&full));
    assert!(rows(&few) < rows(&full) / 10, "{}", rows(&few));
    for use_case in use_cases {
        let expected = shown(imported(&full, use_case.clone()));
        assert!(!expected.lines.is_empty() && !expected.discounts.shares().is_empty());
        assert_eq!(
            shown(imported(&few, use_case.clone())),
            expected,
            "{use_case:?}"
        );
    }
}

#[test]
fn a_reduced_cost_and_usage_report_says_what_the_whole_one_says() {
    let tag = UseCase::Tag("user_team".to_owned());
    let all = [
        UseCase::None,
        tag,
        UseCase::Principal,
        UseCase::Profile,
        UseCase::Account,
    ];
    held_to_the_whole("cur2", &all);
}

#[test]
fn a_reduced_focus_export_says_what_the_whole_one_says() {
    let tag = UseCase::Tag("team".to_owned());
    held_to_the_whole(
        "focus",
        &[UseCase::None, tag, UseCase::Profile, UseCase::Account],
    );
}
