//! The shape of the source, read as text: who may use whom, where the browser, floats and bare decimals may occur,
//! that a check's file is named like its id, and how long a file may get. What code does is proved elsewhere.

#[path = "support/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use bedrock_position::engine::checks::CHECKS;
use bedrock_position::engine::rubric::V1;
use sources::{sources, text_of};

/// A module of the engine and the only ones it may use. Every one it may use stands above it, but for [`BACKWARDS`].
struct Layer {
    module: &'static str,
    uses: &'static [&'static str],
    why: &'static str,
}

const fn layer(module: &'static str, uses: &'static [&'static str], why: &'static str) -> Layer {
    Layer { module, uses, why }
}

/// The allowed order of the engine, from the ground up.
#[rustfmt::skip]
const LAYERS: &[Layer] = &[
    layer("num", &[], "units and rounding rest on nothing"),
    layer("date", &[], "the calendar rests on nothing"),
    layer("value", &["num", "date"], "a figure to show is a number or a day; it knows no check and no page"),
    layer("formulas", &["num"], "closed formulas of the method, apart from any scenario"),
    layer("simulation", &["num"], "the only floats, kept apart so that no cent passes through them"),
    layer("data", &["num", "date"], "prices and dates as published, ignorant of what anyone does with them"),
    layer("usage_type", &["data"], "what AWS metered, in the catalogue's words; knows no price and no scenario"),
    layer("scenario", &["num", "date", "value", "data"], "what a buyer says; names Regions and tiers in the catalogue's words"),
    layer("rubric", &["num", "checks"], "the policy as data"),
    layer("agreement", &["num", "data", "scenario", "rubric"], "burn and shortfall for any list spend, whatever it is made of"),
    layer("quote", &["num", "value", "formulas", "data", "scenario", "rubric", "agreement"], "list spend, handed on as the agreement's first year; a row of capacity with the closed formula of its break-even"),
    layer("capacity", &["num", "formulas", "data", "scenario", "quote"], "what rows of capacity and a load curve say in dollars; no part of the score"),
    layer("compare", &["num", "date", "value", "formulas", "data", "scenario", "rubric", "agreement", "quote", "capacity"], "the same tokens priced another way, by the quote"),
    layer("tuning", &["num", "formulas", "data", "rubric", "scenario"], "ways to specialise a model, priced side by side; no part of the score"),
    layer("checks", &["num", "date", "value", "data", "scenario", "rubric", "agreement", "quote", "compare"], "what is measured, from figures computed before"),
    layer("import", &["num", "date", "value", "data", "usage_type", "scenario"], "bills and logs as they are, and then in the catalogue's words"),
    layer("score", &["num", "rubric", "checks"], "adds up; knows no single check"),
    layer("library", &["scenario"], "scenarios under names; knows neither storage nor files"),
    layer("share", &["scenario", "library"], "carries answers and never results"),
    layer("report", &["num", "value", "data", "scenario", "rubric", "agreement", "quote", "checks", "score"], "holds results and puts them into sentences; computes nothing"),
    layer("assess", &["num", "date", "data", "scenario", "rubric", "agreement", "quote", "checks", "score", "report"], "the door: the only one that sees the whole"),
    layer("negotiation", &["num", "date", "value", "formulas", "simulation", "data", "scenario", "rubric", "agreement", "quote", "compare", "checks", "report", "assess"], "the agreement in full, which asks the door what the score would be if one thing were otherwise"),
    layer("document", &["num", "date", "value", "data", "scenario", "share", "rubric", "quote", "checks", "score", "report", "negotiation"], "what a report says and its files say, all of it worked out before"),
];

/// The one use against the order, and all that it may name: a weight table has to name the checks it weighs.
const BACKWARDS: (&str, &str, &str) = ("rubric", "checks", "crate::engine::checks::CheckId");

/// Files that may be longer than [`LONGEST`] lines without their tests, with the most they may grow to, and why.
const LONG: &[(&str, usize, &str)] = &[
    (
        "src/engine/num.rs",
        500,
        "every unit and all rounding in one place",
    ),
    (
        "src/engine/scenario/mod.rs",
        450,
        "the tables of clauses and steps",
    ),
    (
        "src/engine/checks/mod.rs",
        350,
        "what all checks share, and their table",
    ),
];

const LONGEST: usize = 300;

/// What a build script leaves for the compiler: known before the page runs, and no environment of it.
const BUILT: &str = "env!(\"OUT_DIR\")";

/// The lines of a file before its tests; comments and [`BUILT`] left out.
fn code(file: &str) -> Vec<String> {
    let text = text_of(file);
    let before_tests = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    let without_comment = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        code.replace(BUILT, "")
    };
    before_tests.lines().map(without_comment).collect()
}

