//! Where the words of the page stand, read as text: outside `src/app/words` no string literal of the page reads like
//! prose. What is let through all the same is named here with its reason.

use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "src/app";
const WORDS: &str = "src/app/words/";

/// Folders whose views still say something themselves. Their lists go to `src/app/words` and their rows from here.
const NOT_YET_MOVED: &[&str] = &["src/app/scenarios/", "src/app/report/"];

/// Attributes of elements that nobody reads.
const UNREAD_ATTRIBUTES: &[&str] = &["class", "rel", "transform"];

const PICKER: &str = "src/app/details/workloads/picker/mod.rs";

/// Literals that read like prose and are none: what it is, where, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("banner error", "src/app/details/link.rs", "style classes"),
    ("banner shared", "src/app/details/link.rs", "style classes"),
    ("banner warn", "src/app/pages/banners.rs", "style classes"),
    ("banner error", "src/app/root.rs", "style classes"),
    ("field short", "src/app/fields/choice.rs", "style classes"),
    (
        "\\\"Ready\\\"",
        "src/app/browser/beside.rs",
        "what a worker sends",
    ),
    ("Tab", PICKER, "a key"),
    ("ArrowDown", PICKER, "a key"),
    ("ArrowUp", PICKER, "a key"),
    ("Enter", PICKER, "a key"),
    ("Escape", PICKER, "a key"),
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

/// Every Rust file under a folder, as a path from the root with forward slashes.
fn sources(folder: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("the folder exists") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let inside = path.strip_prefix(root).expect("inside the package");
                files.push(inside.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
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

/// Prose of the page outside the words: file, line and text.
fn prose() -> Vec<(String, usize, String)> {
    let elsewhere = |file: &String| {
        !file.starts_with(WORDS) && !NOT_YET_MOVED.iter().any(|folder| file.starts_with(folder))
    };
    let of_file = |file: String| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
        let source = fs::read_to_string(path).expect("the file reads");
        let read = literals(&source).into_iter();
        let read = read.filter(|literal| !is_unread(literal) && reads_like_prose(&literal.text));
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
