//! The twelve clauses as a checklist: the question of the form, what to ask and to accept, and what it is worth.

use yew::prelude::*;

use crate::app::fields::field;
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, points};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::renewal as words;
use crate::engine::negotiation::clauses::{ClauseRow, Worth};
use crate::engine::num::Points;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::{Answer, CLAUSES};

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    html! {
        <>
            { p("hint", words::CLAUSES_LEAD) }
            { p("finding", title(&found.clauses, &screen.desk.formats)) }
            <div class="clauses">{ for found.clauses.iter().map(|row| clause(screen, row)) }</div>
        </>
    }
}

fn title(rows: &[ClauseRow], formats: &Formats) -> String {
    let count = |answer| rows.iter().filter(|row| row.answer == answer).count();
    let open: Points = rows.iter().map(|row| row.open).sum();
    words::clauses_held(
        count(Answer::Yes),
        CLAUSES.len(),
        count(Answer::Partial),
        count(Answer::Unknown),
        points(open, formats),
    )
}

fn clause(screen: &Screen, row: &ClauseRow) -> Html {
    let formats = &screen.desk.formats;
    let index = u8::try_from(row.index).unwrap_or(u8::MAX);
    let (worth, how) = match &row.worth {
        Worth::Yearly(usd, how) => (
            words::a_year_then(formats.dollars(*usd)),
            formats.phrase(how),
        ),
        Worth::NotPriced(why) => (String::new(), (*why).to_owned()),
    };
    let open = if row.answer == Answer::Yes {
        "held".to_owned()
    } else {
        words::still_open(points(row.open, formats))
    };
    html! {
        <div class="clause" key={row.clause.id} data-held={(row.answer == Answer::Yes).to_string()}>
            { field(screen, FieldRef::scenario(FieldId::Clause(index))) }
            <dl class="terms">
                <div><dt>{ words::ASK }</dt><dd>{ row.clause.ask }</dd></div>
                <div><dt>{ words::ACCEPT }</dt><dd>{ row.clause.fallback }</dd></div>
                <div><dt>{ words::WEIGHT }</dt><dd>{ words::weight_of(row.clause.weight, &open) }</dd></div>
                <div><dt>{ words::WORTH }</dt><dd><b>{ worth }</b>{ how }</dd></div>
            </dl>
        </div>
    }
}
