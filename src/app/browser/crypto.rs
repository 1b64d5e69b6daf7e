//! Locking and unlocking under a passphrase, by the browser's own cryptography: PBKDF2 with SHA-256, then AES-GCM with 256
//! bits. How a locked text travels belongs in `engine::share`.

use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::object::object;

/// How a key is made of a passphrase, and how it is used.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: &'a [u8],
    /// The initialisation vector of AES-GCM.
    pub vector: &'a [u8],
}

/// Locks bytes; `None` where the browser offers no cryptography, as on a page without https.
pub async fn lock(passphrase: &str, way: Way<'_>, plain: &[u8]) -> Option<Vec<u8>> {
    run(passphrase, way, plain, true).await.ok()
}

/// Unlocks them; `None` for another passphrase, or bytes that were changed.
pub async fn unlock(passphrase: &str, way: Way<'_>, locked: &[u8]) -> Option<Vec<u8>> {
    run(passphrase, way, locked, false).await.ok()
}

/// True where the browser offers it.
pub fn is_there() -> bool {
    subtle().is_ok()
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = window().crypto()?.subtle();
    if JsValue::from(&subtle).is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    Ok(subtle)
}

async fn run(passphrase: &str, way: Way<'_>, bytes: &[u8], lock: bool) -> Result<Vec<u8>, JsValue> {
    let subtle = subtle()?;
    let words = Uint8Array::from(passphrase.as_bytes());
    let base = subtle.import_key_with_str(
        "raw",
        &words,
        "PBKDF2",
        false,
        &serde_wasm_bindgen::to_value(&["deriveKey"])?,
    )?;
    let base: CryptoKey = JsFuture::from(base).await?.dyn_into()?;
    let made = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(way.salt).into()),
        ("iterations", way.rounds.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = serde_wasm_bindgen::to_value(&["encrypt", "decrypt"])?;
    let key = subtle.derive_key_with_object_and_object(&made, &base, &kind, false, &uses)?;
    let key: CryptoKey = JsFuture::from(key).await?.dyn_into()?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(way.vector).into()),
    ])?;
    let done = if lock {
        subtle.encrypt_with_object_and_u8_array(&how, &key, bytes)?
    } else {
        subtle.decrypt_with_object_and_u8_array(&how, &key, bytes)?
    };
    Ok(Uint8Array::new(&JsFuture::from(done).await?).to_vec())
}
