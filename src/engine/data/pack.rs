//! Price files made small for the page: repeated words become numbers, and a cell that repeats the one above it
//! is left out. `src/build.rs` packs `rates.tsv`, and prices outside Bedrock, when the page is compiled; what the cells
//! mean belongs elsewhere, and people never edit this form.
//!
//! A heading of a coded column is followed by its words (`scope global in_region_or_geo`), and its cells hold their
//! places. The first row of each model is written whole. In the rows after it an empty cell means "as above", and
//! `-` means empty. So a line that starts with a tab belongs to the model above it.

use std::borrow::Cow;

const EMPTY: &str = "-";

/// Columns whose few words are written once. None of their cells is ever empty.
const CODED: [&str; 8] = [
    "region",
    "scope",
    "context",
    "tier",
    "dimension",
    "unit",
    "source",
    "confidence",
];

/// Packs a sorted table whose first column is the model, header first.
#[allow(dead_code)] // the engine only unpacks
pub(super) fn pack(text: &str) -> String {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut words: Vec<Vec<&str>> = header.iter().map(|_| Vec::new()).collect();
    let mut body = String::with_capacity(text.len() / 3);
    let mut above: Vec<String> = Vec::new();
    for line in lines {
        let row: Vec<String> = line
            .split('\t')
            .zip(header.iter().zip(&mut words))
            .map(code)
            .collect();
        let same_model = above.first() == row.first();
        let cells = row
            .iter()
            .enumerate()
            .map(|(at, cell)| match above.get(at) {
                Some(over) if same_model && over == cell => "",
                Some(_) if same_model && cell.is_empty() => EMPTY,
                _ => cell,
            });
        // Cells left out at the end need no tabs either.
        body.push_str(cells.collect::<Vec<_>>().join("\t").trim_end_matches('\t'));
        body.push('\n');
        above = row;
    }
    let headings = header
        .iter()
        .zip(&words)
        .map(|(name, words)| [&[*name], words.as_slice()].concat().join(" "));
    format!("{}\n{body}", headings.collect::<Vec<_>>().join("\t"))
}

/// The place of a cell's word in a coded column, the cell itself in others.
fn code<'t>((cell, (name, words)): (&'t str, (&&str, &mut Vec<&'t str>))) -> String {
    if !CODED.contains(name) {
        return cell.to_owned();
    }
    let place = words
        .iter()
        .position(|word| *word == cell)
        .unwrap_or_else(|| {
            words.push(cell);
            words.len().saturating_sub(1)
        });
    place.to_string()
}

/// A whole table as the file has it; one that is not packed comes back as it is.
#[allow(dead_code)] // the build script only packs
pub(super) fn unpack_all(text: &str) -> Cow<'_, str> {
    let (header, lines) = text.split_once('\n').unwrap_or((text, ""));
    if !header.contains(' ') {
        return Cow::Borrowed(text);
    }
    let names = header.split('\t').map(|heading| {
        let (name, _) = heading.split_once(' ').unwrap_or((heading, ""));
        name
    });
    let names: Vec<&str> = names.collect();
    Cow::Owned(format!("{}\n{}", names.join("\t"), unpack(header, lines)))
}

/// The rows of one model as the file has them; with a header that is not packed they come back as they are.
#[allow(dead_code)] // the build script only packs
pub(super) fn unpack<'t>(header: &str, lines: &'t str) -> Cow<'t, str> {
    if !header.contains(' ') {
        return Cow::Borrowed(lines);
    }
    let headings: Vec<Vec<&str>> = header
        .split('\t')
        .map(|heading| heading.split(' ').collect())
        .collect();
    let mut whole = String::with_capacity(lines.len().saturating_mul(4));
    let mut above: Vec<&str> = vec![""; headings.len()];
    for line in lines.split_terminator('\n') {
        let mut cells = line.split('\t');
        for (at, (over, heading)) in above.iter_mut().zip(&headings).enumerate() {
            match cells.next().unwrap_or_default() {
                "" => {}
                EMPTY => *over = "",
                own => *over = decode(own, heading),
            }
            if at > 0 {
                whole.push('\t');
            }
            whole.push_str(over);
        }
        whole.push('\n');
    }
    Cow::Owned(whole)
}

/// The word at the place that a cell of a coded column holds; in others, and for a place without a word, the cell.
fn decode<'t>(cell: &'t str, heading: &[&'t str]) -> &'t str {
    let [_, words @ ..] = heading else {
        return cell;
    };
    let place: Option<usize> = cell.parse().ok();
    match words {
        [] => cell,
        words => place
            .and_then(|place| words.get(place))
            .copied()
            .unwrap_or(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "model\tregion\tnote\na\tus\t\na\tus\tpromo\na\teu\t\nb\tus\t\n";

    #[test]
    fn words_are_coded_and_repeats_left_out_and_both_come_back() {
        let packed = pack(TABLE);
        assert_eq!(
            packed,
            "model\tregion us eu\tnote\na\t0\n\t\tpromo\n\t1\t-\nb\t0\n"
        );
        let of_a = "a\t0\n\t\tpromo\n\t1\t-\n";
        assert_eq!(
            unpack("model\tregion us eu\tnote", of_a),
            "a\tus\t\na\tus\tpromo\na\teu\t\n"
        );
        assert_eq!(unpack("model\tregion us eu\tnote", "b\t0\n"), "b\tus\t\n");
        assert_eq!(unpack_all(&packed), TABLE);
        assert_eq!(unpack_all(TABLE), TABLE);
    }

    #[test]
    fn plain_rows_stay_as_they_are() {
        assert_eq!(
            unpack("model\tregion\tnote", "a\tus\t\na\teu\t\n"),
            "a\tus\t\na\teu\t\n"
        );
    }
}
