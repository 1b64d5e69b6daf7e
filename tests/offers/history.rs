//! Comparing snapshots and keeping them: `rates diff`, `rates archive`, and what the check says about the archive.
//! The shipped archive itself is tested with the data files.

use std::fs;

use crate::support::{copy_of_the_data, path, rates};

#[test]
fn a_diff_names_added_removed_and_changed_prices_and_models() {
    let new = copy_of_the_data("diff");
    let edit = |name: &str, change: &dyn Fn(String) -> String| {
        let text = fs::read_to_string(new.join(name)).expect("the copy");
        fs::write(new.join(name), change(text)).expect("the copy");
    };
    edit("snapshot.tsv", &|text| {
        text.replace("2026-11-22", "2026-12-20")
    });
    edit("models.tsv", &|text| {
        text.replacen(
            "\tClaude Opus 4.7\tACTIVE\t\t\t",
            "\tClaude Opus 4.7\tLEGACY\t2026-12-01\t2027-06-01\t",
            1,
        )
    });
    edit("rates.tsv", &|text| {
        let gone = text
            .lines()
            .filter(|line| !line.starts_with("zai.glm-5\tus-east-1\t"));
        let lines: Vec<String> = gone
            .map(|line| match line.split('\t').take(6).collect::<Vec<_>>().join(" ").as_str() {
                // A fifth more in one Region and the same in another: one line for both.
                "anthropic.claude-opus-4-7 us-east-1 in_region_or_geo standard standard input"
                | "anthropic.claude-opus-4-7 us-west-2 in_region_or_geo standard standard input" => {
                    line.replacen("\t5.5\t", "\t6.6\t", 1)
                }
                _ => line.to_owned(),
            })
            .collect();
        lines.join("\n") + "\n"
    });
    let run = rates(&["diff", "static/data", path(&new)]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(
        run.out
            .starts_with("### Rates: 2026-11-22 to 2026-12-20\n\n- Changed prices: 2\n"),
        "{}",
        run.out
    );
    for line in [
        // 6.6 / 5.5 = 1.2
        "  - anthropic.claude-opus-4-7, in_region_or_geo standard standard input: 5.5 -> 6.6 per 1M_tokens, +20.00 % (us-east-1, us-west-2)",
        // input and output, each standard, batch, flex and priority
        "- Removed prices: 8",
        "- anthropic.claude-opus-4-7: status ACTIVE -> LEGACY",
        "- anthropic.claude-opus-4-7: Legacy date none -> 2026-12-01",
        "- anthropic.claude-opus-4-7: end of life none -> 2027-06-01",
    ] {
        assert!(
            run.out.lines().any(|said| said == line),
            "{line}\n{}",
            run.out
        );
    }
    // The other way round, what was removed is added.
    let back = rates(&["diff", path(&new), "static/data"]);
    assert!(
        back.out.contains("- Added prices: 8\n")
            && back.out.contains("6.6 -> 5.5 per 1M_tokens, -16.67 %"),
        "{}",
        back.out
    );
}

#[test]
fn an_archived_snapshot_is_read_like_a_folder() {
    let data = copy_of_the_data("archived");
    let first = rates(&["archive", path(&data)]);
    assert_eq!(first.code, Some(0), "{}", first.err);
    let file = data.join("archive/2026-11-22.txt.gz");
    let run = rates(&["diff", path(&file), path(&data)]);
    assert!(
        run.out.ends_with("- No price and no model changed.\n"),
        "{}{}",
        run.out,
        run.err
    );
    // The same again changes nothing.
    let bytes = fs::read(&file).expect("the archive");
    let again = rates(&["archive", path(&data)]);
    assert!(
        again.out.contains("is archived already and unchanged"),
        "{}",
        again.out
    );
    assert_eq!(fs::read(&file).expect("the archive"), bytes);
    let check = rates(&["check", path(&data)]);
    assert_eq!(
        (check.code, check.out.lines().last().map(str::trim_end)),
        (Some(0), Some("archived snapshots            1"))
    );
}

#[test]
fn a_published_snapshot_cannot_be_edited() {
    let data = copy_of_the_data("edited");
    rates(&["archive", path(&data)]);
    let rows = fs::read_to_string(data.join("rates.tsv")).expect("the rates");
    fs::write(
        data.join("rates.tsv"),
        rows.replacen("\thigh\t", "\tmedium\t", 1),
    )
    .expect("the copy");
    let said = "rates.tsv: snapshot 2026-11-22 is published and rates.tsv no longer agrees with it; give the snapshot a new id and date in snapshot.tsv";
    for command in ["check", "archive"] {
        let run = rates(&[command, path(&data)]);
        assert_eq!(run.code, Some(1), "{command}");
        assert_eq!(run.err.lines().next(), Some(said), "{command}");
    }
    // Under a new id it is another snapshot, and both are kept.
    fs::write(
        data.join("snapshot.tsv"),
        "id\tas_of\n2026-11-22.2\t2026-11-22\n",
    )
    .expect("the copy");
    assert_eq!(rates(&["archive", path(&data)]).code, Some(0));
    let list = fs::read_to_string(data.join("archive/SHA256SUMS")).expect("the list");
    let names: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["2026-11-22.2.txt.gz", "2026-11-22.txt.gz"]);
    assert_eq!(rates(&["check", path(&data)]).code, Some(0));
}

#[test]
fn a_damaged_missing_or_foreign_archive_is_refused() {
    let data = copy_of_the_data("damaged");
    rates(&["archive", path(&data)]);
    let file = data.join("archive/2026-11-22.txt.gz");
    let sound = fs::read(&file).expect("the archive");
    let check = || {
        let run = rates(&["check", path(&data)]);
        (run.code, run.err)
    };
    let mut bent = sound.clone();
    *bent.last_mut().expect("not empty") ^= 1;
    fs::write(&file, bent).expect("the archive");
    let (code, said) = check();
    assert_eq!(code, Some(1));
    assert!(
        said.contains("SHA256SUMS:1: ")
            && said.contains("is not the file that was published; restore it from git"),
        "{said}"
    );
    fs::remove_file(&file).expect("the archive");
    assert!(check().1.contains("restore it from git"));
    fs::write(&file, sound).expect("the archive");
    fs::write(data.join("archive/notes.txt"), "x").expect("a file");
    assert!(check().1.contains("notes.txt: not pinned in SHA256SUMS"));
    fs::remove_file(data.join("archive/notes.txt")).expect("the file");
    assert_eq!(check().0, Some(0));
}

#[test]
fn the_folder_of_an_earlier_import_is_not_mixed_with_a_new_one() {
    let place = crate::support::folder("default-out");
    fs::create_dir_all(place.join("target/next")).expect("a folder");
    let root = env!("CARGO_MANIFEST_DIR");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_rates"))
        .args([
            "import",
            "--data",
            &format!("{root}/static/data"),
            &format!("{root}/tests/offers/AmazonBedrock.json"),
        ])
        .current_dir(&place)
        .output()
        .expect("the tool starts");
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(
        said,
        "target/next is there from an earlier import; remove it, or name a folder with --out\n"
    );
}
