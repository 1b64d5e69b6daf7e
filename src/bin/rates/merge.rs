//! The next price table: the snapshot's rows with what the offers say about them. One row, one decision.
//! Reading offers belongs elsewhere; no row is dropped here, because an offer's silence proves nothing.

use std::collections::{BTreeSet, HashMap};

use bedrock_position::engine::data::{Confidence, Dataset, RateKey, Region, Scope};
use bedrock_position::engine::date::Date;
use bedrock_position::engine::num::Usd;

use crate::meaning::Priced;
use crate::place::{Placed, Places, cells, shown};
use crate::rows::{Rows, cell};

/// Columns of `rates.tsv`.
const PRICE: usize = 6;
const FROM: usize = 8;
const UNTIL: usize = 9;
const SOURCE: usize = 10;
const AS_OF: usize = 11;
const CONFIDENCE: usize = 12;
const NOTE: usize = 13;
/// How many of them are the key.
pub const RATE_KEY: usize = 6;

/// The new rows, and what happened to the old ones.
pub struct Merged {
    pub rows: Rows,
    /// Rows whose price the offers confirm.
    pub unchanged: usize,
    /// Rows with a new price.
    pub changed: Vec<String>,
    /// Rows the snapshot did not have.
    pub added: Vec<String>,
    /// Prices that begin after the new snapshot's day, of rows that have another price until then.
    pub announced: Vec<String>,
    /// Rows whose price an offer confirms after what was to be its last day.
    pub resumed: Vec<String>,
    /// Prices of offers older than the row that says otherwise.
    pub older: Vec<String>,
    /// Rows of wider places that still have the price from before.
    pub wider: BTreeSet<String>,
    /// Rows of the old snapshot that no offer spoke of.
    pub silent: usize,
}

/// The source id and the day of the snapshot that is being made.
pub struct Next<'a> {
    pub sources: &'a HashMap<String, String>,
    pub today: Date,
}

/// Applies every placed price.
pub fn merge(old: Rows, places: &Places<'_>, data: &Dataset, next: &Next<'_>) -> Merged {
    let before = old.rows.len();
    let mut merged = Merged {
        rows: old,
        unchanged: 0,
        changed: Vec::new(),
        added: Vec::new(),
        announced: Vec::new(),
        resumed: Vec::new(),
        older: Vec::new(),
        wider: BTreeSet::new(),
        silent: 0,
    };
    for (key, placed) in &places.rows {
        merged.apply(*key, placed, data, next);
    }
    let spoken = places.rows.len().saturating_sub(merged.added.len());
    merged.silent = before.saturating_sub(spoken);
    merged
}

impl Merged {
    fn apply(&mut self, key: RateKey, placed: &Placed<'_>, data: &Dataset, next: &Next<'_>) {
        let Some(newest) = placed
            .by
            .iter()
            .max_by_key(|one| one.record.input.published)
        else {
            return;
        };
        let name = cells(key, data).join("\t");
        let price = placed.price.exact();
        let Some(row) = self.rows.rows.get_mut(&name) else {
            let effective = newest.record.effective;
            let from = (effective > next.today).then_some(effective);
            self.added.push(format!("{}: {price}", shown(key, data)));
            let row = new_row(key, placed.price, newest, from, data, next);
            self.rows.put(RATE_KEY, row);
            return;
        };
        let was = cell(row, PRICE).to_owned();
        let seen = Date::parse_month_or_day(cell(row, AS_OF)).ok();
        let published = newest.record.input.published;
        let effective = newest.record.effective;
        let stale = seen.is_some_and(|seen| seen > published);
        if was.parse() == Ok(placed.price) {
            self.unchanged = self.unchanged.saturating_add(1);
            if seen.is_none_or(|seen| seen < published) {
                confirm(row, newest, next);
            }
            if let Some(last) = last_day(row).filter(|_| !stale)
                && (last < published || last < effective)
            {
                set(row, UNTIL, String::new());
                let line = format!("{}: {price}, was to end {last}", shown(key, data));
                self.resumed.push(line);
            }
        } else if stale {
            let seen = cell(row, AS_OF);
            self.older.push(format!(
                "{}: {price} against {was} of {seen}",
                shown(key, data)
            ));
        } else if effective > next.today {
            set(row, UNTIL, effective.day_before().to_string());
            self.announced.push(format!(
                "{}: {was}, from {effective} on {price}",
                shown(key, data)
            ));
        } else {
            let from = seen.filter(|seen| effective > *seen).map(|_| effective);
            let note = match cell(row, NOTE) {
                "" => String::new(),
                note => format!("; its note is dropped: {note}"),
            };
            *row = new_row(key, placed.price, newest, from, data, next);
            self.changed
                .push(format!("{}: {was} -> {price}{note}", shown(key, data)));
            self.look_wider(key, &was, data);
        }
    }

    /// Names the rows of the profiles around a Region that have the price it had.
    fn look_wider(&mut self, key: RateKey, was: &str, data: &Dataset) {
        if key.scope != Scope::InRegionOrGeo {
            return;
        }
        let profiles = std::iter::successors(key.region.profile(), |wider| wider.profile());
        for region in profiles.chain([Region::Geo]) {
            let wider = cells(RateKey { region, ..key }, data);
            let row = self.rows.rows.get(&wider.join("\t"));
            if row.is_some_and(|row| cell(row, PRICE) == was) {
                self.wider.insert(format!("{}: {was}", wider.join(" ")));
            }
        }
    }
}

/// The day after which a row is no longer in force, where it has one.
fn last_day(row: &[String]) -> Option<Date> {
    Date::parse_month_or_day(cell(row, UNTIL)).ok()
}

/// The same price, seen again: newer source and date, nothing else.
fn confirm(row: &mut [String], newest: &Priced<'_>, next: &Next<'_>) {
    set(row, SOURCE, source(newest, next));
    set(row, AS_OF, newest.record.input.published.to_string());
    set(row, CONFIDENCE, Confidence::High.code().to_owned());
}

fn new_row(
    key: RateKey,
    price: Usd,
    newest: &Priced<'_>,
    from: Option<Date>,
    data: &Dataset,
    next: &Next<'_>,
) -> Vec<String> {
    let mut row = cells(key, data).to_vec();
    row.extend([
        price.exact(),
        key.dimension.unit().code().to_owned(),
        String::new(),
        String::new(),
        source(newest, next),
        newest.record.input.published.to_string(),
        Confidence::High.code().to_owned(),
        String::new(),
    ]);
    if let Some(from) = from {
        set(&mut row, FROM, from.to_string());
    }
    if price.is_zero() {
        set(&mut row, NOTE, "free of charge in the source".to_owned());
    }
    row
}

fn source(newest: &Priced<'_>, next: &Next<'_>) -> String {
    let offer = &newest.record.input.offer;
    let id = next
        .sources
        .get(&format!("{} {}", offer.offer_code, offer.version));
    id.cloned().unwrap_or_default()
}

fn set(row: &mut [String], column: usize, text: String) {
    if let Some(cell) = row.get_mut(column) {
        *cell = text;
    }
}
