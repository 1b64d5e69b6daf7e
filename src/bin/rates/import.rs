//! `rates import`: offer files and the present snapshot in, the next snapshot and a report out.
//! Each step has a module of its own; this one orders them, writes the files and words the result.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use bedrock_position::engine::data::{Aliases, Dataset, Texts};
use bedrock_position::engine::date::Date;

use crate::finding::{Finding, listing};
use crate::meaning::{Evidence, Identity, Named, Priced, identify};
use crate::merge::{Merged, Next, RATE_KEY, merge};
use crate::offer::Input;
use crate::place::{Places, place};
use crate::provenance::{INPUTS, Provenance, record, regions};
use crate::record::records;
use crate::rows::Rows;
use crate::store;

/// Where the next snapshot goes unless a folder is named: inside the folder that git ignores.
const NEXT: &str = "target/next";

/// What the command was asked to do.
pub struct Options {
    pub data: PathBuf,
    pub out: Option<PathBuf>,
    pub date: Option<Date>,
    pub files: Vec<PathBuf>,
}

/// What was read.
struct Reading<'f> {
    places: Places<'f>,
    findings: Vec<Finding>,
    records: usize,
    taken: usize,
    left_out: usize,
}

/// Imports, and says what happened. An error means that nothing was written.
pub fn import(options: &Options) -> Result<String, String> {
    let out = target(options.out.as_deref())?;
    let inputs = read_all(&options.files)?;
    let (texts, data, aliases) = store::open(&options.data)?;
    let reading = read(&inputs, &data, &aliases);
    if reading.taken == 0 {
        let listed = listing(&reading.findings);
        return Err(format!(
            "no price could be taken, nothing was written\n{listed}"
        ));
    }
    let newest = inputs.iter().map(|input| input.published).max();
    let today = day(options.date, newest, data.as_of())?;
    let earlier = fs::read_to_string(options.data.join(INPUTS)).ok();
    let made = record(&inputs, &texts.sources, earlier.as_deref());
    let next = Next {
        sources: &made.ids,
        today,
    };
    let old = Rows::read(&texts.rates, RATE_KEY);
    let merged = merge(old, &reading.places, &data, &next);
    let id = next_id(data.id(), today);
    let new = Texts {
        snapshot: format!("id\tas_of\n{id}\t{today}\n").into(),
        rates: merged.rows.text().into(),
        sources: made.sources.text().into(),
        ..texts
    };
    write(&out, &new, &options.data, &made)?;
    let mut report = heading(&inputs);
    let _ = writeln!(
        report,
        "\nsnapshot {} -> {id}, written to {}",
        data.id(),
        out.display()
    );
    report.push_str(&counts(&reading, &merged));
    report.push_str(&lists(&reading, &merged));
    report.push_str(&listing(&reading.findings));
    report.push_str(&verdict(&new, &out));
    Ok(report)
}

/// A named folder is used as it is; the folder of our own has to be new, so that two imports never mix.
fn target(named: Option<&Path>) -> Result<PathBuf, String> {
    match named {
        Some(folder) => Ok(folder.to_owned()),
        None if Path::new(NEXT).exists() => Err(format!(
            "{NEXT} is there from an earlier import; remove it, or name a folder with --out"
        )),
        None => Ok(NEXT.into()),
    }
}

/// Every file, or what is wrong with those that cannot be read.
fn read_all(files: &[PathBuf]) -> Result<Vec<Input>, String> {
    let (mut inputs, mut refused) = (Vec::new(), Vec::new());
    for file in files {
        match Input::read(file) {
            Ok(input) => inputs.push(input),
            Err(problem) => refused.push(problem),
        }
    }
    if refused.is_empty() {
        Ok(inputs)
    } else {
        Err(refused.join("\n"))
    }
}

fn read<'f>(inputs: &'f [Input], data: &Dataset, aliases: &Aliases) -> Reading<'f> {
    let mut findings = Vec::new();
    let mut all = Vec::new();
    for input in inputs {
        all.extend(records(input, &mut findings));
    }
    let mut named: Vec<Named<'f>> = Vec::new();
    let mut left_out = 0_usize;
    for one in all {
        match identify(one, data, aliases) {
            Ok(Identity::Model(model)) => named.push(model),
            Ok(Identity::LeftOut) => left_out = left_out.saturating_add(1),
            Err(finding) => findings.push(finding),
        }
    }
    let evidence = Evidence::of(data, &named);
    let mut priced: Vec<Priced<'f>> = Vec::new();
    for one in named {
        match evidence.price(one) {
            Ok(price) => priced.push(price),
            Err(finding) => findings.push(finding),
        }
    }
    let places = place(priced, data, &mut findings);
    Reading {
        taken: places.rows.values().map(|row| row.by.len()).sum(),
        records: inputs
            .iter()
            .map(|input| input.offer.products.iter().count())
            .sum(),
        places,
        findings,
        left_out,
    }
}

