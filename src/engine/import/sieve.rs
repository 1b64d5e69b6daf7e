//! Lines of a table that cannot count, passed over many at a time: one look at each byte, sixteen at once where the machine
//! can, instead of one search per line and text. What is a record, and what a line says, does not belong here.

use memchr::{memchr2, memrchr};

/// Bytes that are looked at together; what is told of them is told of all.
const BLOCK: usize = 256;

/// A block, and what it takes to see signs that begin in it.
type Window = [u8; BLOCK + 1];

/// Two bytes of a text that few other texts have.
type Sign = [u8; 2];

/// Passes over lines in which none of some texts stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sieve {
    Two([Sign; 2]),
    Three([Sign; 3]),
}

impl Sieve {
    /// For lines with these texts, of which there are three at most; `None` where no line can be passed over.
    pub(super) fn of(needles: &[&str]) -> Option<Self> {
        // One byte at a time it is slower than what it spares: on the page, and in the program that is compiled for size.
        let fast = cfg!(target_feature = "simd128") && !cfg!(feature = "parquet");
        if cfg!(target_arch = "wasm32") && !fast {
            return None;
        }
        let signs: Option<Vec<Sign>> = needles.iter().map(|needle| sign(needle)).collect();
        match *signs?.as_slice() {
            [one] => Some(Self::Two([one, one])),
            [one, two] => Some(Self::Two([one, two])),
            [one, two, three] => Some(Self::Three([one, two, three])),
            _ => None,
        }
    }

    /// Passes over what it can of bytes from the beginning of a line on. Each line is a record that is not empty: one with
    /// a quote is none of them, nor is an empty one.
    pub(super) fn pass(&self, bytes: &[u8]) -> Passed {
        if memchr2(b'\n', b'\r', bytes.get(..1).unwrap_or_default()).is_some() {
            return Passed::default();
        }
        let (looked, lines) = match self {
            Self::Two(signs) => blocks(bytes, signs),
            Self::Three(signs) => blocks(bytes, signs),
        };
        let end = memrchr(b'\n', bytes.get(..looked).unwrap_or_default());
        Passed {
            bytes: end.map_or(0, |end| end.saturating_add(1)),
            lines,
            again: looked.saturating_add(BLOCK),
        }
    }
}

/// What was passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Passed {
    /// Whole lines that cannot count, in bytes.
    pub(super) bytes: usize,
    /// How many lines those are.
    pub(super) lines: u64,
    /// From where on another look is worth while: before, something needs a closer one.
    pub(super) again: usize,
}

/// How many bytes are whole blocks in which nothing needs a closer look, and the line ends in them.
#[inline(never)] // short, so that a browser has its fast code soon
fn blocks<const N: usize>(bytes: &[u8], signs: &[Sign; N]) -> (usize, u64) {
    let (mut at, mut lines) = (0_usize, 0_u64);
    while let Some(window) = window(bytes, at) {
        let Some(ends) = ends(window, signs) else {
            break;
        };
        lines = lines.saturating_add(u64::from(ends));
        at = at.saturating_add(BLOCK);
    }
    (at, lines)
}

fn window(bytes: &[u8], at: usize) -> Option<&Window> {
    bytes.get(at..)?.first_chunk()
}

/// Line ends in a block; `None` where something in it needs a closer look. Every byte is treated alike, without a branch,
/// so that the compiler can take many at once.
#[inline(always)]
fn ends<const N: usize>(window: &Window, signs: &[Sign; N]) -> Option<u8> {
    let [_, second @ ..] = window;
    let (mut ends, mut closer) = (0_u8, false);
    for (a, b) in window.iter().zip(second) {
        let end = *a == b'\n';
        let empty = end & ((*b == b'\n') | (*b == b'\r'));
        closer |= (*a == b'"') | empty;
        for [one, two] in signs {
            closer |= (a == one) & (b == two);
        }
        ends = ends.wrapping_add(u8::from(end)); // none is empty, so a block has fewer than its bound
    }
    (!closer).then_some(ends)
}

/// The last capital letter of a text and the byte after it; where it has none, its second byte and the third.
fn sign(needle: &str) -> Option<Sign> {
    let bytes = needle.as_bytes();
    let capital = bytes.iter().rposition(u8::is_ascii_uppercase);
    let start = capital.unwrap_or(1);
    bytes.get(start..)?.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sieve() -> Sieve {
        Sieve::of(&["edrock", "-MP:", "InvokeModel"]).expect("a sieve")
    }

    /// Lines of this text, so many that some blocks are full.
    fn many(line: &str) -> Vec<u8> {
        format!("{line}\n").repeat(900 / line.len()).into_bytes()
    }

    #[test]
    fn the_signs_are_rare() {
        assert_eq!(sieve(), Sieve::Three([*b"dr", *b"P:", *b"Mo"]));
        assert_eq!(Sieve::of(&["edrock"]), Some(Sieve::Two([*b"dr"; 2])));
        assert!(Sieve::of(&[]).is_none());
        assert!(Sieve::of(&["ed"]).is_none());
        assert!(Sieve::of(&["one", "two", "three", "four"]).is_none());
    }

    #[test]
    fn whole_lines_are_passed_over() {
        let lines = many("AmazonEC2,Invoke,1");
        let passed = sieve().pass(&lines);
        assert!(passed.bytes > BLOCK && lines[passed.bytes - 1] == b'\n');
        let expected = passed.bytes / "AmazonEC2,Invoke,1\n".len();
        assert_eq!(passed.lines as usize, expected);
        for nothing in [b"short\n".as_slice(), b"", &[b'x'; 1_000]] {
            let passed = sieve().pass(nothing);
            assert_eq!((passed.bytes, passed.lines), (0, 0));
        }
    }

    #[test]
    fn nothing_that_needs_a_look_is_passed_over() {
        for closer in [
            "AmazonBedrock",
            "USE1-MP:",
            "InvokeModel",
            "\"",
            "\n",
            "\r\n",
        ] {
            for before in 0..600 {
                let mut text = many("AmazonEC2,1");
                // An empty line comes where a line ends.
                let at = match closer.as_bytes()[0] {
                    b'\n' | b'\r' => before / 12 * 12,
                    _ => before,
                };
                text.splice(at..at, closer.bytes());
                let Passed { bytes, lines, .. } = sieve().pass(&text);
                assert!(bytes <= at, "{closer:?} at {at}: {bytes}");
                let ends = text[..bytes].iter().filter(|byte| **byte == b'\n');
                assert_eq!(ends.count() as u64, lines);
            }
        }
    }
}
