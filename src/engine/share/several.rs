//! Several scenarios with their names, as one JSON text: what an archive file and the link of a comparison hold. Each is
//! the versioned JSON of its own, so this form knows no field and only adds names.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{LinkError, v1};
use crate::engine::library::{MOST, tidy};
use crate::engine::scenario::draft::Draft;

/// As many as stand side by side, and so as a link of a comparison holds.
pub const SIDE_BY_SIDE: usize = 4;

const VERSION: u16 = 1;

/// What the file says it is, so that another JSON file is not taken for it.
const KIND: &str = "bedrock-position scenarios";

/// A scenario with what its owner calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    /// The name.
    pub name: String,
    /// The answers.
    pub draft: Draft,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    kind: String,
    v: u16,
    s: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
struct Item {
    n: String,
    s: Box<RawValue>,
}

/// The JSON of a list.
pub fn to_json(list: &[Titled], data_id: &str, rubric: u16) -> String {
    let item = |titled: &Titled| {
        let json = v1::to_json(&titled.draft, data_id, rubric);
        let s = RawValue::from_string(json).ok()?;
        let n = titled.name.clone();
        Some(Item { n, s })
    };
    let envelope = Envelope {
        kind: KIND.to_owned(),
        v: VERSION,
        s: list.iter().filter_map(item).collect(),
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads a list back: at least one scenario, and no more than a library holds.
pub fn from_json(text: &str) -> Result<Vec<Titled>, LinkError> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| LinkError::Damaged)?;
    if envelope.kind != KIND || envelope.s.is_empty() {
        return Err(LinkError::Damaged);
    }
    if envelope.v > VERSION {
        return Err(LinkError::Newer(envelope.v));
    }
    if envelope.s.len() > MOST {
        return Err(LinkError::TooLong);
    }
    let titled = |item: &Item| {
        let shared = v1::from_json(item.s.get())?;
        Ok(Titled {
            name: tidy(&item.n),
            draft: shared.draft,
        })
    };
    envelope.s.iter().map(titled).collect()
}

/// The fragment for a comparison, `#c1.` included.
pub fn encode(list: &[Titled], data_id: &str, rubric: u16) -> String {
    let packed = v1::pack(&to_json(list, data_id, rubric));
    format!("#c{VERSION}.{}", URL_SAFE_NO_PAD.encode(packed))
}

/// What the payload of version 1 holds.
pub(super) fn decode(payload: &str) -> Result<Vec<Titled>, LinkError> {
    let list = from_json(&v1::unpack(payload)?)?;
    if list.len() > SIDE_BY_SIDE {
        return Err(LinkError::TooLong);
    }
    Ok(list)
}
