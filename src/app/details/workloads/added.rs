//! New use cases in a table, before they are added. Where they come from belongs to `paste` and to the import.

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{self, number};
use crate::app::words::shared;
use crate::app::words::workloads as words;
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::paste::NewRow;

/// Rows that are shown; the rest is counted.
const SHOWN: usize = 10;

/// The first rows as they were read.
pub(in crate::app) fn rows(screen: &Screen, rows: &[NewRow]) -> Html {
    let row = |row: &NewRow| {
        let stored = |id: FieldId| {
            let found = row.iter().find(|(own, _)| *own == id);
            found
                .map_or(id.field().default, |(_, text)| text.as_str())
                .to_owned()
        };
        let shown = [
            FieldId::Name,
            FieldId::Model,
            FieldId::Region,
            FieldId::Input,
            FieldId::Output,
        ];
        let more = row.iter().filter(|(id, _)| !shown.contains(id)).count();
        let tokens = |id| number(screen.desk.formats.number(&stored(id)));
        let model = stored(FieldId::Model);
        let unknown = screen.desk.dataset.model(&model).is_none();
        let model = if unknown {
            words::unknown_model(&model)
        } else {
            model
        };
        let cells = vec![
            table::words(model),
            table::words(stored(FieldId::Region)),
            tokens(FieldId::Input),
            tokens(FieldId::Output),
            number(more.to_string()),
        ];
        table::row(stored(FieldId::Name), cells)
    };
    let left = rows.len().saturating_sub(SHOWN);
    html! {
        <>
            { table::scrolling(words::WILL_BE_ADDED, &words::ADDED_COLUMNS, rows.iter().take(SHOWN).map(row).collect()) }
            if left > 0 { { p("hint", shared::and_more(left)) } }
        </>
    }
}
