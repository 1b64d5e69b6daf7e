//! Link version 1: base64url(zlib(JSON)) of the touched fields, by their keys. Frozen after its release: a new
//! meaning is a new version, an additional field is not.

use litemap::LiteMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use serde::{Deserialize, Serialize};

use super::{LARGEST_INFLATED, LinkError, Shared};
use crate::engine::scenario::draft::{Draft, FieldRef, Place, Rows, Values};
use crate::engine::scenario::fields::fields_of;
use crate::engine::scenario::parse::DecimalSign;

const VERSION: u16 = 1;

/// Level 9: links are short, so time does not matter.
const BEST_COMPRESSION: u8 = 9;

type Wire = LiteMap<String, String>;

/// The JSON. Short names, because they travel in the address.
#[derive(Serialize, Deserialize)]
struct Envelope {
    /// Version.
    v: u16,
    /// Snapshot id.
    d: String,
    /// Rubric version.
    r: u16,
    /// Fields of the scenario.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    s: Wire,
    /// Workloads.
    #[serde(default)]
    w: Vec<Wire>,
    /// Rows of capacity.
    #[serde(default)]
    c: Vec<Wire>,
    /// The comparison of ways to specialise a model.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    t: Wire,
    /// The load curve.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    l: Wire,
    /// Prices of the sender's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    o: Vec<Wire>,
    /// The agreement beyond the five-minute path.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    n: Wire,
    /// Vendors with a treatment of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    p: Vec<Wire>,
    /// Tiers of the benchmark that are the sender's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    b: Vec<Wire>,
    /// Models to take elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    m: Vec<Wire>,
}

impl Envelope {
    fn rows(&self, kind: Rows) -> &[Wire] {
        match kind {
            Rows::Workloads => &self.w,
            Rows::Capacity => &self.c,
            Rows::Overrides => &self.o,
            Rows::Vendors => &self.p,
            Rows::Tiers => &self.b,
            Rows::Mappings => &self.m,
        }
    }
}

pub(super) fn encode(draft: &Draft, data_id: &str, rubric: u16) -> String {
    let packed = pack(&to_json(draft, data_id, rubric));
    format!("#s{VERSION}.{}", URL_SAFE_NO_PAD.encode(packed))
}

/// JSON as it travels.
pub(super) fn pack(json: &str) -> Vec<u8> {
    compress_to_vec_zlib(json.as_bytes(), BEST_COMPRESSION)
}

pub(super) fn to_json(draft: &Draft, data_id: &str, rubric: u16) -> String {
    let row = |place| draft.values(place).map(wire).unwrap_or_default();
    let rows = |kind: Rows| (0..draft.count(kind)).map(|i| row(kind.at(i))).collect();
    let envelope = Envelope {
        v: VERSION,
        d: data_id.to_owned(),
        r: rubric,
        s: row(Place::Scenario),
        w: rows(Rows::Workloads),
        c: rows(Rows::Capacity),
        t: row(Place::Tuning),
        l: row(Place::Load),
        o: rows(Rows::Overrides),
        n: row(Place::Negotiation),
        p: rows(Rows::Vendors),
        b: rows(Rows::Tiers),
        m: rows(Rows::Mappings),
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

fn wire(values: &Values) -> Wire {
    let mut wire = Wire::new();
    for (id, text) in values {
        wire.insert(id.field().key.to_owned(), text.clone());
    }
    wire
}

pub(super) fn decode(payload: &str) -> Result<Shared, LinkError> {
    from_json(&unpack(payload)?)
}

/// The JSON of a payload, within bounds.
pub(super) fn unpack(payload: &str) -> Result<String, LinkError> {
    let packed = URL_SAFE_NO_PAD
        .decode(payload.trim())
        .map_err(|_| LinkError::Damaged)?;
    let bytes =
        decompress_to_vec_zlib_with_limit(&packed, LARGEST_INFLATED).map_err(|e| {
            match e.status {
                TINFLStatus::HasMoreOutput => LinkError::TooLong,
                _ => LinkError::Damaged,
            }
        })?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

pub(super) fn from_json(text: &str) -> Result<Shared, LinkError> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| LinkError::Damaged)?;
    if envelope.v > VERSION {
        return Err(LinkError::Newer(envelope.v));
    }
    let count = |kind: Rows| envelope.rows(kind).len();
    if Rows::ALL.iter().any(|kind| count(*kind) > kind.most()) {
        return Err(LinkError::TooLong);
    }
    let mut draft = Draft::with_rows(count);
    let mut unreadable = Vec::new();
    let rows = Rows::ALL.into_iter().flat_map(|kind| {
        let rows = envelope.rows(kind).iter().enumerate();
        rows.map(move |(i, row)| (kind.at(i), row))
    });
    let alone = [
        (Place::Scenario, &envelope.s),
        (Place::Tuning, &envelope.t),
        (Place::Load, &envelope.l),
        (Place::Negotiation, &envelope.n),
    ];
    for (place, row) in alone.into_iter().chain(rows) {
        unreadable.extend(restore(&mut draft, place, row));
    }
    Ok(Shared {
        draft,
        data_id: envelope.d,
        rubric: envelope.r,
        unreadable,
    })
}

/// Sets the fields of one place; returns the keys that could not be read.
fn restore(draft: &mut Draft, place: Place, row: &Wire) -> Vec<String> {
    let mut unreadable = Vec::new();
    for (key, text) in row {
        let id = fields_of(place).find(|id| id.field().key == *key);
        let set = id.is_some_and(|id| {
            draft
                .set(FieldRef { place, id }, text, DecimalSign::Point)
                .is_ok()
        });
        if !set {
            unreadable.push(key.clone());
        }
    }
    unreadable
}
