//! Spend on models that end before the agreement does, model by model, with the likely successor and its price.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::negotiation::found::Found;
use crate::app::pages::{Screen, link};
use crate::app::state::View;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{Column, number, row, scrolling, words};
use crate::engine::negotiation::drift::{CatalogueDrift, Drift, Ends};
use crate::engine::num::Usd;

const LEAD: &str = "AWS adds and removes models on a rolling schedule. What you spend on a model after its end goes to a successor, at the \
     successor's price, unless models and versions are pinned in the order form.";
const NO_MODELS: &str = "No use case is priced from the catalogue, so no model is known to end.";
const NOTE: &str = "Spend after the end: today's yearly spend times the years of the agreement that are left, without growth. A model \
     without an announced end can still be retired inside the term.";

const COLUMNS: [Column; 6] = [
    ("Model", false),
    ("Spend, a year", true),
    ("Ends", false),
    ("Spend after its end", true),
    ("Likely successor", false),
    ("On it, a year", true),
];

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let drift = &found.drift;
    let given = found.calendar.renewal.is_given;
    html! {
        <>
            { p("hint", LEAD) }
            <p class="hint">
                { term(drift, given) }{ " " }{ link(screen, View::Renewal, "Renewal dates") }
            </p>
            if drift.models.is_empty() {
                { p("gap", NO_MODELS) }
            } else {
                { p("finding", title(screen, drift)) }
                { scrolling("Models in use against the agreement", &COLUMNS, drift.models.iter().map(|model| line(screen, model)).collect()) }
                { p("hint", NOTE) }
                { own_rates(screen, drift) }
                { sources(screen) }
            }
        </>
    }
}

fn term(drift: &CatalogueDrift, given: bool) -> String {
    let days = format!(
        "{} to {}",
        locale::date(drift.term.from),
        locale::date(drift.term.to)
    );
    if given {
        format!("The agreement is taken to run from {days}, after your renewal date.")
    } else {
        format!(
            "The agreement is taken to run from about {days}, counted from the months you typed."
        )
    }
}

fn title(screen: &Screen, drift: &CatalogueDrift) -> String {
    let dollars = |money: Usd| screen.desk.formats.dollars(money);
    let least = if drift.has_gaps { "at least " } else { "" };
    if drift.yearly.is_zero() {
        return "No model you use has an announced end before the agreement ends.".to_owned();
    }
    format!(
        "{least}{} of {} a year is on models that end before the agreement does: {least}{} over its term has to go elsewhere.",
        dollars(drift.yearly),
        dollars(drift.total),
        dollars(drift.exposed)
    )
}

fn line(screen: &Screen, model: &Drift) -> Html {
    let formats = &screen.desk.formats;
    let name = |ix| {
        let model = screen.desk.dataset.model_at(ix);
        model.map_or(String::new(), |model| model.name.to_string())
    };
    let least = if model.used.has_gaps { "at least " } else { "" };
    let (next, cost) = match &model.used.successor {
        Some(next) => {
            let cost = next
                .yearly
                .map_or("not known".to_owned(), |cost| formats.dollars(cost));
            (name(next.model), cost)
        }
        None => (
            "none of the same vendor and class".to_owned(),
            String::new(),
        ),
    };
    let exposed = if model.exposed.is_positive() {
        format!("{least}{}", formats.dollars(model.exposed))
    } else {
        "–".to_owned()
    };
    let cells = vec![
        number(format!("{least}{}", formats.dollars(model.used.spend))),
        words(ends(model.ends)),
        number(exposed),
        words(next),
        number(cost),
    ];
    row(name(model.used.model), cells)
}

fn ends(ends: Ends) -> String {
    match ends {
        Ends::Before(day) => format!("{}, before the agreement begins", locale::date(day)),
        Ends::Within(day) => format!("{}, inside the term", locale::date(day)),
        Ends::After(day) => format!("{}, after the term", locale::date(day)),
        Ends::LegacyWithoutDate => "Legacy, no end published".to_owned(),
        Ends::NotAnnounced => "no end announced".to_owned(),
    }
}

/// What names no model has no date.
fn own_rates(screen: &Screen, drift: &CatalogueDrift) -> Html {
    let others = screen.report.quote.on_demand - drift.total;
    if !others.is_positive() {
        return Html::default();
    }
    let others = screen.desk.formats.dollars(others);
    p(
        "hint",
        format!(
            "{others} a year is priced by own rates or price classes. It names no model and is not in the table."
        ),
    )
}

fn sources(screen: &Screen) -> Html {
    let screen = screen.clone();
    let draw = Callback::from(move |()| evidence::lifecycle(&screen));
    html! { <Reveal label="Where the dates come from" {draw} /> }
}