/// The day of the next snapshot: the one asked for, else the newer of the snapshot's and the newest offer's.
fn day(asked: Option<Date>, newest: Option<Date>, present: Date) -> Result<Date, String> {
    let least = newest.map_or(present, |newest| newest.max(present));
    match asked {
        Some(date) if date < least => Err(format!(
            "--date {date} is before {least}, the newest of what is read; give that day or a later one"
        )),
        asked => Ok(asked.unwrap_or(least)),
    }
}

/// The next snapshot has an id of its own: its day, and a number if the present one has that day.
fn next_id(present: &str, today: Date) -> String {
    let day = today.to_string();
    match present.strip_prefix(&day) {
        None => day,
        Some(rest) => {
            let number = rest
                .strip_prefix('.')
                .and_then(|number| number.parse::<u32>().ok());
            format!("{day}.{}", number.unwrap_or(1).saturating_add(1))
        }
    }
}

fn write(out: &Path, new: &Texts, data: &Path, made: &Provenance) -> Result<(), String> {
    let mut beside = Vec::new();
    for name in store::BESIDE {
        beside.push((name, store::read(data, name)?));
    }
    let tables = store::FILES.map(|name| (name, store::table(new, name).to_owned()));
    let inputs = made.inputs.text();
    let all = tables.into_iter().chain(beside).chain([(INPUTS, inputs)]);
    let failed = |path: &Path, error| {
        format!(
            "{}: {error}; name another folder with --out",
            path.display()
        )
    };
    fs::create_dir_all(out).map_err(|error| failed(out, error))?;
    for (name, text) in all {
        let path = out.join(name);
        fs::write(&path, text).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}

fn heading(inputs: &[Input]) -> String {
    let mut text = String::new();
    for input in inputs {
        let offer = &input.offer;
        let _ = writeln!(
            text,
            "{} version {}, published {}, {} products, {}\n  {}\n  sha256 {}",
            offer.offer_code,
            offer.version,
            input.published,
            offer.products.iter().count(),
            regions(input).join(" "),
            input.path,
            input.sha256
        );
    }
    text
}

fn counts(reading: &Reading<'_>, merged: &Merged) -> String {
    let refused = reading
        .records
        .saturating_sub(reading.taken)
        .saturating_sub(reading.left_out);
    let lines = [
        ("records read", reading.records),
        ("  taken", reading.taken),
        ("  left out on purpose (aliases.tsv)", reading.left_out),
        ("  not taken, listed below", refused),
        ("rows spoken of", reading.places.rows.len()),
        ("  unchanged", merged.unchanged),
        ("  changed", merged.changed.len()),
        ("  added", merged.added.len()),
        ("  announced for a later day", merged.announced.len()),
        ("  confirmed after its last day", merged.resumed.len()),
        ("  older than the row, row kept", merged.older.len()),
        ("rows kept, not in these offers", merged.silent),
    ];
    let line = |(what, count): (&str, usize)| format!("{what:<38}{count:>7}\n");
    lines.into_iter().map(line).collect()
}

fn lists(reading: &Reading<'_>, merged: &Merged) -> String {
    let wider: Vec<String> = merged.wider.iter().cloned().collect();
    let sections: [(&str, &[String]); 8] = [
        ("Changed", &merged.changed),
        ("Added", &merged.added),
        (
            "Announced (the row got its last day; import again when the day has come)",
            &merged.announced,
        ),
        (
            "Confirmed after their last day (the row is in force again and has none)",
            &merged.resumed,
        ),
        (
            "Older than the row, which was kept (give the newest offer files)",
            &merged.older,
        ),
        (
            "Wider rows that still have the price from before (check them by hand)",
            &wider,
        ),
        (
            "Global prices that differ by source Region (each has its own row)",
            &reading.places.scattered,
        ),
        (
            "Listed twice at the same price (taken once)",
            &reading.places.repeated,
        ),
    ];
    let mut text = String::new();
    for (title, lines) in sections.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        let _ = write!(text, "\n{title}: {}\n", lines.len());
        for line in lines {
            let _ = writeln!(text, "  {line}");
        }
    }
    text
}

/// What the strict check says about the new files.
fn verdict(new: &Texts, out: &Path) -> String {
    match Dataset::check(new) {
        Ok(_) => format!(
            "\nThe new files pass the check. Next: rates diff static/data {}\n",
            out.display()
        ),
        Err(problems) => format!(
            "\nThe new files need work before they pass `rates check {}`:\n{}\n",
            out.display(),
            store::listed(&problems)
        ),
    }
}
