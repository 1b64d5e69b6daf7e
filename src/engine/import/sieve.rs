//! Lines of a table that cannot count, passed over many at a time: one look at each byte, sixteen at once where the machine
//! can, instead of one search per line and text. What is a record, and what a line says, does not belong here.

use memchr::{memchr2, memrchr};

/// Bytes that are looked at together; what is told of them is told of all.
const BLOCK: usize = 256;

/// A block, and what it takes to see signs that begin in it.
type Window = [u8; BLOCK + 2];

/// Passes over lines in which none of some texts stands.
#[derive(Clone, Debug)]
pub(super) struct Sieve {
    signs: [[u8; 3]; 3],
}

impl Sieve {
    /// For lines with these texts, of which there are three at most; `None` where no line can be passed over.
    pub(super) fn of(needles: &[&str]) -> Option<Self> {
        let signs: Option<Vec<[u8; 3]>> = needles.iter().map(|needle| sign(needle)).collect();
        let signs = signs?;
        let first = *signs.first()?;
        let sign = |at: usize| signs.get(at).copied().unwrap_or(first);
        (signs.len() <= 3).then(|| Self {
            signs: [sign(0), sign(1), sign(2)],
        })
    }

    /// How many bytes from the beginning of a line are whole lines that cannot count, and how many lines those are. Each is
    /// a record that is not empty: a line with a quote is none of them, nor is an empty one.
    pub(super) fn pass(&self, bytes: &[u8]) -> (usize, u64) {
        if memchr2(b'\n', b'\r', bytes.get(..1).unwrap_or_default()).is_some() {
            return (0, 0);
        }
        let (mut at, mut lines) = (0_usize, 0_u64);
        while let Some(window) = window(bytes, at) {
            let Some(ends) = self.ends(window) else { break };
            lines = lines.saturating_add(u64::from(ends));
            at = at.saturating_add(BLOCK);
        }
        let passed = memrchr(b'\n', bytes.get(..at).unwrap_or_default());
        (passed.map_or(0, |end| end.saturating_add(1)), lines)
    }

    /// Line ends in a block; `None` where something in it needs a closer look. Every byte is treated alike, without a
    /// branch, so that the compiler can take many at once.
    #[inline]
    fn ends(&self, window: &Window) -> Option<u8> {
        let [_, second @ ..] = window;
        let [_, third @ ..] = second;
        let [one, two, three] = self.signs;
        let (mut ends, mut closer) = (0_u8, false);
        for ((a, b), c) in window.iter().zip(second).zip(third) {
            let is = |sign: [u8; 3]| (*a == sign[0]) & (*b == sign[1]) & (*c == sign[2]);
            let end = *a == b'\n';
            let empty = end & ((*b == b'\n') | (*b == b'\r'));
            closer |= (*a == b'"') | empty | is(one) | is(two) | is(three);
            ends = ends.wrapping_add(u8::from(end)); // a block is shorter than its bound
        }
        (!closer).then_some(ends)
    }
}

fn window(bytes: &[u8], at: usize) -> Option<&Window> {
    bytes.get(at..)?.first_chunk()
}

/// Three bytes of a text that few other texts have: from its last capital letter on, or its first ones.
fn sign(needle: &str) -> Option<[u8; 3]> {
    let bytes = needle.as_bytes();
    let starts = 0..=bytes.len().checked_sub(3)?;
    let is_capital = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_uppercase);
    let start = starts.rev().find(is_capital).unwrap_or(0);
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
        assert_eq!(sieve().signs, [*b"edr", *b"MP:", *b"Mod"]);
        assert_eq!(Sieve::of(&["edrock"]).expect("a sieve").signs, [*b"edr"; 3]);
        assert!(Sieve::of(&[]).is_none());
        assert!(Sieve::of(&["ed"]).is_none());
        assert!(Sieve::of(&["one", "two", "three", "four"]).is_none());
    }

    #[test]
    fn whole_lines_are_passed_over() {
        let lines = many("AmazonEC2,Invoke,1");
        let (bytes, passed) = sieve().pass(&lines);
        assert!(bytes > 256 && lines[bytes - 1] == b'\n');
        assert_eq!(passed as usize, bytes / "AmazonEC2,Invoke,1\n".len());
        assert_eq!(sieve().pass(b"short\n"), (0, 0));
        assert_eq!(sieve().pass(&many("no end")[..0]), (0, 0));
        assert_eq!(sieve().pass(&[b'x'; 1_000]), (0, 0));
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
                let (bytes, lines) = sieve().pass(&text);
                assert!(bytes <= at, "{closer:?} at {at}: {bytes}");
                let ends = text[..bytes].iter().filter(|byte| **byte == b'\n');
                assert_eq!(ends.count() as u64, lines);
            }
        }
    }
}
