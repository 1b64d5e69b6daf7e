//! Use cases from a spreadsheet: tab-separated text in, rows to add and everything that could not be read out.
//! Putting the rows into a draft belongs in `draft`, reading a single typed value in `parse`.

mod cells;
mod columns;
mod sheet;
mod trouble;
mod unit;

pub use columns::ORDER;
pub use trouble::{CellProblem, Trouble};

use super::draft::Rows;
use super::fields::FieldId;
use super::parse::{DecimalSign, FieldProblem, Reason};
use crate::engine::data::Dataset;
use columns::{Column, Heading};
use sheet::SheetRow;

/// Field values of one use case, canonical; what is absent has its default.
pub type NewRow = Vec<(FieldId, String)>;

/// What a pasted text holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// Use cases that read whole, in order.
    pub rows: Vec<NewRow>,
    /// Everything that could not be read; a row with one of these is not among the rows, unless it is a heading.
    pub problems: Vec<CellProblem>,
    /// What was read in a way that a reader has to know of; the rows are among the rows.
    pub notes: Vec<CellProblem>,
    /// True when the first row was read as headings.
    pub headings: bool,
    /// Good rows that the draft has no room for.
    pub no_room: usize,
}

/// A use case cannot be priced without these, and nothing is assumed in their place.
const NEEDED: [FieldId; 2] = [FieldId::Input, FieldId::Output];

/// Reads a pasted text. `room` is how many rows the draft can still take.
pub fn read(text: &str, sign: DecimalSign, dataset: &Dataset, room: usize) -> Pasted {
    let sheet = sheet::rows(text);
    let mut pasted = Pasted::default();
    let Some(first) = sheet.first() else {
        return pasted;
    };
    let headings = columns::headings(&first.cells);
    pasted.headings = headings.is_some();
    let columns = match headings {
        Some(said) => named(first, said, &mut pasted),
        None => ORDER.map(|id| Some(Column::plain(id))).to_vec(),
    };
    let needed = |row: &SheetRow, id: FieldId| CellProblem {
        row: row.number,
        column: 0,
        trouble: Trouble::Missing(id),
    };
    if pasted.headings {
        let has = |id: FieldId| columns.iter().flatten().any(|column| column.id == id);
        let missing: Vec<FieldId> = NEEDED.into_iter().filter(|id| !has(*id)).collect();
        // A column of an unknown unit was said already.
        let odd = |id: &FieldId| {
            first
                .cells
                .iter()
                .any(|cell| columns::heading(cell) == Heading::OddUnit(*id))
        };
        let unsaid = missing.iter().filter(|id| !odd(id));
        pasted.problems.extend(unsaid.map(|id| needed(first, *id)));
        if !missing.is_empty() {
            return pasted;
        }
    }
    for row in sheet.iter().skip(usize::from(pasted.headings)) {
        match new_row(row, &columns, sign, dataset) {
            Ok(_) if pasted.rows.len() >= room => {
                pasted.no_room = pasted.no_room.saturating_add(1);
            }
            Ok(new) => {
                pasted.notes.extend(unused_price(row, &columns, &new));
                pasted.rows.push(new);
            }
            Err(problems) => pasted.problems.extend(problems),
        }
    }
    pasted
}

/// Columns by their headings; a second one for a field and one with an unknown name or unit are said and left out.
fn named(first: &SheetRow, said: Vec<Heading>, pasted: &mut Pasted) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(said.len());
    for (at, (said, heading)) in said.into_iter().zip(&first.cells).enumerate() {
        let place = |trouble: fn(String) -> Trouble| CellProblem {
            row: first.number,
            column: at.saturating_add(1),
            trouble: trouble(heading.clone()),
        };
        let taken = |id| columns.iter().flatten().any(|column| column.id == id);
        let column = match said {
            Heading::Known(column) if taken(column.id) => {
                pasted.problems.push(place(Trouble::Twice));
                None
            }
            Heading::Known(column) => {
                if column.by_name {
                    pasted.notes.push(place(Trouble::SingleTokens));
                }
                Some(column)
            }
            Heading::OddUnit(_) => {
                pasted.problems.push(place(Trouble::OddUnit));
                None
            }
            Heading::Unknown => {
                if !heading.is_empty() {
                    pasted.problems.push(place(Trouble::NoField));
                }
                None
            }
        };
        columns.push(column);
    }
    columns
}

