//! The canonical value of one pasted cell: numbers as typed ones, choices by their words, models and Regions by id
//! or name. Which field a cell belongs to is decided in `columns`.

use super::Trouble;
use super::columns::{Column, plain};
use crate::engine::data::{Dataset, Model, Region};
use crate::engine::num::Factor;
use crate::engine::scenario::fields::{FieldId, Kind};
use crate::engine::scenario::parse::{DecimalSign, FieldProblem, number, read};

/// Other words for choices.
const USUAL: &[(&str, &str)] = &[
    ("inregion", "in_region_or_geo"),
    ("regional", "in_region_or_geo"),
    ("region", "in_region_or_geo"),
    ("geo", "in_region_or_geo"),
    ("geographic", "in_region_or_geo"),
    ("us", "in_region_or_geo"),
    ("eu", "in_region_or_geo"),
    ("apac", "in_region_or_geo"),
    ("global", "global"),
    ("ondemand", "standard"),
    ("y", "yes"),
    ("true", "yes"),
    ("n", "no"),
    ("false", "no"),
    ("5minutes", "5m"),
    ("5min", "5m"),
    ("1hour", "1h"),
    ("60m", "1h"),
    ("none", "none"),
];

/// Prefixes of inference profiles before a model id.
const PROFILES: [&str; 8] = [
    "global.", "us-gov.", "us.", "eu.", "apac.", "jp.", "au.", "ca.",
];

/// What a cell sets: its own field, and for an inference profile the endpoint too.
pub(super) fn values(
    column: Column,
    text: &str,
    sign: DecimalSign,
    dataset: &Dataset,
) -> Result<Vec<(FieldId, String)>, Trouble> {
    let id = column.id;
    if column.scale != Factor::ONE {
        return scaled(column, text, sign).map_err(Trouble::Field);
    }
    let one = |text: String| vec![(id, text)];
    match id.field().kind {
        Kind::Model => model(text, dataset),
        Kind::Region => region(text).map(one),
        Kind::Choice(codes) => Ok(one(choice(id, codes, text).unwrap_or(text).to_owned())),
        _ => Ok(one(text.to_owned())),
    }
    .and_then(|values| {
        let read = |(id, text): (FieldId, String)| {
            let value = read(&id.field(), &text, sign).map_err(Trouble::Field)?;
            Ok((id, value))
        };
        values.into_iter().map(read).collect()
    })
}

/// A number in the unit of its column. One with k, M or B says its own unit, and keeps it.
fn scaled(
    column: Column,
    text: &str,
    sign: DecimalSign,
) -> Result<Vec<(FieldId, String)>, FieldProblem> {
    let field = column.id.field();
    let Kind::Number { unit, .. } = field.kind else {
        return Ok(vec![(column.id, read(&field, text, sign)?)]);
    };
    let problem = |reason| FieldProblem {
        field: column.id,
        reason,
    };
    let value = number(text.trim(), unit, sign).map_err(problem)?;
    let own_unit = !unit.is_money() && text.trim().ends_with(char::is_alphabetic);
    let scale = if own_unit { Factor::ONE } else { column.scale };
    let value = read(&field, &(value * scale).exact(), DecimalSign::Point)?;
    Ok(vec![(column.id, value)])
}

/// By its canonical text, by what the page calls it, or by another usual word.
fn choice(id: FieldId, codes: &[&'static str], text: &str) -> Option<&'static str> {
    let typed = plain(text);
    let mut words = codes.iter().zip(id.words().options);
    let named = words.find(|(code, label)| plain(code) == typed || plain(label) == typed);
    let usual = || {
        let (_, usual) = USUAL.iter().find(|(word, _)| *word == typed)?;
        codes.iter().find(|code| *code == usual)
    };
    named.map(|(code, _)| code).or_else(usual).copied()
}

/// By code, by whole name, or by the place in its brackets: "Europe (Frankfurt)", "Frankfurt".
fn region(text: &str) -> Result<String, Trouble> {
    let typed = plain(text);
    let named = |region: &Region| {
        let name = region.name();
        let place = name.split_once('(').map_or("", |(_, place)| place);
        plain(region.code()) == typed || plain(name) == typed || plain(place) == typed
    };
    let regions = Region::CODES.iter().filter_map(|code| code.parse().ok());
    let found = regions
        .filter(|region: &Region| region.is_aws_region())
        .find(named);
    found
        .map(|region| region.code().to_owned())
        .ok_or_else(|| Trouble::NoRegion(text.to_owned()))
}

/// By id, with or without an inference profile before it; by name; by vendor and name. What looks like an id is kept
/// though the snapshot does not know it; a name is not, because nothing could ever price it.
fn model(text: &str, dataset: &Dataset) -> Result<Vec<(FieldId, String)>, Trouble> {
    let one = |id: &str| vec![(FieldId::Model, id.to_owned())];
    if dataset.model(text).is_some() {
        return Ok(one(text));
    }
    let profile = PROFILES.iter().find_map(|prefix| {
        let id = text.strip_prefix(prefix)?;
        dataset.model(id)?;
        Some((*prefix, id))
    });
    if let Some((prefix, id)) = profile {
        let scope = if prefix == "global." {
            "global"
        } else {
            "in_region_or_geo"
        };
        let mut values = one(id);
        values.push((FieldId::Scope, scope.to_owned()));
        return Ok(values);
    }
    let typed = plain(text);
    let named = |model: &&Model| {
        let name = plain(&model.name);
        name == typed || format!("{}{name}", plain(&model.vendor)) == typed
    };
    if let Some(model) = dataset.models().iter().find(named) {
        return Ok(one(&model.id));
    }
    if text.contains('.') && !text.contains(char::is_whitespace) {
        return Ok(one(text));
    }
    Err(Trouble::NoModel(text.to_owned()))
}
