//! What a heading says its numbers count: tokens, thousands, millions, by brackets, by a suffix, or by a name that only
//! logs use. Which field a heading names is decided in `columns`.

use crate::engine::num::Factor;

/// What the numbers of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// One by one, as logs write them.
    Tokens,
    /// Thousands.
    Thousands,
    /// Millions, as the fields do.
    Millions,
    /// Thousands of millions.
    Billions,
}

impl Counts {
    /// How many millions one of them is.
    pub(super) const fn millions(self) -> Factor {
        match self {
            Self::Tokens => Factor::of(1, 6),
            Self::Thousands => Factor::of(1, 3),
            Self::Millions => Factor::ONE,
            Self::Billions => Factor::of(1_000, 0),
        }
    }

    /// How many of them make a million: what a price for one is multiplied with.
    pub(super) const fn in_a_million(self) -> Factor {
        match self {
            Self::Tokens => Factor::of(1_000_000, 0),
            Self::Thousands => Factor::of(1_000, 0),
            Self::Millions => Factor::ONE,
            Self::Billions => Factor::of(1, 3),
        }
    }
}

const THOUSANDS: &[&str] = &[
    "k",
    "1k",
    "thousand",
    "thousands",
    "ktok",
    "ktoken",
    "ktokens",
    "000",
    "000s",
    "1000",
];
const MILLIONS: &[&str] = &[
    "m", "1m", "mm", "mn", "mio", "million", "millions", "mtok", "mtoken", "mtokens", "1000000",
];
const BILLIONS: &[&str] = &["b", "1b", "bn", "billion", "billions"];
const TOKENS: &[&str] = &["token", "tokens", "tok"];
/// Words beside a unit that change nothing: the fields are a month and US dollars too.
const BESIDE: &[&str] = &[
    "1", "a", "each", "in", "month", "monthly", "of", "per", "us", "usd", "dollar", "dollars",
];

/// The words of a text in lower case; a comma or point between digits parts no word.
pub(super) fn words(text: &str) -> Vec<String> {
    let lower = text
        .to_lowercase()
        .replace(",000", "000")
        .replace(".000", "000");
    let parts = lower.split(|c: char| !c.is_alphanumeric());
    parts
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What words say is counted: `Ok(None)` where they say nothing of it, `Err` where one is unknown or two disagree.
pub(super) fn read(words: &[String]) -> Result<Option<Counts>, ()> {
    let mut scale = None;
    let mut tokens = false;
    for word in words {
        let word = word.as_str();
        let found = if THOUSANDS.contains(&word) {
            Counts::Thousands
        } else if MILLIONS.contains(&word) {
            Counts::Millions
        } else if BILLIONS.contains(&word) {
            Counts::Billions
        } else if TOKENS.contains(&word) {
            tokens = true;
            continue;
        } else if BESIDE.contains(&word) {
            continue;
        } else {
            return Err(());
        };
        if scale.replace(found).is_some() {
            return Err(());
        }
    }
    Ok(scale.or(tokens.then_some(Counts::Tokens)))
}

/// True for a heading as programs write it, `input_tokens` or `inputTokens`, or by a name that only logs use.
pub(super) fn is_log_name(heading: &str, plain: &str) -> bool {
    let usual = ["prompttokens", "completiontokens"].contains(&plain);
    let mut pairs = heading.chars().zip(heading.chars().skip(1));
    let one_word = !heading.contains(char::is_whitespace);
    let parted = heading.contains('_') || pairs.any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    let program = one_word && parted && plain.contains("token");
    usual || program || plain.ends_with("tokencount")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_read_from_its_words() {
        for (text, counts) in [
            ("tokens", Ok(Some(Counts::Tokens))),
            ("thousand", Ok(Some(Counts::Thousands))),
            ("K tokens / month", Ok(Some(Counts::Thousands))),
            ("1,000 tokens", Ok(Some(Counts::Thousands))),
            ("million a month", Ok(Some(Counts::Millions))),
            ("USD per 1M tokens", Ok(Some(Counts::Millions))),
            ("1,000,000", Ok(Some(Counts::Millions))),
            ("bn", Ok(Some(Counts::Billions))),
            ("monthly", Ok(None)),
            ("per day", Err(())),
            ("thousand million", Err(())),
        ] {
            assert_eq!(read(&words(text)), counts, "{text}");
        }
    }

    #[test]
    fn names_of_logs_are_told_from_labels() {
        let log = |heading: &str| is_log_name(heading, &super::super::columns::plain(heading));
        for heading in [
            "prompt_tokens",
            "Prompt tokens",
            "input_tokens",
            "inputTokens",
            "InputTokenCount",
        ] {
            assert!(log(heading), "{heading}");
        }
        for heading in [
            "Input tokens",
            "Tokens in",
            "input",
            "cache_reads",
            "Cache read tokens",
        ] {
            assert!(!log(heading), "{heading}");
        }
    }
}