/// The values of one row, or everything in it that could not be read. Empty cells keep the default.
fn new_row(
    row: &SheetRow,
    columns: &[Option<Column>],
    sign: DecimalSign,
    dataset: &Dataset,
) -> Result<NewRow, Vec<CellProblem>> {
    let mut values = NewRow::new();
    let mut problems = Vec::new();
    let mut problem = |column: usize, trouble| {
        problems.push(CellProblem {
            row: row.number,
            column: column.saturating_add(1),
            trouble,
        });
    };
    for (at, cell) in row.cells.iter().enumerate() {
        match columns.get(at) {
            // A heading without a name was said once; its cells need no mention each.
            Some(None) => {}
            Some(Some(_)) | None if cell.is_empty() => {}
            Some(Some(column)) => match cells::values(*column, cell, sign, dataset) {
                Ok(read) => read
                    .into_iter()
                    .for_each(|(id, text)| put(&mut values, id, text)),
                Err(trouble) => problem(at, trouble),
            },
            None => problem(at, Trouble::NoColumn(cell.clone())),
        }
    }
    for (at, id) in columns.iter().enumerate() {
        let empty = row.cells.get(at).is_none_or(String::is_empty);
        let id = id.map(|column| column.id);
        if let Some(id) = id.filter(|id| empty && NEEDED.contains(id)) {
            let reason = Reason::Empty;
            problem(at, Trouble::Field(FieldProblem { field: id, reason }));
        }
    }
    let has = |values: &NewRow, wanted: &[FieldId]| {
        let set = |(id, text): &(FieldId, String)| wanted.contains(id) && text != "0";
        values.iter().any(set)
    };
    let measured = has(&values, &[FieldId::CacheReads, FieldId::CacheWrites]);
    let assumed = has(&values, &[FieldId::CachedShare]);
    if !has(&values, &[FieldId::Caching]) {
        match (measured, assumed) {
            (true, true) => problems.push(CellProblem {
                row: row.number,
                column: 0,
                trouble: Trouble::TwoCaches,
            }),
            (true, false) => put(&mut values, FieldId::Caching, "measured".to_owned()),
            (false, true) => put(&mut values, FieldId::Caching, "assumed".to_owned()),
            (false, false) => {}
        }
    }
    let own = has(&values, &[FieldId::PriceIn, FieldId::PriceOut]);
    if own && !has(&values, &[FieldId::Pricing, FieldId::Model]) {
        put(&mut values, FieldId::Pricing, "own".to_owned());
    }
    if problems.is_empty() {
        Ok(values)
    } else {
        Err(problems)
    }
}

/// That a row states a price which its model sets aside.
fn unused_price(row: &SheetRow, columns: &[Option<Column>], new: &NewRow) -> Option<CellProblem> {
    let prices = [FieldId::PriceIn, FieldId::PriceOut];
    let value = |wanted: FieldId| new.iter().find(|(id, _)| *id == wanted);
    let own = value(FieldId::Pricing).is_some_and(|(_, text)| text == "own");
    if own || value(FieldId::Model).is_none() || prices.iter().all(|id| value(*id).is_none()) {
        return None;
    }
    let mut at = columns.iter().zip(&row.cells);
    let at = at.position(|(column, cell)| {
        let price = column.is_some_and(|column| prices.contains(&column.id));
        price && !cell.is_empty()
    });
    Some(CellProblem {
        row: row.number,
        column: at.map_or(0, |at| at.saturating_add(1)),
        trouble: Trouble::PriceUnused,
    })
}

/// A field's own column decides over what another cell says of it.
fn put(values: &mut NewRow, id: FieldId, text: String) {
    match values.iter_mut().find(|(own, _)| *own == id) {
        Some((_, before)) if id != FieldId::Scope => *before = text,
        Some(_) => {}
        None => values.push((id, text)),
    }
}

/// The label of the field that a column holds without headings.
pub fn order() -> [&'static str; ORDER.len()] {
    ORDER.map(|id| id.words().label)
}

