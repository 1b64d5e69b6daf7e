//! Adds the program that runs simulations beside the page: compiled for speed, in a file of its own under a name that
//! its content gives. Cutting the page itself belongs in `cut`.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::Outcome;
use super::cut::{digest, target, tool};

/// The program's name in `Cargo.toml`.
const PROGRAM: &str = "simulation";

/// Stands in `index.html` where the name of the program belongs, without the ending: what is named with it is loaded
/// at once.
const PLACEHOLDER: &str = "{{SIMULATION}}";

/// Starts the program in the worker; the page that is one file has put it there. The program says when it listens; that
/// it does not load reaches the page only as an error outside of any promise.
const STARTER: &str = "import init from './simulation.js';
init({ module_or_path: self.program ?? new URL('{{NAME}}_bg.wasm', self.location.href) })
    .catch(error => setTimeout(() => { throw error; }));
";

/// As for the page, but for speed.
const WASM_OPT: &[&str] = &[
    "-O3",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
    "--strip-target-features",
];

/// Puts the program into the site; returns the page that names it.
///
/// # Errors
/// A tool that is missing or fails, and a page without a place for the name.
pub fn run(dist: &Path, html: &str, release: bool) -> Outcome<String> {
    let work = target().join("worker-site");
    let _ = fs::remove_dir_all(&work); // what an earlier build left; gone is as good
    fs::create_dir_all(&work)?;
    let built = compile(release)?;
    let out = work.to_string_lossy().into_owned();
    tool(
        "wasm-bindgen",
        &[
            &built,
            &format!("--out-dir={out}"),
            "--target=web",
            "--no-typescript",
            "--omit-default-module-path",
        ],
    )?;
    let program = work.join(format!("{PROGRAM}_bg.wasm"));
    if release {
        let path = program.to_string_lossy();
        tool("wasm-opt", &[WASM_OPT, &[&path, "-o", &path]].concat())?;
    }
    let script = work.join(format!("{PROGRAM}.js"));
    let name = format!("{PROGRAM}-{}", digest([&program, &script].into_iter())?);
    let starter = format!("{out}/start.js");
    fs::write(&starter, STARTER.replace("{{NAME}}", &name))?;
    // Not a module: workers of that kind came to browsers years later.
    let mut arguments = vec!["--bundle", "--format=iife", "--log-level=warning"];
    if release {
        arguments.push("--minify");
    }
    let bundle = format!("--outfile={}", dist.join(format!("{name}.js")).display());
    arguments.extend([&*bundle, &*starter]);
    tool("esbuild", &arguments)?;
    fs::copy(program, dist.join(format!("{name}_bg.wasm")))?;
    named(html, &name)
}

/// Compiles the program; returns where it is.
fn compile(release: bool) -> Outcome<String> {
    // While the page is worked on, the compiler's time counts more.
    let (profile, folder) = if release {
        ("worker", "worker")
    } else {
        ("dev", "debug")
    };
    let triple = "wasm32-unknown-unknown";
    let status = Command::new("cargo")
        .args(["build", "--quiet", "--locked", "--target", triple])
        .args(["--profile", profile, "--no-default-features"])
        .args(["--features", "worker", "--bin", PROGRAM])
        .status()
        .map_err(|e| format!("cargo does not start: {e}"))?;
    if !status.success() {
        return Err(format!("the program {PROGRAM} does not compile").into());
    }
    let path = target().join(format!("{triple}/{folder}/{PROGRAM}.wasm"));
    Ok(path.to_string_lossy().into_owned())
}

fn named(html: &str, name: &str) -> Outcome<String> {
    if html.matches(PLACEHOLDER).count() != 1 {
        return Err(format!("index.html must have {PLACEHOLDER} exactly once").into());
    }
    Ok(html.replacen(PLACEHOLDER, name, 1))
}

#[cfg(test)]
mod tests {
    use super::super::finish::is_first_load;
    use super::*;

    #[test]
    fn the_page_names_the_program_and_does_not_load_it_at_once() {
        let html = "<main data-simulation={{SIMULATION}}></main>";
        let html = named(html, "simulation-1").expect("a place for it");
        assert_eq!(html, "<main data-simulation=simulation-1></main>");
        assert!(!is_first_load("simulation-1.js", &html));
        assert!(!is_first_load("simulation-1_bg.wasm", &html));
        assert!(named("<main></main>", "simulation-1").is_err());
    }
}
