//! How the reader looks at the list: filter, order, how much of it, which row is open. Which rows that leaves is for
//! the engine.

use std::rc::Rc;

use yew::Reducible;

use crate::engine::data::{Column, Filter, Sort};

/// Rows that are drawn at first, and more at a time.
pub(super) const PAGE: usize = 60;

/// What is on the screen, apart from the answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    /// What is looked for.
    pub filter: Filter,
    /// The order.
    pub sort: Sort,
    /// How many rows are drawn.
    pub shown: usize,
    /// The row that is open, by its place in the whole list.
    pub open: Option<usize>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            sort: Sort {
                by: Column::Model,
                descending: false,
            },
            shown: PAGE,
            open: None,
        }
    }
}

/// What a reader does with the list.
pub(super) enum Act {
    /// Looks for something else.
    Filter(Filter),
    /// Sorts by a column, or the other way round.
    Sort(Column),
    /// Draws more rows.
    More,
    /// Opens a row, or closes it.
    Open(usize),
}

impl Reducible for Look {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Filter(filter) => {
                next.filter = filter;
                next.shown = PAGE;
            }
            Act::Sort(by) => {
                let again = next.sort.by == by && !next.sort.descending;
                next.sort = Sort {
                    by,
                    descending: again,
                };
                next.shown = PAGE;
            }
            Act::More => next.shown += PAGE,
            Act::Open(row) => next.open = (next.open != Some(row)).then_some(row),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_sorted_upwards_and_then_downwards() {
        let look = Rc::new(Look::default()).reduce(Act::Sort(Column::Price));
        assert_eq!((look.sort.by, look.sort.descending), (Column::Price, false));
        let look = look.reduce(Act::Sort(Column::Price));
        assert_eq!((look.sort.by, look.sort.descending), (Column::Price, true));
        let look = look.reduce(Act::Sort(Column::Price));
        assert!(!look.sort.descending);
        let look = look.reduce(Act::Sort(Column::AsOf));
        assert_eq!((look.sort.by, look.sort.descending), (Column::AsOf, false));
    }

    #[test]
    fn another_filter_begins_at_the_top_and_a_row_stays_open() {
        let look = Rc::new(Look::default())
            .reduce(Act::More)
            .reduce(Act::Open(7));
        assert_eq!((look.shown, look.open), (2 * PAGE, Some(7)));
        let words = Filter {
            words: "claude".into(),
            ..Filter::default()
        };
        let look = look.reduce(Act::Filter(words));
        assert_eq!((look.shown, look.open), (PAGE, Some(7)));
        assert_eq!(look.reduce(Act::Open(7)).open, None);
    }
}
