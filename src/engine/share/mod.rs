//! Links: a kind and a version, then the answers, in the fragment of the address. This module picks the decoder by both;
//! each version's wire form has a frozen module of its own.

mod amounts;
mod file;
pub mod index;
mod sealed;
mod several;
mod v1;

pub use amounts::{holds_no_amounts, without_amounts};
pub use file::{LARGEST_FILE, NoScenarios, REPORT, read_file};
pub use sealed::{ROUNDS, SALT, Sealed, VECTOR};
pub use several::{
    SIDE_BY_SIDE, Titled, encode as encode_comparison, from_json as list_from_json,
    to_json as list_to_json,
};

use std::fmt;

use crate::engine::scenario::draft::Draft;

/// Inflated links larger than this are refused: the largest draft with every field set stays below it.
pub const LARGEST_INFLATED: usize = 4 * 1024 * 1024;
/// Fragments longer than this are refused before anything is decoded; those of the largest drafts stay below it.
pub const LONGEST_FRAGMENT: usize = 1024 * 1024;

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The answers.
    pub draft: Draft,
    /// The snapshot it was made with.
    pub data_id: String,
    /// The rubric it was made with.
    pub rubric: u16,
    /// Keys whose values could not be read; the rest is there.
    pub unreadable: Vec<String>,
}

/// What a link of any kind holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// One scenario.
    One(Box<Shared>),
    /// Scenarios to stand side by side.
    Several(Vec<Titled>),
    /// A link of either kind, under a passphrase.
    Sealed(Sealed),
}

/// Why a link does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Made by a later version of this page.
    Newer(u16),
    /// Cut off or changed on the way.
    Damaged,
    /// Larger than any scenario.
    TooLong,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(
                f,
                "This link was made by a newer version of Bedrock Position (link version {version}). \
                 Reload the page to get that version, or ask the sender for the figures."
            ),
            Self::Damaged => f.write_str(
                "This link is damaged: it was cut off or changed on the way. Ask the sender for it again, and copy it whole.",
            ),
            Self::TooLong => f.write_str(
                "This link is larger than any scenario can be, so it was not opened. Ask the sender for it again.",
            ),
        }
    }
}

/// The fragment for a draft, `#s1.` included.
pub fn encode(draft: &Draft, data_id: &str, rubric: u16) -> String {
    v1::encode(draft, data_id, rubric)
}

/// The versioned JSON of a draft: what a link carries and what the browser stores.
pub fn to_json(draft: &Draft, data_id: &str, rubric: u16) -> String {
    v1::to_json(draft, data_id, rubric)
}

/// Reads the versioned JSON back.
pub fn from_json(text: &str) -> Result<Shared, LinkError> {
    v1::from_json(text)
}

/// True for a fragment that claims to be a link of some kind and version; an anchor, or nothing, is not.
pub fn is_link(fragment: &str) -> bool {
    parts(fragment).is_some()
}

/// Opens a link with one scenario; `None` when it is not a link.
pub fn decode(fragment: &str) -> Option<Result<Shared, LinkError>> {
    Some(match open(fragment)? {
        Ok(Opened::One(shared)) => Ok(*shared),
        Ok(_) => Err(LinkError::Damaged),
        Err(error) => Err(error),
    })
}

/// Opens a link of any kind; `None` when it is not a link.
pub fn open(fragment: &str) -> Option<Result<Opened, LinkError>> {
    let (kind, version, payload) = parts(fragment)?;
    if fragment.len() > LONGEST_FRAGMENT {
        return Some(Err(LinkError::TooLong));
    }
    Some(match version.parse::<u16>() {
        Ok(1) => match kind {
            's' => v1::decode(payload).map(|shared| Opened::One(Box::new(shared))),
            'c' => several::decode(payload).map(Opened::Several),
            _ => Sealed::decode(payload).map(Opened::Sealed),
        },
        Ok(0) => Err(LinkError::Damaged),
        Ok(newer) => Err(LinkError::Newer(newer)),
        Err(_) => Err(LinkError::Damaged),
    })
}

/// Kind, version and payload of `#s1.payload`: `s` holds one scenario, `c` a comparison, `e` either under a passphrase.
fn parts(fragment: &str) -> Option<(char, &str, &str)> {
    let body = fragment.strip_prefix('#').unwrap_or(fragment);
    let kind = body.chars().next().filter(|kind| "sce".contains(*kind))?;
    let (version, payload) = body.get(1..)?.split_once('.')?;
    let digits = !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit());
    digits.then_some((kind, version, payload))
}
