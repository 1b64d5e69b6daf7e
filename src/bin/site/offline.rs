//! What lets the site work without its server: the service worker with the list of every file of this version. What it
//! does with them belongs in `static/sw.js`, the page's side of it in `static/offline.js`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Outcome;
use super::cut::minified;

/// The worker's file. Its name never changes: browsers look there for the next version.
const WORKER: &str = "sw.js";

/// The page's script, which `cut` puts into the one of the page.
pub const SCRIPT: &str = "static/offline.js";

const WORKER_SOURCE: &str = "static/sw.js";

/// Writes the worker, once every other file of the site is there.
///
/// # Errors
/// A file that cannot be read, and a worker without a place for the list.
pub fn add_worker(dist: &Path, names: &[String]) -> Outcome<()> {
    let mut files = BTreeMap::new();
    for name in names.iter().filter(|name| *name != WORKER) {
        let published = if name == "index.html" { "" } else { name };
        files.insert(published, hex(&fs::read(dist.join(name))?));
    }
    let worker = listed(&minified(WORKER_SOURCE)?, &files)?;
    fs::write(dist.join(WORKER), worker)?;
    Ok(())
}

/// The worker with its two lines filled in. The version is the digest of the list, so it changes with any file.
fn listed(worker: &str, files: &BTreeMap<&str, String>) -> Outcome<String> {
    let list = serde_json::to_string(files)?;
    let version = &hex(list.as_bytes())[..16];
    for place in ["\"{{VERSION}}\"", "\"{{FILES}}\""] {
        if worker.matches(place).count() != 1 {
            return Err(format!("{WORKER_SOURCE} must have {place} exactly once").into());
        }
    }
    let worker = worker.replace("{{VERSION}}", version);
    Ok(worker.replace("\"{{FILES}}\"", &list))
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_lists_every_file_and_its_version_follows_from_them() {
        let worker = r#"const V="{{VERSION}}",F="{{FILES}}";"#;
        let of = |digest: &str| {
            let files = BTreeMap::from([("", "aa".to_owned()), ("a.css", digest.to_owned())]);
            listed(worker, &files).expect("a place for both")
        };
        assert!(of("bb").contains(r#"F={"":"aa","a.css":"bb"};"#));
        let version = |worker: String| worker[9..25].to_owned();
        assert_ne!(version(of("bb")), version(of("bc")));
        assert!(listed("const V=1", &BTreeMap::new()).is_err());
    }

    #[test]
    fn a_digest_is_the_one_that_the_browser_works_out() {
        // FIPS 180-2, the message "abc".
        assert!(hex(b"abc").starts_with("ba7816bf8f01cfea414140de5dae2223"));
    }
}
