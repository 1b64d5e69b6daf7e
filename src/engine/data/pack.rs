//! The price file made small for the page: a cell that repeats the one above it is left out. `src/build.rs` packs
//! `rates.tsv` when the page is compiled; what the cells mean belongs elsewhere, and people never edit this form.
//!
//! The first row of each model is written whole. In the rows after it an empty cell means "as above", and `-`
//! means empty. So a line that starts with a tab belongs to the model above it.

use std::borrow::Cow;

const EMPTY: &str = "-";

/// Packs a sorted table whose first column is the model, header first. Used when the page is built.
#[allow(dead_code)] // the engine only unpacks
pub(super) fn pack(text: &str) -> String {
    let mut packed = String::with_capacity(text.len() / 3);
    let mut above: Vec<&str> = Vec::new();
    for line in text.lines() {
        let row: Vec<&str> = line.split('\t').collect();
        let same_model = above.first() == row.first();
        let cells = row
            .iter()
            .enumerate()
            .map(|(at, cell)| match above.get(at) {
                Some(over) if same_model && over == cell => "",
                Some(_) if same_model && cell.is_empty() => EMPTY,
                _ => cell,
            });
        packed.push_str(&cells.collect::<Vec<_>>().join("\t"));
        packed.push('\n');
        above = row;
    }
    packed
}

/// The rows of one model as the file has them; rows that are not packed come back as they are.
#[allow(dead_code)] // the build script only packs
pub(super) fn unpack(lines: &str) -> Cow<'_, str> {
    if !lines.contains("\n\t") {
        return Cow::Borrowed(lines);
    }
    let mut whole = String::with_capacity(lines.len().saturating_mul(3));
    let mut above: Vec<&str> = Vec::new();
    for line in lines.split_terminator('\n') {
        for (at, cell) in line.split('\t').enumerate() {
            let over = above.get(at).copied().unwrap_or_default();
            let value = match cell {
                "" => over,
                EMPTY => "",
                own => own,
            };
            if at > 0 {
                whole.push('\t');
            }
            whole.push_str(value);
            match above.get_mut(at) {
                Some(cell) => *cell = value,
                None => above.push(value),
            }
        }
        whole.push('\n');
    }
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "model\tregion\tnote\na\tus\t\na\tus\tpromo\na\teu\t\nb\tus\t\n";

    #[test]
    fn repeats_are_left_out_and_come_back() {
        let packed = pack(TABLE);
        assert_eq!(
            packed,
            "model\tregion\tnote\na\tus\t\n\t\tpromo\n\teu\t-\nb\tus\t\n"
        );
        let of_a = "a\tus\t\n\t\tpromo\n\teu\t-\n";
        assert_eq!(unpack(of_a), "a\tus\t\na\tus\tpromo\na\teu\t\n");
    }

    #[test]
    fn plain_rows_stay_as_they_are() {
        assert_eq!(unpack("a\tus\t\na\teu\t\n"), "a\tus\t\na\teu\t\n");
    }
}