/// True while a draft with so many rows takes more.
pub fn room(count: usize) -> usize {
    Rows::Workloads.most().saturating_sub(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::data::Texts;

    fn pasted(text: &str) -> Pasted {
        with(text, DecimalSign::Point, 1_000)
    }

    fn with(text: &str, sign: DecimalSign, room: usize) -> Pasted {
        let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        read(text, sign, &dataset, room)
    }

    fn row(values: &[(FieldId, &str)]) -> NewRow {
        values
            .iter()
            .map(|(id, text)| (*id, (*text).to_owned()))
            .collect()
    }

    fn places(pasted: &Pasted) -> Vec<(usize, usize)> {
        pasted.problems.iter().map(|p| (p.row, p.column)).collect()
    }

    #[test]
    fn a_table_with_headings_is_read_by_them() {
        let text = "Use case\tOutput tokens\tModel\tInput tokens\tBatch share\r\n\
                    Chat\t1,200.5\tAnthropic Claude Sonnet 4.6\t2B\t25%\r\n\
                    Search\t0\tamazon.titan-embed-text-v2:0\t350\t\r\n";
        let read = pasted(text);
        assert!(
            read.headings && read.problems.is_empty(),
            "{:?}",
            read.problems
        );
        assert_eq!(
            read.rows,
            [
                row(&[
                    (FieldId::Name, "Chat"),
                    (FieldId::Output, "1200.5"),
                    (FieldId::Model, "anthropic.claude-sonnet-4-6"),
                    (FieldId::Input, "2000"),
                    (FieldId::BatchShare, "25"),
                ]),
                row(&[
                    (FieldId::Name, "Search"),
                    (FieldId::Output, "0"),
                    (FieldId::Model, "amazon.titan-embed-text-v2:0"),
                    (FieldId::Input, "350"),
                ]),
            ]
        );
    }

    #[test]
    fn without_headings_columns_have_their_order() {
        let text = "Chat\teu.anthropic.claude-sonnet-4-6\tFrankfurt\t1.200\t1,5\n\
                    More\tClaude Sonnet 4.6\tus-east-1\t1\t2\tGlobal\tBatch\n";
        let read = with(text, DecimalSign::Comma, 1_000);
        assert_eq!(
            read.rows,
            [
                row(&[
                    (FieldId::Name, "Chat"),
                    (FieldId::Model, "anthropic.claude-sonnet-4-6"),
                    (FieldId::Scope, "in_region_or_geo"),
                    (FieldId::Region, "eu-central-1"),
                    (FieldId::Input, "1200"),
                    (FieldId::Output, "1.5"),
                ]),
                row(&[
                    (FieldId::Name, "More"),
                    (FieldId::Model, "anthropic.claude-sonnet-4-6"),
                    (FieldId::Region, "us-east-1"),
                    (FieldId::Input, "1"),
                    (FieldId::Output, "2"),
                    (FieldId::Scope, "global"),
                    (FieldId::ServiceTier, "batch"),
                ]),
            ]
        );
        assert!(!read.headings && read.problems.is_empty(), "{read:?}");
    }

    #[test]
    fn a_bad_cell_is_listed_with_its_place_and_its_row_is_left_out() {
        let text = "name\tmodel\tregion\tinput\toutput\n\
                    Chat\tClaude Sonnet 4.6\tus-east-1\t5\t1\n\
                    \n\
                    Bad\tClaude Sonnet 99\tMars\tlots\t\n\
                    Next\tnext.model-9\tus-east-1\t5\t1\n";
        let read = pasted(text);
        assert_eq!(read.rows.len(), 2);
        // An id that the snapshot does not know is kept: its line will be a gap.
        assert!(read.rows[1].contains(&(FieldId::Model, "next.model-9".to_owned())));
        // Row 4 of the text, because row 3 is empty: model, Region, input, and no output.
        assert_eq!(places(&read), [(4, 2), (4, 3), (4, 4), (4, 5)]);
        let [model, _, input, output] = &read.problems[..] else {
            panic!("four problems");
        };
        assert_eq!(model.trouble, Trouble::NoModel("Claude Sonnet 99".into()));
        let reason = |problem: &CellProblem| match &problem.trouble {
            Trouble::Field(problem) => problem.reason.clone(),
            other => panic!("another problem: {other:?}"),
        };
        assert_eq!(reason(input), Reason::NotANumber("lots".into()));
        assert_eq!(reason(output), Reason::Empty);
    }

    #[test]
    fn unknown_and_doubled_columns_are_said_once_and_left_out() {
        let read = pasted("Owner\tInput\tOutput\tTokens in\nAnn\t5\t1\t6\nBob\t7\t2\t8");
        assert_eq!(
            read.rows,
            [
                row(&[(FieldId::Input, "5"), (FieldId::Output, "1")]),
                row(&[(FieldId::Input, "7"), (FieldId::Output, "2")]),
            ]
        );
        assert_eq!(places(&read), [(1, 1), (1, 4)]);
    }

    #[test]
    fn nothing_is_assumed_where_tokens_have_no_column() {
        let read = pasted("name\tmodel\tinput\nChat\tClaude Sonnet 4.6\t5");
        assert_eq!((read.rows.len(), places(&read)), (0, vec![(1, 0)]));
        assert_eq!(read.problems[0].trouble, Trouble::Missing(FieldId::Output));
        // Commas do not part cells, so all of it is a name without tokens.
        let commas = pasted("Chat,Claude Sonnet 4.6,us-east-1,5,1");
        assert_eq!(
            (commas.rows.len(), places(&commas)),
            (0, vec![(1, 4), (1, 5)])
        );
    }

    #[test]
    fn more_rows_than_there_is_room_for_are_counted() {
        let read = with("input\toutput\n1\t1\n2\t2\n3\t3\n", DecimalSign::Point, 1);
        assert_eq!((read.rows.len(), read.no_room), (1, 2));
        assert_eq!(with("", DecimalSign::Point, 1), Pasted::default());
    }

    #[test]
    fn cache_columns_say_how_the_cache_is_known() {
        let read = pasted(
            "input\toutput\tcache read tokens\tcached share\n1\t1\t5\t\n1\t1\t\t40\n1\t1\t0\t0\n1\t1\t5\t40",
        );
        let caching = |row: &NewRow| {
            let found = row.iter().find(|(id, _)| *id == FieldId::Caching);
            found.map(|(_, text)| text.clone())
        };
        let said: Vec<Option<String>> = read.rows.iter().map(caching).collect();
        assert_eq!(
            said,
            [Some("measured".into()), Some("assumed".into()), None]
        );
        assert_eq!(places(&read), [(5, 0)]);
        assert_eq!(read.problems[0].trouble, Trouble::TwoCaches);
    }

    #[test]
    fn prices_without_a_model_are_own_rates() {
        let read = pasted("input\toutput\tinput price\toutput price\n1\t1\t$3\t$15");
        assert!(read.rows[0].contains(&(FieldId::Pricing, "own".to_owned())));
    }

    #[test]
    fn the_unit_of_a_heading_scales_its_cells() {
        let read = pasted("Input tokens (thousand)\toutput_tokens_k\n5000000\t1,200\n2B\t12.5");
        assert_eq!(read.problems, []);
        // 5,000,000 thousand are 5,000 million, 1,200 thousand 1.2 million. A number with a letter keeps its own unit.
        assert_eq!(
            read.rows,
            [
                row(&[(FieldId::Input, "5000"), (FieldId::Output, "1.2")]),
                row(&[(FieldId::Input, "2000"), (FieldId::Output, "0.0125")]),
            ]
        );
        // The same text without a unit counts as the fields do, in millions.
        let plain = pasted("Input tokens\tOutput tokens\n5\t1");
        assert_eq!(
            plain.rows,
            [row(&[(FieldId::Input, "5"), (FieldId::Output, "1")])]
        );
        assert_eq!(plain.notes, []);
    }

    #[test]
    fn columns_of_a_log_count_single_tokens_and_say_so() {
        let read = pasted("model\tprompt_tokens\tcompletion_tokens\nClaude Sonnet 4.6\t5000000\t1");
        assert_eq!(
            read.rows[0][1..],
            row(&[(FieldId::Input, "5"), (FieldId::Output, "0.000001")])
        );
        let notes: Vec<_> = read
            .notes
            .iter()
            .map(|note| (note.row, note.column))
            .collect();
        assert_eq!((notes, read.problems), (vec![(1, 2), (1, 3)], vec![]));
    }

    #[test]
    fn an_unknown_unit_is_a_problem_and_never_guessed() {
        let read = pasted("input (tokens per day)\toutput\tcache reads (furlongs)\n5\t1\t2");
        assert_eq!((read.rows.len(), places(&read)), (0, vec![(1, 1), (1, 3)]));
        assert_eq!(
            read.problems[0].trouble,
            Trouble::OddUnit("input (tokens per day)".to_owned())
        );
    }

    #[test]
    fn a_price_beside_a_model_is_said_to_be_unused() {
        let text = "model\tinput\toutput\tinput price ($/1K)\tpricing\n\
                    Claude Sonnet 4.6\t1\t1\t0.003\t\n\t1\t1\t0.003\t\n";
        let read = pasted(text);
        let notes: Vec<_> = read
            .notes
            .iter()
            .map(|note| (note.row, note.column))
            .collect();
        assert_eq!(notes, [(2, 4)]);
        assert_eq!(read.notes[0].trouble, Trouble::PriceUnused);
        // $0.003 for a thousand is $3 for a million.
        assert!(read.rows[0].contains(&(FieldId::PriceIn, "3".to_owned())));
    }

    #[test]
    fn every_problem_says_what_to_do() {
        let read = pasted(
            "Owner\tinput\toutput\tinput\tmodel\tregion\nx\t1\t1\t1\tNo Such\tMars\nx\t1\t1\t1\t\t\tend",
        );
        let others = pasted(
            "prompt_tokens\toutput\tinput price\tmodel\tcache reads (l)\n1\t1\t3\tClaude Sonnet 4.6",
        );
        assert_eq!((others.problems.len(), others.notes.len()), (1, 2));
        for problem in read
            .problems
            .iter()
            .chain(&others.problems)
            .chain(&others.notes)
        {
            let message = problem.message().fill(|value| format!("{value:?}"));
            assert!(
                message.ends_with('.') && !message.contains('{'),
                "{message}"
            );
        }
        assert_eq!(read.problems.len(), 5);
    }
}
