//! A link under a passphrase: from fragment to fragment. The cryptography is the browser's, the form of the locked link the
//! engine's.

use crate::app::browser::crypto::{self, Way};
use crate::app::browser::random;
use crate::engine::share::{ROUNDS, Sealed};

fn way(sealed: &Sealed) -> Way<'_> {
    Way {
        rounds: sealed.rounds,
        salt: &sealed.salt,
        vector: &sealed.vector,
    }
}

/// The fragment that shows nothing without the passphrase; `None` where the browser offers no cryptography.
pub(super) async fn lock(passphrase: &str, fragment: &str) -> Option<String> {
    let mut sealed = Sealed {
        rounds: ROUNDS,
        salt: random::bytes(),
        vector: random::bytes(),
        locked: Vec::new(),
    };
    sealed.locked = crypto::lock(passphrase, way(&sealed), fragment.as_bytes()).await?;
    Some(sealed.encode())
}

/// The fragment inside; `None` for another passphrase.
pub(super) async fn unlock(passphrase: &str, sealed: &Sealed) -> Option<String> {
    let plain = crypto::unlock(passphrase, way(sealed), &sealed.locked).await?;
    String::from_utf8(plain).ok()
}
