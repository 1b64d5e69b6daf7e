//! Adds the programs that work beside the page: compiled for speed, each in files of its own under a name that their
//! content gives. Cutting the page itself belongs in `cut`.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::Outcome;
use super::cut::{digest, target, tool};

/// A program for a web worker.
struct Program {
    /// Its name in `Cargo.toml`.
    name: &'static str,
    /// Stands in `index.html` where its name belongs, without the ending: what is named with it is loaded at once.
    placeholder: &'static str,
    /// What it is compiled with.
    features: &'static str,
    /// The profile for a page that is published.
    profile: &'static str,
    /// What the compiler is told beside the rest.
    rust_flags: &'static str,
    /// What wasm-opt is told beside the rest.
    wasm_opt: &'static [&'static str],
}

const PROGRAMS: [Program; 4] = [
    Program {
        name: "simulation",
        placeholder: "{{SIMULATION}}",
        rust_flags: "",
        wasm_opt: &["-O3"],
        features: "worker",
        profile: "worker",
    },
    // Looks for bytes in long files, sixteen at a time. A browser that cannot do that reads files on the page. It compiles
    // what runs often a second time, and long functions take it as long as a file does: little is put into one another.
    Program {
        name: "import",
        placeholder: "{{IMPORT}}",
        rust_flags: "-C target-feature=+simd128 -C llvm-args=-inline-threshold=25",
        wasm_opt: &[
            "-O3",
            "--enable-simd",
            "--one-caller-inline-max-function-size=50",
        ],
        features: "worker",
        profile: "worker",
    },
    // The same, and Parquet: only a file of that kind loads it.
    Program {
        name: "parquet",
        placeholder: "{{PARQUET}}",
        rust_flags: "-C target-feature=+simd128",
        wasm_opt: &[
            "-Oz",
            "--enable-simd",
            "--one-caller-inline-max-function-size=20",
        ],
        features: "worker,parquet",
        profile: "columns",
    },
    // Writes a report for a spreadsheet: it works for a moment, so its size is what counts.
    Program {
        name: "workbook",
        placeholder: "{{WORKBOOK}}",
        rust_flags: "",
        wasm_opt: &["-Oz"],
        features: "worker,workbook",
        profile: "columns",
    },
];

/// Starts a program in the worker; the page that is one file has put it there. The program says when it listens; that it does not load reaches the page only as
/// an error outside of any promise.
const STARTER: &str = "import init from './{{PROGRAM}}.js';
init({ module_or_path: self.program ?? new URL('{{NAME}}_bg.wasm', self.location.href) })
    .catch(error => setTimeout(() => { throw error; }));
";

/// As for the page, but for how it optimises.
const WASM_OPT: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
    "--strip-target-features",
];

/// Puts the programs into the site; returns the page that names them.
///
/// # Errors
/// A tool that is missing or fails, and a page without a place for a name.
pub fn run(dist: &Path, html: &str, release: bool) -> Outcome<String> {
    let work = target().join("worker-site");
    let _ = fs::remove_dir_all(&work); // what an earlier build left; gone is as good
    fs::create_dir_all(&work)?;
    PROGRAMS.iter().try_fold(html.to_owned(), |html, program| {
        let name = program.add(dist, &work, release)?;
        named(&html, program.placeholder, &name)
    })
}

impl Program {
    /// Puts the program into the site; returns its name there, without the ending.
    fn add(&self, dist: &Path, work: &Path, release: bool) -> Outcome<String> {
        let built = self.compile(release)?;
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
        let program = work.join(format!("{}_bg.wasm", self.name));
        if release {
            let path = program.to_string_lossy();
            let arguments = [WASM_OPT, self.wasm_opt, &[&path, "-o", &path]].concat();
            tool("wasm-opt", &arguments)?;
        }
        let script = work.join(format!("{}.js", self.name));
        let name = format!("{}-{}", self.name, digest([&program, &script].into_iter())?);
        let starter = format!("{out}/{}-start.js", self.name);
        let text = STARTER.replace("{{PROGRAM}}", self.name);
        fs::write(&starter, text.replace("{{NAME}}", &name))?;
        // Not a module: workers of that kind came to browsers years later.
        let mut arguments = vec!["--bundle", "--format=iife", "--log-level=warning"];
        if release {
            arguments.push("--minify");
        }
        let bundle = format!("--outfile={}", dist.join(format!("{name}.js")).display());
        arguments.extend([&*bundle, &*starter]);
        tool("esbuild", &arguments)?;
        fs::copy(program, dist.join(format!("{name}_bg.wasm")))?;
        Ok(name)
    }

    /// Compiles the program; returns where it is.
    fn compile(&self, release: bool) -> Outcome<String> {
        // While the page is worked on, the compiler's time counts more.
        let (profile, folder) = if release {
            (self.profile, self.profile)
        } else {
            ("dev", "debug")
        };
        let triple = "wasm32-unknown-unknown";
        let mut cargo = Command::new("cargo");
        if !self.rust_flags.is_empty() {
            cargo.env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                self.rust_flags,
            );
        }
        let status = cargo
            .args(["build", "--quiet", "--locked", "--target", triple])
            .args(["--profile", profile, "--no-default-features"])
            .args(["--features", self.features, "--bin", self.name])
            .status()
            .map_err(|e| format!("cargo does not start: {e}"))?;
        if !status.success() {
            return Err(format!("the program {} does not compile", self.name).into());
        }
        let path = target().join(format!("{triple}/{folder}/{}.wasm", self.name));
        Ok(path.to_string_lossy().into_owned())
    }
}

fn named(html: &str, placeholder: &str, name: &str) -> Outcome<String> {
    if html.matches(placeholder).count() != 1 {
        return Err(format!("index.html must have {placeholder} exactly once").into());
    }
    Ok(html.replacen(placeholder, name, 1))
}

#[cfg(test)]
mod tests {
    use super::super::finish::is_first_load;
    use super::*;

    #[test]
    fn the_page_names_the_program_and_does_not_load_it_at_once() {
        let html = "<main data-simulation={{SIMULATION}}></main>";
        let html = named(html, "{{SIMULATION}}", "simulation-1").expect("a place for it");
        assert_eq!(html, "<main data-simulation=simulation-1></main>");
        assert!(!is_first_load("simulation-1.js", &html));
        assert!(!is_first_load("simulation-1_bg.wasm", &html));
        assert!(named("<main></main>", "{{SIMULATION}}", "simulation-1").is_err());
    }
}
