//! Cuts the compiled page into pieces: what is first seen, and what is loaded on demand. Trunk runs wasm-bindgen on the
//! whole page, which hides where it could be cut, so its program is made again here and put in the place of Trunk's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use sha2::{Digest, Sha256};
use wasm_split_cli_support::Options;

use super::{Outcome, offline};

/// The program's name in `Cargo.toml`.
const PROGRAM: &str = "bedrock-position";

/// The script that loads the pieces, one for each name in the source and one for what several of them share.
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
    // Addresses below 1,024 are the last of the stack, a megabyte that comes first: whoever gets there overflows it.
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// Puts the cut program into the site; returns the page that names it.
///
/// # Errors
/// A tool that is missing or fails, and a folder that Trunk did not make.
pub fn run(dist: &Path, html: &str, release: bool) -> Outcome<String> {
    let whole = program(html)?.to_owned();
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
            "--keep-lld-exports", // the other pieces share the first one's memory and table
            "--omit-default-module-path",
        ],
    )?;
    let mut programs = vec![work.join("main_bg.wasm")];
    programs.extend(pieces);
    let scripts = ["main.js", LOADER].map(|name| work.join(name));
    number_imports(
        &fs::read_to_string(&scripts[0])?,
        programs.iter().chain(&scripts),
    )?;
    if release {
        for program in &programs {
            let path = program.to_string_lossy();
            tool("wasm-opt", &[WASM_OPT, &[&path, "-o", &path]].concat())?;
        }
    }
    let mut named: Vec<&PathBuf> = programs.iter().chain(&scripts).collect();
    let offline = PathBuf::from(offline::SCRIPT);
    named.push(&offline);
    let name = format!("{PROGRAM}-{}", digest(named.into_iter())?);
    place(dist, &work, &programs, &name)?;
    bundle(&work, &dist.join(format!("{name}.js")), release)?;
    for ending in [".js", "_bg.wasm"] {
        fs::remove_file(dist.join(format!("{whole}{ending}")))?;
    }
    Ok(html.replace(&whole, &name))
}

/// What the page calls the program: `bedrock-position-0123456789abcdef`.
pub(super) fn program(html: &str) -> Outcome<&str> {
    let end = html.find("_bg.wasm").ok_or("index.html names no program")?;
    let start = html[..end].rfind('/').map_or(0, |slash| slash + 1);
    Ok(&html[start..end])
}

pub(super) fn target() -> PathBuf {
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

pub(super) fn tool(name: &str, arguments: &[&str]) -> Outcome<()> {
    let output = Command::new(name).args(arguments).output().map_err(|e| {
        format!("{name} does not start ({e}). Install it with `make tools`, or run `make build`")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(format!("{name} failed:\n{words}").into())
}

/// wasm-bindgen ends the name of every import in a digest, which no compressor can shorten: numbers of the same length
/// take its place, in programs and scripts alike.
fn number_imports<'a>(named: &str, files: impl Iterator<Item = &'a PathBuf>) -> Outcome<()> {
    let digests = import_digests(named);
    for file in files {
        let mut bytes = fs::read(file)?;
        for (number, digest) in digests.iter().enumerate() {
            replace(
                &mut bytes,
                digest.as_bytes(),
                format!("{number:0DIGEST$}").as_bytes(),
            );
        }
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Characters of such a digest.
const DIGEST: usize = 16;

/// The digests in a script of wasm-bindgen, each once: `__wbg_then_e71170d78fcf8954`.
fn import_digests(script: &str) -> BTreeSet<&str> {
    let names = script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let imports = names.filter(|name| name.starts_with("__wbg_"));
    let digests = imports.filter_map(|name| Some(name.rsplit_once('_')?.1));
    digests
        .filter(|end| end.len() == DIGEST && end.bytes().all(|b| b.is_ascii_hexdigit()))
        .collect()
}

/// Overwrites each place that holds `old` with as many bytes of `new`.
fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut from = 0;
    while let Some(at) = bytes[from..]
        .windows(old.len())
        .position(|found| found == old)
    {
        from += at + old.len();
        bytes[from - old.len()..from].copy_from_slice(new);
    }
}

/// One digest for all pieces: they fit each other and nothing else, so they change their names together.
pub(super) fn digest<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Outcome<String> {
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

/// The scripts as one file; Trunk's own minifier cannot read wasm-bindgen's. What installs the service worker is a part
/// of what is published only: a page that is being worked on must not come from a cache.
fn bundle(work: &Path, script: &Path, release: bool) -> Outcome<()> {
    let out = format!("--outfile={}", script.display());
    let entry = work.join("entry.js");
    let mut modules = String::from("export { default } from './main.js';\n");
    if release {
        let offline = Path::new(offline::SCRIPT).canonicalize()?;
        modules.push_str(&format!("import {:?};\n", offline.to_string_lossy()));
    }
    fs::write(&entry, modules)?;
    let entry = entry.to_string_lossy();
    let mut arguments = vec![
        "--bundle",
        "--format=esm",
        "--log-level=warning",
        &out,
        &entry,
    ];
    if release {
        arguments.push("--minify");
    }
    tool("esbuild", &arguments)
}

/// A script of ours without its comments.
pub(super) fn minified(source: &str) -> Outcome<String> {
    let out = target().join("minified.js");
    let outfile = format!("--outfile={}", out.display());
    tool(
        "esbuild",
        &[source, "--minify", "--log-level=warning", &outfile],
    )?;
    Ok(fs::read_to_string(out)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_of_imports_become_numbers_of_the_same_length() {
        let script = "__wbg_then_e71170d78fcf8954: f, __wbg_then_c949d5a25a4e78f8: g, __wbg_init, __wbg_x_12";
        let digests: Vec<&str> = import_digests(script).into_iter().collect();
        assert_eq!(digests, ["c949d5a25a4e78f8", "e71170d78fcf8954"]);
        let mut bytes = *b"a then_c949d5a25a4e78f8 b";
        replace(&mut bytes, digests[0].as_bytes(), b"0000000000000000");
        assert_eq!(&bytes, b"a then_0000000000000000 b");
    }

    #[test]
    fn the_name_of_the_program_is_found_in_the_page() {
        let html = "<script>import init from './a-1.js';\nawait init({ module_or_path: './a-1_bg.wasm' });</script>";
        assert!(program(html).is_ok_and(|name| name == "a-1"));
        assert!(program("<p>nothing</p>").is_err());
    }
}
