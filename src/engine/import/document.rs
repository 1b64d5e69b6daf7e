//! Records out of a JSON document that may be too long to keep: the elements of its lists and the members of its
//! outermost object, one at a time. What a record says belongs to its reader.

/// The longest record: a day of Cost Explorer with some ten thousand groups.
pub(super) const LONGEST: usize = 8 << 20;

/// Cuts a document into records.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// True where an object at the outside is a record itself.
    whole: bool,
    /// How deep the containers are nested, and the kinds of the two outermost.
    depth: u32,
    outer: [u8; 2],
    /// The name of the member at the outside.
    name: Vec<u8>,
    naming: bool,
    /// A value is due: behind a colon.
    due: bool,
    quoted: bool,
    escaped: bool,
    /// The record being kept, and how deep it began.
    record: Option<(u32, u64)>,
    kept: Vec<u8>,
    scalar: bool,
    line: u64,
}

/// What comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'p> {
    /// A record, under the name of the outermost member that holds it.
    Record(&'p str, &'p [u8]),
    /// One longer than [`LONGEST`].
    TooLong,
    /// The document breaks off.
    Broken,
}

impl Document {
    /// Elements of lists and members of the outermost object.
    pub(super) fn members() -> Self {
        Self {
            line: 1,
            ..Self::default()
        }
    }

    /// Objects at the outside, or elements of a list at the outside.
    pub(super) fn whole() -> Self {
        Self {
            whole: true,
            ..Self::members()
        }
    }

    /// Hands every record that ends in these bytes to `each`, with the number of its first line.
    pub(super) fn feed(&mut self, bytes: &[u8], each: &mut impl FnMut(u64, Part<'_>)) {
        for byte in bytes {
            self.step(*byte, each);
            if *byte == b'\n' {
                self.line = self.line.saturating_add(1);
            }
        }
    }

    /// Says whether the document ended where it should.
    pub(super) fn finish(mut self, each: &mut impl FnMut(u64, Part<'_>)) {
        if self.scalar && self.depth == 0 {
            self.end(each);
        }
        if self.depth > 0 || self.record.is_some() || self.quoted {
            each(self.line, Part::Broken);
        }
    }

    fn step(&mut self, byte: u8, each: &mut impl FnMut(u64, Part<'_>)) {
        if self.quoted {
            self.keep(byte);
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => {
                    self.quoted = false;
                    self.naming = false;
                    if self.record.is_some_and(|(depth, _)| depth == self.depth) {
                        self.end(each);
                    }
                }
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => {
                let outside = self.depth == 1 && self.outer.first() == Some(&b'{');
                if outside && !self.due && self.record.is_none() {
                    self.name.clear();
                    self.naming = true;
                } else {
                    self.begin(byte);
                }
                self.quoted = true;
                if !self.naming {
                    self.keep(byte);
                }
            }
            b'{' | b'[' => {
                self.begin(byte);
                self.keep(byte);
                let at = usize::try_from(self.depth).unwrap_or(usize::MAX);
                if let Some(kind) = self.outer.get_mut(at) {
                    *kind = byte;
                }
                self.due = false;
                self.depth = self.depth.saturating_add(1);
            }
            b'}' | b']' => {
                self.end_scalar(each);
                self.depth = self.depth.saturating_sub(1);
                self.keep(byte);
                if self.record.is_some_and(|(depth, _)| depth >= self.depth) {
                    self.end(each);
                }
                self.due = false;
            }
            b',' => {
                self.end_scalar(each);
                self.keep(byte);
                self.due = false;
            }
            b':' => {
                self.keep(byte);
                self.due = true;
            }
            _ if byte.is_ascii_whitespace() => {
                self.end_scalar(each);
                self.keep(byte);
            }
            _ => {
                if self.begin(byte) {
                    self.scalar = true;
                }
                self.keep(byte);
            }
        }
    }

    /// Begins a record where one can stand.
    fn begin(&mut self, byte: u8) -> bool {
        let object = self.outer.first() == Some(&b'{');
        let here = match (self.whole, self.depth) {
            (true, 0) => byte != b'[',
            (_, 1) if !object => true,
            (false, 1) => self.due && byte != b'[',
            (false, 2) => object && self.outer.get(1) == Some(&b'['),
            _ => false,
        };
        let begins = here && self.record.is_none();
        if begins {
            self.record = Some((self.depth, self.line));
            self.kept.clear();
        }
        begins
    }

    fn keep(&mut self, byte: u8) {
        if self.naming {
            // A name of an export has a few dozen letters.
            if self.name.len() < 200 && byte != b'"' {
                self.name.push(byte);
            }
        } else if self.record.is_some() && self.kept.len() <= LONGEST {
            self.kept.push(byte);
        }
    }

    fn end_scalar(&mut self, each: &mut impl FnMut(u64, Part<'_>)) {
        if self.scalar && self.record.is_some_and(|(depth, _)| depth == self.depth) {
            self.end(each);
        }
    }

    fn end(&mut self, each: &mut impl FnMut(u64, Part<'_>)) {
        let Some((depth, line)) = self.record.take() else {
            return;
        };
        self.scalar = false;
        let named = depth > 0 && self.outer.first() == Some(&b'{');
        let name = if named { self.name.as_slice() } else { b"" };
        let name = std::str::from_utf8(name).unwrap_or_default();
        if self.kept.len() > LONGEST {
            each(line, Part::TooLong);
            self.kept = Vec::new();
        } else {
            each(line, Part::Record(name, &self.kept));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(mut document: Document, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut each = |line: u64, part: Part<'_>| {
            found.push(match part {
                Part::Record(name, bytes) => {
                    format!("{line} {name} {}", String::from_utf8_lossy(bytes))
                }
                other => format!("{line} {other:?}"),
            });
        };
        document.feed(text.as_bytes(), &mut each);
        document.finish(&mut each);
        found
    }

    #[test]
    fn members_and_elements_come_one_by_one() {
        let text = "{\"a\": \"x\\\"]\",\n\"b\": [ {\"c\": [1, 2]}, 7, \"s\" ], \"d\": {\"e\": {}}, \"n\": 5}";
        assert_eq!(
            cut(Document::members(), text),
            [
                "1 a \"x\\\"]\"",
                "2 b {\"c\": [1, 2]}",
                "2 b 7",
                "2 b \"s\"",
                "2 d {\"e\": {}}",
                "2 n 5"
            ]
        );
        assert_eq!(cut(Document::members(), "[[1],\n{}]"), ["1  [1]", "2  {}"]);
    }

    #[test]
    fn objects_at_the_outside_follow_each_other() {
        assert_eq!(
            cut(Document::whole(), "{\"a\":\n{}}{\"b\":1}\n"),
            ["1  {\"a\":\n{}}", "2  {\"b\":1}"]
        );
        assert_eq!(
            cut(Document::whole(), "[{\"a\":1},{}]"),
            ["1  {\"a\":1}", "1  {}"]
        );
    }

    #[test]
    fn a_document_that_breaks_off_says_so() {
        assert_eq!(
            cut(Document::members(), "{\"a\": [1, {\"b\""),
            ["1 a 1", "1 Broken"]
        );
        assert_eq!(cut(Document::members(), "]]}}"), [""; 0]);
    }
}
