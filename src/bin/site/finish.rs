//! Trunk's last step: the order of the others, compression, sizes and their budget. Cutting the page belongs in `cut`,
//! what is allowed inside it in `policy`, what works without a server in `offline`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

use super::{Outcome, USAGE};
use super::{beside, cut, offline, policy, starter};

/// What a first visit may load: `index.html` and every file it names, Brotli at its best. 1 KB is 1,000 bytes.
const FIRST_LOAD_BUDGET: usize = 200_000;

/// What one module that is loaded on demand may weigh.
const MODULE_BUDGET: usize = 250_000;

/// Where Trunk collects the site before it replaces the old one.
pub fn staging_dir() -> Outcome<PathBuf> {
    let dir: OsString = env::var_os("TRUNK_STAGING_DIR").ok_or(USAGE)?;
    Ok(dir.into())
}

pub fn run(dist: &Path) -> Outcome<()> {
    let page = dist.join("index.html");
    let html =
        fs::read_to_string(&page).map_err(|e| format!("cannot read {}: {e}", page.display()))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let html = cut::run(dist, &html, release)?;
    let html = beside::run(dist, &html, release)?;
    let html = starter::run(&html)?;
    let html = policy::with_style_inside(dist, &html)?;
    let html = policy::with_hashes(&html)?;
    fs::write(&page, &html)?;
    if !release {
        return Ok(()); // not for publication: nothing to keep in browsers, nothing to compress, no budget to keep
    }
    offline::add_worker(dist, &files_below(dist)?)?;

    let names = files_below(dist)?;
    let sizes: io::Result<Vec<Size>> = thread::scope(|scope| {
        let start = |name| scope.spawn(|| compress(dist, name, &html));
        let running: Vec<_> = names.into_iter().map(start).collect();
        running
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    report(sizes?)
}

/// Writes the Brotli copy of one file, if it is smaller.
fn compress(dist: &Path, name: String, html: &str) -> io::Result<Size> {
    let path = dist.join(&name);
    let raw = fs::read(&path)?;
    let brotli = brotli(&raw)?;
    if brotli.len() < raw.len() {
        fs::write(with_br(&path), &brotli)?;
    }
    Ok(Size {
        first: is_first_load(&name, html),
        raw: raw.len(),
        brotli: brotli.len().min(raw.len()),
        name,
    })
}

/// Names of all files below a folder, with `/` between the parts, sorted; older Brotli copies are left out.
pub(super) fn files_below(dir: &Path) -> io::Result<Vec<String>> {
    fn walk(dir: &Path, prefix: &str, names: &mut Vec<String>) -> io::Result<()> {
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), names)?;
            } else if !name.ends_with(".br") {
                names.push(name);
            }
        }
        Ok(())
    }
    let mut names = Vec::new();
    walk(dir, "", &mut names)?;
    names.sort();
    Ok(names)
}

/// The page itself, what it names, and the script snippets that the loader imports at once.
pub(super) fn is_first_load(name: &str, html: &str) -> bool {
    name == "index.html" || name.starts_with("snippets/") || html.contains(name)
}

fn brotli(raw: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut io::Cursor::new(raw), &mut out, &params)?;
    Ok(out)
}

fn with_br(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

struct Size {
    name: String,
    first: bool,
    raw: usize,
    brotli: usize,
}

/// Prints the table; an error when the first load is over budget.
fn report(mut sizes: Vec<Size>) -> Outcome<()> {
    sizes.sort_by_key(|size| (!size.first, std::cmp::Reverse(size.brotli)));
    let line = |name: &str, raw: usize, brotli: usize| {
        println!(
            "{name:<56} {:>12} {:>12}",
            thousands(raw),
            thousands(brotli)
        );
    };
    println!(
        "{:<56} {:>12} {:>12}",
        "First load, in bytes", "raw", "Brotli 11"
    );
    let (mut raw, mut total, mut later) = (0, 0, false);
    for size in &sizes {
        if size.first {
            raw += size.raw;
            total += size.brotli;
        } else if !later {
            later = true;
            line("  sum", raw, total);
            println!("On demand");
        }
        line(&format!("  {}", size.name), size.raw, size.brotli);
    }
    if !later {
        line("  sum", raw, total);
    }
    if total > FIRST_LOAD_BUDGET {
        return Err(format!(
            "the first load is {} bytes of Brotli, over the budget of {}: find what grew in the table above",
            thousands(total),
            thousands(FIRST_LOAD_BUDGET)
        )
        .into());
    }
    let heavy =
        |size: &&Size| !size.first && size.name.ends_with(".wasm") && size.brotli > MODULE_BUDGET;
    if let Some(module) = sizes.iter().find(heavy) {
        return Err(format!(
            "{} is {} bytes of Brotli, over the budget of {} for a module that is loaded on demand",
            module.name,
            thousands(module.brotli),
            thousands(MODULE_BUDGET)
        )
        .into());
    }
    println!(
        "First load {} bytes of Brotli, budget {}.",
        thousands(total),
        thousands(FIRST_LOAD_BUDGET)
    );
    Ok(())
}

/// `1234567` as `1,234,567`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_what_it_names() {
        let html = "<link href=./style-1.css>";
        assert!(is_first_load("index.html", html));
        assert!(is_first_load("style-1.css", html));
        assert!(is_first_load("snippets/a.js", html));
        assert!(!is_first_load("data/rates.tsv", html));
    }

    #[test]
    fn a_page_over_budget_is_refused() {
        let size = |first, brotli| Size {
            name: "a.wasm".into(),
            first,
            raw: brotli,
            brotli,
        };
        assert!(report(vec![size(true, FIRST_LOAD_BUDGET)]).is_ok());
        assert!(report(vec![size(true, FIRST_LOAD_BUDGET + 1)]).is_err());
        assert!(report(vec![size(false, MODULE_BUDGET)]).is_ok());
        assert!(report(vec![size(false, MODULE_BUDGET + 1)]).is_err());
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1_000, 1_234_567]
                .map(thousands)
                .each_ref()
                .map(String::as_str)
        );
    }
}
