//! Random bytes, for ids that no other tab has and for locking links. What they are for belongs elsewhere.

use gloo::utils::window;

/// So many random bytes; zeros where the browser has none, which no browser of today does.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Ok(crypto) = window().crypto() {
        // It refuses only more bytes than anyone asks for here.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// An id that no other scenario has.
pub fn id() -> u32 {
    u32::from_be_bytes(bytes())
}
