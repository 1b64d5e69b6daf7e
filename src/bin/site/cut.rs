//! Cuts the compiled page in two: what is first seen, and what is loaded on demand. Trunk runs wasm-bindgen on the
//! whole page, which hides where it could be cut, so its program is made again here and put in the place of Trunk's.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use sha2::{Digest, Sha256};
use wasm_split_cli_support::Options;

use super::Outcome;

/// The program's name in `Cargo.toml`.
const PROGRAM: &str = "bedrock-position";

/// The pieces that load each other's functions, before they get their final names.
const LOADER: &str = "__wasm_split.js";

/// Features are named one by one: with all of them wasm-opt writes imports that Chromium refuses.
const WASM_OPT: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Puts the cut program into the site; returns the page that names it.
///
/// # Errors
/// A tool that is missing or fails, and a folder that Trunk did not make.
pub fn run(dist: &Path, html: &str, release: bool) -> Outcome<String> {
    let whole = trunks_name(html)?;
    let work = target().join("cut");
    let _ = fs::remove_dir_all(&work); // what an earlier build left; gone is as good
    fs::create_dir_all(&work)?;

    let built = built_program(release)?;
    let pieces = split(&built, &work)?;
    let out = work.to_string_lossy().into_owned();
    tool(
        "wasm-bindgen",
        &[
            &format!("{out}/main.wasm"),
            &format!("--out-dir={out}"),
            "--out-name=main",
            "--target=web",
            "--no-typescript",
            "--keep-lld-exports", // the second piece shares the first one's memory and table
            "--omit-default-module-path",
        ],
    )?;
    let mut programs = vec![work.join("main_bg.wasm")];
    programs.extend(pieces);
    if release {
        for program in &programs {
            let path = program.to_string_lossy();
            tool("wasm-opt", &[WASM_OPT, &[&path, "-o", &path]].concat())?;
        }
    }
    let scripts = ["main.js", LOADER].map(|name| work.join(name));
    let name = format!("{PROGRAM}-{}", digest(programs.iter().chain(&scripts))?);
    place(dist, &work, &programs, &name)?;
    bundle(&work, &dist.join(format!("{name}.js")), release)?;
    for ending in [".js", "_bg.wasm"] {
        fs::remove_file(dist.join(format!("{whole}{ending}")))?;
    }
    Ok(html.replace(&whole, &name))
}

/// What Trunk called the program: `bedrock-position-0123456789abcdef`.
fn trunks_name(html: &str) -> Outcome<String> {
    let end = html.find("_bg.wasm").ok_or("index.html names no program")?;
    let start = html[..end].rfind('/').map_or(0, |slash| slash + 1);
    Ok(html[start..end].to_owned())
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

fn built_program(release: bool) -> Outcome<Vec<u8>> {
    let profile = if release { "release" } else { "debug" };
    let path = target().join(format!("wasm32-unknown-unknown/{profile}/{PROGRAM}.wasm"));
    fs::read(&path)
        .map_err(|e| format!("cannot read {}, which cargo built: {e}", path.display()).into())
}

/// Writes the pieces and the script that joins them; returns those that are loaded on demand.
fn split(program: &[u8], work: &Path) -> Outcome<Vec<PathBuf>> {
    let main = work.join("main.wasm");
    let mut options = Options::new(program);
    options.output_dir = work;
    options.main_out_path = &main;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|e| format!("the page cannot be cut: {e:#}"))?;
    if split.split_modules.is_empty() {
        return Err("nothing to cut: was the page built with the feature `split`?".into());
    }
    Ok(split.split_modules)
}

fn tool(name: &str, arguments: &[&str]) -> Outcome<()> {
    let output = Command::new(name).args(arguments).output().map_err(|e| {
        format!("{name} does not start ({e}). Install it with `make tools`, or run `make build`")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(format!("{name} failed:\n{words}").into())
}

/// One digest for all pieces: they fit each other and nothing else, so they change their names together.
fn digest<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Outcome<String> {
    let mut all = Sha256::new();
    for file in files {
        all.update(fs::read(file)?);
    }
    let hex: String = all.finalize().iter().map(|b| format!("{b:02x}")).collect();
    Ok(hex[..16].to_owned())
}

/// Copies the programs under their final names, and writes those into the script that loads them.
fn place(dist: &Path, work: &Path, programs: &[PathBuf], name: &str) -> Outcome<()> {
    let loader = work.join(LOADER);
    let mut script = fs::read_to_string(&loader)?;
    for program in programs {
        let file = program.file_name().unwrap_or_default().to_string_lossy();
        let published = match file.strip_prefix("split_") {
            Some(piece) => format!("{name}-{piece}"),
            None if file == "main_bg.wasm" => format!("{name}_bg.wasm"),
            None => format!("{name}-{file}"),
        };
        script = script.replace(&format!("\"./{file}\""), &format!("\"./{published}\""));
        fs::copy(program, dist.join(published))?;
    }
    fs::write(loader, script)?;
    Ok(())
}

/// Both scripts as one file; Trunk's own minifier cannot read wasm-bindgen's.
fn bundle(work: &Path, script: &Path, release: bool) -> Outcome<()> {
    let main = work.join("main.js");
    let out = format!("--outfile={}", script.display());
    let main = main.to_string_lossy();
    let mut arguments = vec![
        "--bundle",
        "--format=esm",
        "--log-level=warning",
        &out,
        &main,
    ];
    if release {
        arguments.push("--minify");
    }
    tool("esbuild", &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_trunk_gave_is_found_in_the_page() {
        let html = "<script>import init from './a-1.js';\nawait init({ module_or_path: './a-1_bg.wasm' });</script>";
        assert!(trunks_name(html).is_ok_and(|name| name == "a-1"));
        assert!(trunks_name("<p>nothing</p>").is_err());
    }
}
