//! Reading an offer file of the AWS Price List: JSON into products and terms, or the line where it cannot be read.
//! What a product is called in the catalogue, and whether its price makes sense, does not belong here.

use std::collections::HashMap;
use std::fmt;
use std::fs;
use std::marker::PhantomData;
use std::path::Path;

use bedrock_position::engine::date::Date;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use sha2::{Digest, Sha256};

/// The three offers that hold Bedrock prices.
pub const CODES: [&str; 3] = [
    "AmazonBedrock",
    "AmazonBedrockFoundationModels",
    "AmazonBedrockService",
];

/// One offer file, and where its keys stand.
pub struct Input {
    /// The path as given.
    pub path: String,
    /// What it says.
    pub offer: Offer,
    /// Day of publication.
    pub published: Date,
    /// Digest of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The first line on which each key of an object stands.
    lines: HashMap<String, usize>,
}

/// The content of an offer file, as far as it is read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    pub format_version: String,
    pub offer_code: String,
    pub version: String,
    pub publication_date: String,
    pub products: Unique<Product>,
    /// By kind of term, then by SKU, then by SKU and term code.
    pub terms: Unique<Unique<Unique<Term>>>,
}

#[derive(Deserialize)]
pub struct Product {
    pub sku: String,
    pub attributes: Unique<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    pub effective_date: String,
    pub price_dimensions: Unique<PriceDimension>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PriceDimension {
    pub unit: String,
    #[serde(default)]
    pub description: String,
    pub begin_range: Option<String>,
    pub end_range: Option<String>,
    #[serde(default)]
    pub applies_to: Vec<String>,
    /// By currency.
    pub price_per_unit: Unique<Price>,
}

/// A price, kept as the digits that the file has. A JSON number is refused: whoever wrote it may have rounded.
pub struct Price(pub String);

/// An object in which no key occurs twice: JSON readers keep the last of two and say nothing.
pub struct Unique<T>(Vec<(String, T)>);

impl<T> Unique<T> {
    /// The entries, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The entry with this key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.iter()
            .find_map(|(name, value)| (name == key).then_some(value))
    }

    /// The one entry, if there is exactly one.
    pub fn only(&self) -> Option<(&str, &T)> {
        let mut entries = self.iter();
        entries.next().filter(|_| entries.next().is_none())
    }
}

impl Input {
    /// Reads the file. The message names the file, the line if there is one, and what to do.
    pub fn read(path: &Path) -> Result<Self, String> {
        let shown = path.display();
        let bytes = fs::read(path).map_err(|error| {
            format!("{shown}: {error}; give the path of an offer file that was downloaded")
        })?;
        let sha256 = hexadecimal(&bytes);
        let text = String::from_utf8(bytes)
            .map_err(|_| format!("{shown}: not UTF-8 text; download the file again"))?;
        let offer: Offer = serde_json::from_str(&text).map_err(|error| {
            format!(
                "{shown}:{}: {error}; download the file again, or correct it if it was edited",
                error.line()
            )
        })?;
        if !CODES.contains(&offer.offer_code.as_str()) {
            return Err(format!(
                "{shown}: offer '{}' holds no Bedrock prices; give a file of {}",
                offer.offer_code,
                CODES.join(", ")
            ));
        }
        if offer.format_version != "v1.0" {
            return Err(format!(
                "{shown}: format {} is unknown, only v1.0 is read; compare the two formats and adapt src/bin/rates/offer.rs",
                offer.format_version
            ));
        }
        let published = day(&offer.publication_date).ok_or_else(|| {
            format!(
                "{shown}: '{}' is no publication date; download the file again",
                offer.publication_date
            )
        })?;
        Ok(Self {
            path: shown.to_string(),
            offer,
            published,
            sha256,
            lines: key_lines(&text),
        })
    }

    /// The line on which an object with this key begins; the first line for an unknown key.
    pub fn line(&self, key: &str) -> usize {
        self.lines.get(key).copied().unwrap_or(1)
    }
}

/// The day of a time such as `2026-05-04T23:53:04Z`.
pub fn day(time: &str) -> Option<Date> {
    time.get(..10)?.parse().ok()
}

/// SHA-256 of the bytes, in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Where keys of objects first stand. AWS writes one key a line; in a file without line ends all is line one.
fn key_lines(text: &str) -> HashMap<String, usize> {
    let mut lines = HashMap::new();
    for (number, line) in (1..).zip(text.lines()) {
        let key = line
            .trim_start()
            .strip_prefix('"')
            .and_then(|rest| rest.split_once('"'))
            .filter(|(_, rest)| rest.trim_start().starts_with(':'));
        if let Some((key, _)) = key {
            lines.entry(key.to_owned()).or_insert(number);
        }
    }
    lines
}

impl<'de> Deserialize<'de> for Price {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Digits;
        impl Visitor<'_> for Digits {
            type Value = Price;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"a price in quotes, such as "0.0000350000", because a bare number may have lost digits"#)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Price, E> {
                Ok(Price(text.to_owned()))
            }
        }
        source.deserialize_any(Digits)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Unique<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Unique<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unique<T>, A::Error> {
                let mut entries = Vec::new();
                let mut seen = std::collections::HashSet::new();
                while let Some(key) = map.next_key::<String>()? {
                    if !seen.insert(key.clone()) {
                        return Err(A::Error::custom(format_args!(
                            "'{key}' occurs twice in one object"
                        )));
                    }
                    entries.push((key, map.next_value()?));
                }
                Ok(Unique(entries))
            }
        }
        source.deserialize_map(Entries(PhantomData))
    }
}