/// Words of a line: identifiers and keywords.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// The module of the engine that a file belongs to; `None` for the engine's own root and for test fixtures.
fn module(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/engine/")?;
    let first = inside.split('/').next()?;
    let module = first.strip_suffix(".rs").unwrap_or(first);
    (module != "mod" && !file.ends_with("/testing.rs")).then_some(module)
}

/// Modules of the engine that a file names: `crate::engine::x`, or `super::x` as often as leads to the engine.
fn named(file: &str) -> BTreeSet<String> {
    let depth = file.matches('/').count() - 1 - usize::from(file.ends_with("/mod.rs"));
    let upwards = "super::".repeat(depth);
    let lines = code(file);
    let grouped = lines.iter().find(|line| line.contains("engine::{"));
    assert_eq!(
        grouped, None,
        "{file}: one `use` per module of the engine, so that this test can read it"
    );
    let after = |prefix: &str| -> BTreeSet<String> {
        let uses = lines.iter().flat_map(|line| line.split(prefix).skip(1));
        uses.filter_map(|rest| words(rest).next())
            .map(str::to_owned)
            .collect()
    };
    let mut names = after("crate::engine::");
    let siblings: BTreeSet<String> = after(&upwards);
    let known = |name: &String| LAYERS.iter().any(|layer| layer.module == name);
    names.extend(siblings.into_iter().filter(known));
    names
}

#[test]
fn modules_use_exactly_what_the_table_allows() {
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let files = sources("src/engine");
    for file in &files {
        if let Some(module) = module(file) {
            let others = named(file).into_iter().filter(|name| name != module);
            found.entry(module).or_default().extend(others);
        }
    }
    assert_eq!(
        found.len(),
        LAYERS.len(),
        "a module without a row, or a row without a module"
    );
    for layer in LAYERS {
        let allowed: BTreeSet<String> = layer.uses.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            found[layer.module], allowed,
            "{} should use what it is allowed: {}",
            layer.module, layer.why
        );
    }
}

#[test]
fn the_table_points_downwards_and_its_one_exception_names_one_type() {
    let (from, to, name) = BACKWARDS;
    for (place, layer) in LAYERS.iter().enumerate() {
        assert!(!layer.why.is_empty());
        for used in layer.uses {
            let below = LAYERS[..place].iter().any(|other| other.module == *used);
            assert!(
                below || (layer.module, *used) == (from, to),
                "{} uses {used}",
                layer.module
            );
        }
    }
    for file in sources("src/engine")
        .iter()
        .filter(|file| module(file) == Some(from))
    {
        for line in code(file)
            .iter()
            .filter(|line| line.contains("engine::checks"))
        {
            assert_eq!(line.trim(), format!("use {name};"), "{file}");
        }
    }
}

