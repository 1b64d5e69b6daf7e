//! The build itself: what must stop it does stop it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs, io};

/// Copies a folder without what a build leaves behind.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if [".git", "dist", "target"].iter().any(|skip| name == *skip) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to.join(&name))?;
        } else {
            fs::copy(entry.path(), to.join(&name))?;
        }
    }
    Ok(())
}

#[test]
fn a_damaged_rate_stops_the_site_build() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tree = Path::new(env!("CARGO_TARGET_TMPDIR")).join("damaged-rate");
    let _ = fs::remove_dir_all(&tree);
    copy(source, &tree).expect("a copy of the project");

    // The price of the last row becomes negative.
    let file = tree.join("static/data/rates.tsv");
    let text = fs::read_to_string(&file).expect("static/data/rates.tsv");
    let mut rows: Vec<Vec<&str>> = text.lines().map(|row| row.split('\t').collect()).collect();
    let price = rows[0]
        .iter()
        .position(|name| *name == "price")
        .expect("a column for the price");
    let line = rows.len();
    rows[line - 1][price] = "-1";
    let rows: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
    fs::write(&file, rows.join("\n") + "\n").expect("to damage it");

    // The compiled dependencies are shared with this build; only the project itself is compiled anew.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("the target folder");
    let output = Command::new("trunk")
        .args(["build", "--release"])
        .current_dir(&tree)
        .env("CARGO_TARGET_DIR", target)
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .stdin(Stdio::null())
        .output()
        .expect("trunk. Use `make test`, or: eval \"$(make -s env)\"");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(
        !output.status.success(),
        "the build went through with a damaged rate:\n{said}"
    );
    assert!(
        said.contains("rates.tsv") && said.contains(&line.to_string()),
        "it does not say where:\n{said}"
    );
    assert!(
        !tree.join("dist/index.html").exists(),
        "it left a site behind"
    );
    fs::remove_dir_all(&tree).expect("to tidy up");
}
