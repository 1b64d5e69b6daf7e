//! `rates diff`: what changed between two snapshots, in lines for the changelog.
//! It compares what the files say; whether they are sound is asked by `rates check`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use bedrock_position::engine::num::Usd;

use crate::merge::RATE_KEY;
use crate::rows::{Rows, cell};
use crate::store;

/// What differs in one price, apart from the Region. Regions with the same difference share a line.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    model: String,
    /// Scope, context, tier and dimension.
    what: String,
    change: String,
}

/// Compares two folders or archives.
pub fn diff(old: &Path, new: &Path) -> Result<String, String> {
    let (old, new) = (store::texts(old)?, store::texts(new)?);
    let id = |text: &str| {
        text.lines()
            .nth(1)
            .and_then(|row| row.split('\t').next().map(str::to_owned))
    };
    let ids = [id(&old.snapshot), id(&new.snapshot)].map(Option::unwrap_or_default);
    let prices = Prices::between(
        &Rows::read(&old.rates, RATE_KEY),
        &Rows::read(&new.rates, RATE_KEY),
    );
    let models = models(&Rows::read(&old.models, 1), &Rows::read(&new.models, 1));
    let mut text = format!("### Rates: {} to {}\n\n", ids[0], ids[1]);
    prices.write(&mut text);
    for line in &models {
        let _ = writeln!(text, "- {line}");
    }
    if prices.none() && models.is_empty() {
        text.push_str("- No price and no model changed.\n");
    }
    Ok(text)
}

#[derive(Default)]
struct Prices {
    changed: BTreeMap<Line, Vec<String>>,
    added: BTreeMap<Line, Vec<String>>,
    removed: BTreeMap<Line, Vec<String>>,
}

impl Prices {
    fn between(old: &Rows, new: &Rows) -> Self {
        let mut found = Self::default();
        for (key, cells) in &new.rows {
            match old.rows.get(key) {
                None => add(&mut found.added, cells, terms(cells)),
                Some(before) if terms(before) != terms(cells) => {
                    add(&mut found.changed, cells, change(before, cells));
                }
                Some(_) => {}
            }
        }
        for (key, cells) in &old.rows {
            if !new.rows.contains_key(key) {
                add(&mut found.removed, cells, terms(cells));
            }
        }
        found
    }

    fn none(&self) -> bool {
        [&self.changed, &self.added, &self.removed]
            .iter()
            .all(|lines| lines.is_empty())
    }

    fn write(&self, text: &mut String) {
        for (title, lines) in [
            ("Changed prices", &self.changed),
            ("Added prices", &self.added),
            ("Removed prices", &self.removed),
        ] {
            if lines.is_empty() {
                continue;
            }
            let rows: usize = lines.values().map(Vec::len).sum();
            let _ = writeln!(text, "- {title}: {rows}");
            for (line, regions) in lines {
                let Line {
                    model,
                    what,
                    change,
                } = line;
                let _ = writeln!(
                    text,
                    "  - {model}, {what}: {change} ({})",
                    regions.join(", ")
                );
            }
        }
    }
}

fn add(lines: &mut BTreeMap<Line, Vec<String>>, cells: &[String], change: String) {
    let what = [2, 3, 4, 5].map(|column| cell(cells, column));
    let line = Line {
        model: cell(cells, 0).to_owned(),
        what: what.join(" "),
        change,
    };
    lines
        .entry(line)
        .or_default()
        .push(cell(cells, 1).to_owned());
}

/// Price, unit, and the days it holds for.
fn terms(cells: &[String]) -> String {
    let mut text = format!("{} per {}", cell(cells, 6), cell(cells, 7));
    for (word, column) in [("from", 8), ("until", 9)] {
        if !cell(cells, column).is_empty() {
            let _ = write!(text, " {word} {}", cell(cells, column));
        }
    }
    text
}

fn change(old: &[String], new: &[String]) -> String {
    let prices = [old, new].map(|cells| cell(cells, 6).parse::<Usd>().unwrap_or_default());
    let [before, after] = prices;
    if before == after {
        return format!("{}, was {}", terms(new), terms(old));
    }
    let share = (after - before).ratio_to(before);
    let share = share.map_or_else(
        || "was free".to_owned(),
        |share| {
            format!(
                "{}{} %",
                if after > before { "+" } else { "" },
                share.points().two_decimals()
            )
        },
    );
    format!("{} -> {}, {share}", cell(old, 6), terms(new))
}

/// Models that came and went, and those whose status or dates are others.
fn models(old: &Rows, new: &Rows) -> Vec<String> {
    let mut lines = Vec::new();
    for (id, cells) in &new.rows {
        let Some(before) = old.rows.get(id) else {
            lines.push(format!(
                "New model: {id} ({}, {})",
                cell(cells, 2),
                cell(cells, 3)
            ));
            continue;
        };
        for (column, what) in [
            (3, "status"),
            (4, "Legacy date"),
            (5, "end of life"),
            (6, "extended access"),
        ] {
            let [was, is] = [before, cells].map(|cells| cell(cells, column));
            if was != is {
                let shown = |text: &str| {
                    if text.is_empty() {
                        "none".to_owned()
                    } else {
                        text.to_owned()
                    }
                };
                lines.push(format!("{id}: {what} {} -> {}", shown(was), shown(is)));
            }
        }
    }
    let gone = old.rows.keys().filter(|id| !new.rows.contains_key(*id));
    lines.extend(gone.map(|id| format!("Model left out: {id}")));
    lines
}
