//! Tags and other small maps in a cell: as JSON, or as Athena prints them.
//! Which tag is the use case is the reader's choice and belongs to `Options`.

use std::collections::BTreeMap;

/// The entries of a map; none where the cell holds something else. Empty values are left out.
pub(super) fn entries(cell: &str) -> BTreeMap<String, String> {
    match cell.trim() {
        "" | "{}" => BTreeMap::new(),
        cell => filled(cell),
    }
}

#[inline(never)] // most cells are empty: see `read`
fn filled(cell: &str) -> BTreeMap<String, String> {
    let json = serde_json::from_str::<BTreeMap<String, Option<Text>>>(cell);
    if let Ok(map) = json {
        let full = map
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?.0)));
        return full.filter(|(_, value)| !value.is_empty()).collect();
    }
    let Some(inside) = cell
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
    else {
        return BTreeMap::new();
    };
    // Athena prints a map as {team=search, env=prod}.
    let pairs = inside.split(", ").filter_map(|pair| pair.split_once('='));
    let full = pairs.filter(|(_, value)| !value.is_empty());
    full.map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// A text, or a number or truth value as written.
struct Text(String);

impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = <&serde_json::value::RawValue>::deserialize(from)?.get();
        Ok(Self(
            serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned()),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_are_read_in_both_spellings() {
        let read = |cell| {
            entries(cell)
                .into_iter()
                .map(|(k, v)| format!("{k}:{v}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read(r#"{"iamPrincipal/team":"Data","n":5,"none":null,"e":""}"#),
            ["iamPrincipal/team:Data", "n:5"]
        );
        assert_eq!(read("{team=search, env=}"), ["team:search"]);
        assert_eq!(read("-"), [""; 0]);
        assert_eq!(read(""), [""; 0]);
    }
}
