//! The folder that the browser gets: a page without a policy, the built programs that read files, and the peers, each in a
//! program of its own. What is measured there belongs to `main`.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use super::harness;

/// What DuckDB-wasm is started with; the rest of the peers goes into their programs.
const DUCKDB: [&str; 2] = ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"];

/// Where it stands, and under which names our programs are there.
pub struct Stand {
    pub folder: PathBuf,
    pub import: String,
    pub parquet: String,
}

impl Drop for Stand {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder); // a clean folder is no figure
    }
}

/// # Errors
/// Where the site is not built, or peers or the tool that bundles them are not there.
pub fn build() -> io::Result<Stand> {
    let dist = harness::dist();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-import");
    let _ = fs::remove_dir_all(&folder); // what an earlier run left; gone is as good
    fs::create_dir_all(folder.join("duckdb"))?;
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/import/page");
    fs::copy(pages.join("index.html"), folder.join("index.html"))?;
    let html = fs::read_to_string(dist.join("index.html"))?;
    let program = |attribute: &str| {
        let name = named(&html, attribute)?;
        for file in [format!("{name}.js"), format!("{name}_bg.wasm")] {
            symlink(dist.join(&file), folder.join(&file))?;
        }
        Ok::<_, io::Error>(format!("{name}.js"))
    };
    let (import, parquet) = (program("data-import")?, program("data-parquet")?);
    let peers = env::var_os("BENCH_PEERS")
        .map(PathBuf::from)
        .ok_or_else(|| {
            io::Error::other(
                "BENCH_PEERS names no folder: run `make bench`, or eval \"$(make -s env)\"",
            )
        })?;
    let modules = peers.join("node_modules");
    for file in DUCKDB {
        let from = modules.join("@duckdb/duckdb-wasm/dist").join(file);
        symlink(from, folder.join("duckdb").join(file))?;
    }
    bundle(&pages, &folder, &modules)?;
    Ok(Stand {
        folder,
        import,
        parquet,
    })
}

/// The name of a program, as the page has it.
fn named(html: &str, attribute: &str) -> io::Result<String> {
    let after = html
        .split_once(&format!("{attribute}="))
        .map(|(_, after)| after);
    let ends = |c: char| c.is_whitespace() || c == '>' || c == '"';
    let name = after.and_then(|after| after.trim_start_matches('"').split(ends).next());
    name.map(str::to_owned)
        .ok_or_else(|| io::Error::other(format!("index.html has no {attribute}")))
}

/// One file for each program, with what it imports.
fn bundle(pages: &Path, folder: &Path, modules: &Path) -> io::Result<()> {
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args([
            "--bundle",
            "--format=iife",
            "--minify",
            "--log-level=warning",
        ])
        .arg(format!("--outdir={}", folder.display()))
        .env("NODE_PATH", modules);
    for entry in fs::read_dir(pages)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            esbuild.arg(path);
        }
    }
    match esbuild.status()?.success() {
        true => Ok(()),
        false => Err(io::Error::other("esbuild bundled nothing")),
    }
}
