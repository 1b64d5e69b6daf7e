//! Spend on models that end before the agreement does, model by model, with the likely successor and its price.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::negotiation::found::Found;
use crate::app::pages::{Screen, link};
use crate::app::state::View;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words};
use crate::app::words::shared;
use crate::app::words::traps as words;
use crate::engine::negotiation::drift::{CatalogueDrift, Drift, Ends};
use crate::engine::num::Usd;

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let drift = &found.drift;
    let given = found.calendar.renewal.is_given;
    html! {
        <>
            { p("hint", words::DRIFT) }
            <p class="hint">
                { term(drift, given) }{ " " }{ link(screen, View::Renewal, words::RENEWAL_DATES) }
            </p>
            if drift.models.is_empty() {
                { p("gap", words::NO_MODELS) }
            } else {
                { p("finding", title(screen, drift)) }
                { scrolling(words::MODELS_TABLE, &words::DRIFT_COLUMNS, drift.models.iter().map(|model| line(screen, model)).collect()) }
                { p("hint", words::DRIFT_NOTE) }
                { own_rates(screen, drift) }
                { sources(screen) }
            }
        </>
    }
}

fn term(drift: &CatalogueDrift, given: bool) -> String {
    let days = shared::from_to(locale::date(drift.term.from), locale::date(drift.term.to));
    if given {
        words::term_from_date(&days)
    } else {
        words::term_from_months(&days)
    }
}

fn title(screen: &Screen, drift: &CatalogueDrift) -> String {
    let dollars = |money: Usd| screen.desk.formats.dollars(money);
    let least = if drift.has_gaps { shared::AT_LEAST } else { "" };
    if drift.yearly.is_zero() {
        return words::NONE_ENDS.to_owned();
    }
    words::ends_before_agreement(
        least,
        dollars(drift.yearly),
        dollars(drift.total),
        dollars(drift.exposed),
    )
}

fn line(screen: &Screen, model: &Drift) -> Html {
    let formats = &screen.desk.formats;
    let name = |ix| {
        let model = screen.desk.dataset.model_at(ix);
        model.map_or(String::new(), |model| model.name.to_string())
    };
    let least = if model.used.has_gaps {
        shared::AT_LEAST
    } else {
        ""
    };
    let (next, cost) = match &model.used.successor {
        Some(next) => {
            let cost = next
                .yearly
                .map_or(shared::NOT_KNOWN.to_owned(), |cost| formats.dollars(cost));
            (name(next.model), cost)
        }
        None => (words::NO_SUCCESSOR.to_owned(), String::new()),
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
        Ends::Before(day) => words::before_term(locale::date(day)),
        Ends::Within(day) => words::inside_term(locale::date(day)),
        Ends::After(day) => words::after_term(locale::date(day)),
        Ends::LegacyWithoutDate => words::LEGACY_NO_END_PUBLISHED.to_owned(),
        Ends::NotAnnounced => words::NO_END_ANNOUNCED.to_owned(),
    }
}

/// What names no model has no date.
fn own_rates(screen: &Screen, drift: &CatalogueDrift) -> Html {
    let others = screen.report.quote.on_demand - drift.total;
    if !others.is_positive() {
        return Html::default();
    }
    let others = screen.desk.formats.dollars(others);
    p("hint", words::unnamed(&others))
}

fn sources(screen: &Screen) -> Html {
    let screen = screen.clone();
    let draw = Callback::from(move |()| evidence::lifecycle(&screen));
    html! { <Reveal label={words::DATES_SOURCE} {draw} /> }
}
