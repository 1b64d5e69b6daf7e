//! The end of a record that quotes run through, looked for quote by quote. Which records need that, and who gets them, is
//! settled in `records`.

use memchr::{memchr, memchr_iter};

/// Where the search for the end of a record stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scan {
    /// Bytes looked at.
    pub(super) at: usize,
    /// Inside quotes.
    pub(super) quoted: bool,
    /// Line ends that quotes hide.
    pub(super) lines: u64,
    /// The first line is known to need a look at each quote; before, `at` is how far its end was searched.
    pub(super) exact: bool,
}

/// The end of a record, or that there is none yet.
pub(super) enum End {
    At(usize, u64),
    Open(Scan),
}

/// Looks for the end of the record that begins with `window`, quote by quote.
pub(super) fn exact(window: &[u8], mut scan: Scan, delimiter: u8) -> End {
    loop {
        let ahead = window.get(scan.at..).unwrap_or_default();
        if scan.quoted {
            let found = memchr(b'"', ahead);
            let text = ahead.get(..found.unwrap_or(ahead.len()));
            let hidden = memchr_iter(b'\n', text.unwrap_or_default()).count();
            scan.lines = scan.lines.saturating_add(hidden as u64);
            let Some(quote) = found else {
                scan.at = window.len();
                return End::Open(scan);
            };
            let after = scan.at.saturating_add(quote).saturating_add(1);
            match window.get(after) {
                // What follows the quote decides what it is: wait for it.
                None => {
                    scan.at = after.saturating_sub(1);
                    return End::Open(scan);
                }
                Some(b'"') => scan.at = after.saturating_add(1),
                Some(_) => {
                    scan.at = after;
                    scan.quoted = false;
                }
            }
            continue;
        }
        let line = memchr(b'\n', ahead).unwrap_or(ahead.len());
        let opening = memchr_iter(b'"', ahead.get(..line).unwrap_or_default()).find(|quote| {
            match scan.at.saturating_add(*quote).checked_sub(1) {
                None => true,
                Some(before) => window.get(before) == Some(&delimiter),
            }
        });
        match opening {
            Some(quote) => {
                scan.at = scan.at.saturating_add(quote).saturating_add(1);
                scan.quoted = true;
            }
            None if line < ahead.len() => {
                return End::At(scan.at.saturating_add(line), scan.lines);
            }
            None => {
                scan.at = window.len();
                return End::Open(scan);
            }
        }
    }
}
