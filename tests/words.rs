//! Where the words of the page stand, read as text: outside `src/app/words` no string literal of the page reads like
//! prose. What is let through all the same is named here with its reason.

#[path = "support/sources.rs"]
mod sources;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use sources::{sources, text_of};

const PAGE: &str = "src/app";
const WORDS: &str = "src/app/words/";

/// Attributes of elements that nobody reads.
const UNREAD_ATTRIBUTES: &[&str] = &["class", "rel", "transform"];

/// Names of keys, as browsers give them.
const KEYS: &[&str] = &["Tab", "ArrowDown", "ArrowUp", "Enter", "Escape"];

/// Literals that read like prose and are none: what it is, where, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "\\\"Ready\\\"",
        "src/app/browser/beside.rs",
        "what a worker sends",
    ),
    (
        "M{} {}h{run}v1h-{run}z",
        "src/app/scenarios/qr.rs",
        "a path to draw",
    ),
    (
        "Amazon",
        "src/app/negotiation/agreement/vendors.rs",
        "a vendor as the table of models names it",
    ),
];

struct Literal {
    line: usize,
    /// What stands before it on its line.
    before: String,
    text: String,
}

/// The bytes of a string from its first quote to its last.
fn string(from: &str) -> usize {
    let mut escaped = false;
    for (at, c) in from.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    from.len()
}

/// The bytes of a character, or of the mark before a lifetime.
fn character(from: &str) -> usize {
    let mut letters = from.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((after, _))) => {
            let end = from[after + 1..].find('\'').expect("the character ends");
            after + 1 + end + 1
        }
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}

/// The string literals of a source before its tests; comments are passed over.
fn literals(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]\nmod tests").next();
    let source = source.unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let from = &rest[at..];
        let done = &source[..source.len() - from.len()];
        let length = match from.as_bytes() {
            [b'/', b'/', ..] => from.find('\n').unwrap_or(from.len()),
            [b'"', ..] => string(from),
            [b'\'', ..] => character(from),
            _ => 1,
        };
        if from.starts_with('"') {
            assert!(
                !done.ends_with(" r") && !done.ends_with('#'),
                "a raw string: {done}"
            );
            let lines = from[1..length - 1].split("\\\n").map(str::trim_start);
            found.push(Literal {
                line: done.matches('\n').count() + 1,
                before: done.lines().next_back().unwrap_or_default().to_owned(),
                text: lines.collect(),
            });
        }
        rest = &from[length..];
    }
    found
}

/// The text without what is filled in.
fn without_places(text: &str) -> String {
    let ends = text.split('{').skip(1);
    let ends = ends.map(|part| part.split_once('}').map_or("", |(_, after)| after));
    text.split('{').take(1).chain(ends).collect()
}

fn is_word(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“']);
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let letter = |c: char| c.is_alphabetic() || "-'’".contains(c);
    word.starts_with(char::is_alphabetic) && word.chars().all(letter)
}

/// Two words, one beside something filled in, or a capital and a small letter at the start.
fn reads_like_prose(text: &str) -> bool {
    let plain = without_places(text);
    let words = plain.split_whitespace().filter(|word| is_word(word));
    let beside = plain.len() < text.len() && plain.contains(' ');
    let mut letters = plain.chars().skip_while(|c| !c.is_alphabetic());
    let capital = letters.next().is_some_and(char::is_uppercase);
    let small = letters.next().is_some_and(char::is_lowercase);
    words.count() + usize::from(beside) >= 2 || (capital && small)
}

fn is_unread(literal: &Literal) -> bool {
    UNREAD_ATTRIBUTES.iter().any(|name| {
        let before = literal.before.strip_suffix('=');
        before.is_some_and(|before| before.ends_with(name))
    })
}

/// Names of classes in the style sheets.
fn classes() -> HashSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let files = fs::read_dir(folder).expect("the folder exists");
    let paths = files.map(|entry| entry.expect("an entry").path());
    let sheets = paths.filter(|path| path.extension().is_some_and(|extension| extension == "css"));
    let rules: String = sheets
        .map(|path| fs::read_to_string(path).expect("the file reads"))
        .collect();
    let part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let names = rules.split('.').skip(1);
    names
        .map(|rest| rest.chars().take_while(|c| part(*c)).collect())
        .collect()
}

/// Prose of the page outside the words: file, line and text.
fn prose() -> Vec<(String, usize, String)> {
    let classes = classes();
    let is_style = |text: &str| text.split(' ').all(|name| classes.contains(name));
    let elsewhere = |file: &String| !file.starts_with(WORDS);
    let of_file = |file: String| {
        let source = text_of(&file);
        let read = literals(&source).into_iter();
        let read = read.filter(|literal| !is_unread(literal) && reads_like_prose(&literal.text));
        let read = read.filter(|Literal { text, .. }| !KEYS.contains(&&**text) && !is_style(text));
        read.map(|literal| (file.clone(), literal.line, literal.text))
            .collect::<Vec<_>>()
    };
    let files = sources(PAGE).into_iter().filter(elsewhere);
    files.flat_map(of_file).collect()
}

#[test]
fn the_page_says_nothing_outside_its_words() {
    let found = prose();
    let excepted = |file: &str, text: &str| {
        let is = |one: &&(&str, &str, &str)| one.0 == text && one.1 == file;
        EXCEPTIONS.iter().find(is)
    };
    let new = found
        .iter()
        .filter(|one| excepted(&one.0, &one.2).is_none());
    let new: Vec<String> = new
        .map(|(file, line, text)| format!("{file}:{line}: {text}"))
        .collect();
    assert_eq!(new, [""; 0], "move it to {WORDS}");
    for (text, file, why) in EXCEPTIONS {
        assert!(!why.is_empty());
        let needed = found.iter().any(|one| one.0 == *file && one.2 == *text);
        assert!(needed, "{file} does not say “{text}” any more");
    }
}

#[test]
fn prose_is_told_from_names_and_layout() {
    for prose in [
        "at least ",
        "Region",
        "{} more",
        ", as of {}",
        " (Legacy)",
        "“{a}” and {b}",
    ] {
        assert!(reads_like_prose(prose), "{prose}");
    }
    for other in [
        "hint",
        "rates-region",
        "{what}: ",
        "{status}, {end}",
        "{share} %",
        "#{id}",
    ] {
        assert!(!reads_like_prose(other), "{other}");
    }
}

#[test]
fn literals_are_found_between_comments_and_characters() {
    let source = "// \"no\"\nlet a = '\"'; // \"no\"\nlet b: &'static str = \"yes \\\n    it is\";\n\
        class=\"also\" '\\'' \"a \\\" b\"\n#[cfg(test)]\nmod tests { \"no\" }";
    let found = literals(source);
    let texts: Vec<&str> = found.iter().map(|literal| &*literal.text).collect();
    assert_eq!(texts, ["yes it is", "also", "a \\\" b"]);
    assert_eq!(found[0].line, 3);
    assert!(is_unread(&found[1]) && !is_unread(&found[2]));
}
