//! A file that somebody brings in: one scenario, a list of them, or something else, of which it says what it seems to be.

use std::fmt;

use serde_json::Value;

use super::{LinkError, Titled, list_from_json, v1};
use crate::engine::library::tidy;

/// Files larger than this are refused before they are read: a full library stays below it.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// What the JSON of a report says it is.
pub const REPORT: &str = "bedrock-position-report";

/// Why a file holds no scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoScenarios {
    /// Nothing is in it.
    Empty,
    /// Larger than any that was saved here.
    TooLarge,
    /// Made by a later version of this page.
    Newer(u16),
    /// It seems to be something else.
    Seems(&'static str),
    /// It begins like one of ours and then breaks off or is damaged.
    Damaged,
}

impl fmt::Display for NoScenarios {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("This file is empty. Save the scenarios again and bring in that file."),
            Self::TooLarge => f.write_str("This file is larger than any that is saved here, so it was not read."),
            Self::Newer(version) => write!(
                f,
                "This file was made by a newer version of Bedrock Position (file version {version}). Reload the page to get \
                 that version."
            ),
            Self::Seems(what) => write!(
                f,
                "This seems to be {what}, not a file of scenarios. Choose a file that was saved in this view."
            ),
            Self::Damaged => f.write_str(
                "This file of scenarios is damaged: it breaks off or was changed. Ask for it again, or save it again.",
            ),
        }
    }
}

/// The scenarios of a file; one without a name of its own is called like the file.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<Vec<Titled>, NoScenarios> {
    if bytes.is_empty() {
        return Err(NoScenarios::Empty);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(NoScenarios::Seems(packed(bytes)));
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(NoScenarios::Empty);
    }
    let Ok(json) = serde_json::from_str::<Value>(text) else {
        return Err(not_json(text));
    };
    let has = |key: &str| json.get(key).is_some();
    let list = json.get("kind").is_some_and(Value::is_string) && has("s");
    let one = ["v", "d", "r"].into_iter().all(has);
    let report = json.get("format").is_some_and(|format| format == REPORT);
    if list {
        list_from_json(text).map_err(refused)
    } else if report {
        of_report(&json).map(|titled| vec![titled])
    } else if one {
        let shared = v1::from_json(text).map_err(refused)?;
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Ok(vec![Titled {
            name: tidy(stem),
            draft: shared.draft,
        }])
    } else {
        Err(NoScenarios::Seems("JSON of another program"))
    }
}

/// The answers that a report was written from, under its name.
fn of_report(json: &Value) -> Result<Titled, NoScenarios> {
    let answers = json.get("scenario").ok_or(NoScenarios::Damaged)?;
    let shared = v1::from_json(&answers.to_string()).map_err(refused)?;
    let name = json.get("name").and_then(Value::as_str);
    Ok(Titled {
        name: tidy(name.unwrap_or_default()),
        draft: shared.draft,
    })
}

fn refused(error: LinkError) -> NoScenarios {
    match error {
        LinkError::Newer(version) => NoScenarios::Newer(version),
        LinkError::TooLong => NoScenarios::TooLarge,
        LinkError::Damaged => NoScenarios::Damaged,
    }
}

fn packed(bytes: &[u8]) -> &'static str {
    match bytes {
        [b'P', b'K', ..] => "a zip file or a workbook",
        [b'%', b'P', b'D', b'F', ..] => "a PDF",
        [0x1F, 0x8B, ..] => "a packed file (gzip)",
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, ..] => "a picture",
        _ => "no text",
    }
}

fn not_json(text: &str) -> NoScenarios {
    let first = text.lines().next().unwrap_or_default();
    let ours = text.starts_with("{\"kind\":\"bedrock-position") || text.starts_with("{\"v\":");
    match text.chars().next() {
        _ if ours => NoScenarios::Damaged,
        _ if text.starts_with("%PDF") => NoScenarios::Seems("a PDF"),
        Some('<') => NoScenarios::Seems("a web page or XML"),
        Some('{' | '[') => NoScenarios::Seems("JSON that is damaged, or lines of a log"),
        _ if first.contains("#s1.") || first.contains("#c1.") || first.contains("#e1.") => {
            NoScenarios::Seems("a link; open it in the address bar")
        }
        _ if first.contains([',', ';', '\t']) => {
            NoScenarios::Seems("a table, such as a bill (bring it in under Use cases)")
        }
        _ => NoScenarios::Seems("plain text"),
    }
}
