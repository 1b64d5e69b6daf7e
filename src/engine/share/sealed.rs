//! The outside of a link under a passphrase: how it was locked, and the locked bytes. Locking and unlocking need the
//! browser's cryptography and belong to the app; nothing here can read what is inside.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::LinkError;

/// Rounds of PBKDF2 with SHA-256 for new links, as OWASP advised in 2023.
pub const ROUNDS: u32 = 600_000;
/// More than this would keep the browser busy for a minute: no link of ours has it.
const MOST_ROUNDS: u32 = 5_000_000;

/// Bytes of salt, and of what AES-GCM calls its initialisation vector.
pub const SALT: usize = 16;
/// See [`SALT`].
pub const VECTOR: usize = 12;
/// AES-GCM's proof that nothing was changed: the least that a locked text holds.
const PROOF: usize = 16;

const VERSION: u16 = 1;

/// A locked link: version 1 is PBKDF2 with SHA-256, then AES-GCM with 256 bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: [u8; SALT],
    /// Of AES-GCM.
    pub vector: [u8; VECTOR],
    /// The locked fragment.
    pub locked: Vec<u8>,
}

impl Sealed {
    /// The fragment, `#e1.` included.
    pub fn encode(&self) -> String {
        let parts = [
            &self.rounds.to_be_bytes()[..],
            &self.salt,
            &self.vector,
            &self.locked,
        ];
        format!("#e{VERSION}.{}", URL_SAFE_NO_PAD.encode(parts.concat()))
    }

    pub(super) fn decode(payload: &str) -> Result<Self, LinkError> {
        let bytes = URL_SAFE_NO_PAD.decode(payload.trim());
        let bytes = bytes.map_err(|_| LinkError::Damaged)?;
        let read = || {
            let (rounds, rest) = bytes.split_first_chunk()?;
            let (salt, rest) = rest.split_first_chunk()?;
            let (vector, locked) = rest.split_first_chunk()?;
            Some(Self {
                rounds: u32::from_be_bytes(*rounds),
                salt: *salt,
                vector: *vector,
                locked: locked.to_vec(),
            })
        };
        let whole = |sealed: &Self| {
            (1..=MOST_ROUNDS).contains(&sealed.rounds) && sealed.locked.len() > PROOF
        };
        read().filter(whole).ok_or(LinkError::Damaged)
    }
}