/// Lines outside `allowed` that hold one of `banned` as a word.
fn trespasses(folder: &str, banned: &[&str], allowed: &[&str]) -> Vec<String> {
    let outside = |file: &String| !allowed.iter().any(|prefix| file.starts_with(prefix));
    let files = sources(folder).into_iter().filter(outside);
    files
        .flat_map(|file| {
            let lines = code(&file).into_iter().enumerate();
            let bad = lines.filter(|(_, line)| words(line).any(|word| banned.contains(&word)));
            bad.map(|(number, line)| format!("{file}:{}: {}", number + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn only_the_browser_folder_names_the_browser() {
    let browser = ["web_sys", "js_sys", "gloo"];
    // The programs of workers are nothing but doors between the browser and the engine, and so is what reads files for
    // the page and for one of them.
    let doors = [
        "src/app/browser",
        "src/bin/simulation.rs",
        "src/bin/workbook.rs",
        "src/reading",
    ];
    assert_eq!(trespasses("src", &browser, &doors), [""; 0]);
}

#[test]
fn the_engine_knows_no_page_and_no_clock() {
    let foreign = [
        "yew",
        "app",
        "wasm_bindgen",
        "SystemTime",
        "Instant",
        "fs",
        "env",
        "println",
    ];
    assert_eq!(trespasses("src/engine", &foreign, &[]), [""; 0]);
}

#[test]
fn floats_are_in_the_simulation_alone() {
    assert_eq!(
        trespasses("src/engine", &["f32", "f64"], &["src/engine/simulation/"]),
        [""; 0]
    );
}

#[test]
fn bare_decimals_are_in_num_alone() {
    assert_eq!(
        trespasses(
            "src/engine",
            &["Decimal", "rust_decimal"],
            &["src/engine/num.rs"]
        ),
        [""; 0]
    );
}

#[test]
fn each_check_has_a_file_of_its_name_texts_and_a_weight() {
    let shared = ["absent", "mod", "money", "testing"];
    let name = |file: &String| {
        let file = file
            .strip_prefix("src/engine/checks/")
            .and_then(|file| file.strip_suffix(".rs"));
        file.expect("a file of the checks").to_owned()
    };
    let mut files: Vec<String> = sources("src/engine/checks").iter().map(name).collect();
    files.retain(|file| !shared.contains(&file.as_str()));
    let mut ids: Vec<&str> = CHECKS.iter().map(|check| check.id.code()).collect();
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        ids.len(),
        "an id occurs twice"
    );
    let weighed: Vec<&str> = V1.check_weights.iter().map(|(id, _)| id.code()).collect();
    assert_eq!(
        weighed, ids,
        "the rubric weighs the checks, each once, in their order"
    );
    ids.sort_unstable();
    assert_eq!(files, ids);
    let names: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len(), "a name occurs twice");
    for check in CHECKS {
        let id = check.id.code();
        for text in [
            check.name,
            check.good,
            check.bad,
            check.id.method().measures,
            check.why,
            check.id.method().source,
        ] {
            assert!(!text.trim().is_empty(), "{id}");
        }
        assert_ne!(check.good, check.bad, "{id}");
        assert!(V1.weight(check.id) > 0, "{id}");
        assert!(
            V1.dimensions
                .iter()
                .any(|dimension| dimension.id == check.dimension),
            "{id}"
        );
        let first = code(&format!("src/engine/checks/{id}.rs"));
        let own = format!("id: CheckId::{:?},", check.id);
        assert!(
            first.iter().any(|line| line.trim() == own),
            "{id} is declared in its own file"
        );
    }
}

#[test]
fn files_stay_short() {
    let length = |file: &String| {
        let text = text_of(file);
        let before_tests = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        before_tests.lines().count()
    };
    for file in sources("src") {
        let exempt = LONG.iter().find(|(long, ..)| *long == file);
        let most = exempt.map_or(LONGEST, |(_, most, _)| *most);
        let lines = length(&file);
        assert!(
            lines <= most,
            "{file} has {lines} lines without its tests, at most {most}: split it"
        );
    }
    for (file, _, why) in LONG {
        assert!(!why.is_empty());
        let lines = length(&(*file).to_owned());
        assert!(
            lines > LONGEST,
            "{file} has {lines} lines: it needs no exemption any more"
        );
    }
}
