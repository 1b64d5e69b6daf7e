//! What the files say as a whole: the sums, the period, rows and why some do not count, discounts, the busiest minute.
//! Tables belong to `tables`.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::import::facts as words;
use crate::app::words::shared;
use crate::engine::import::{Imported, Layer, Peak, Share};
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen, imported: &Imported) -> Html {
    html! {
        <>
            { p("verdict", whole(screen, imported)) }
            <ul class="facts">
                { for sentences(screen, imported).into_iter().map(|words| html! { <li>{ words }</li> }) }
            </ul>
            { discounts(screen, imported) }
        </>
    }
}

/// Period, tokens and money in a sentence.
fn whole(screen: &Screen, imported: &Imported) -> String {
    let formats = &screen.desk.formats;
    let total = imported.total();
    let tokens = formats.number(&total.tokens.brief());
    let ends = imported.months.first().zip(imported.months.last());
    let period = ends.map_or_else(
        || words::WITHOUT_DATES.to_owned(),
        |(first, last)| {
            let (first, last) = (locale::date(first.first), locale::date(last.last));
            shared::from_to(&first, &last)
        },
    );
    let cost = match total.cost {
        Some(cost) => words::charged(formats.cents(cost)),
        None => words::NO_CHARGES.to_owned(),
    };
    let name = words::capital(imported.format.name());
    words::about_file(&name, &period, &tokens, &cost)
}

fn sentences(screen: &Screen, imported: &Imported) -> Vec<String> {
    let formats = &screen.desk.formats;
    let number = |count: u64| formats.number(&count.to_string());
    let rows = &imported.rows;
    let ignored: u64 = rows.ignored.values().sum();
    let mut facts = vec![words::rows_read(
        number(rows.read),
        number(rows.used),
        number(ignored),
        number(rows.troubled),
    )];
    let reasons = rows.ignored.iter();
    let reasons: Vec<String> = reasons
        .map(|(why, count)| format!("{} ({})", why.label(), number(*count)))
        .collect();
    if !reasons.is_empty() {
        facts.push(words::not_counted_because(reasons.join(", ")));
    }
    facts.extend(imported.notes.iter().map(|note| note.text().to_owned()));
    if imported.crowded {
        facts.push(words::CROWDED.to_owned());
    }
    if let Some(recent) = imported.unsettled {
        let from = locale::date(recent.from);
        let cost = recent.cost.map(|cost| words::so_far(formats.cents(cost)));
        let cost = cost.unwrap_or_default();
        facts.push(words::not_settled(&from, &cost));
    }
    if !imported.marketplace.is_zero() {
        let amount = formats.cents(imported.marketplace);
        facts.push(words::marketplace(&amount));
    }
    let peak = imported.load.as_ref().and_then(|load| load.peak);
    facts.extend(peak.map(|peak| busiest(screen, peak)));
    facts
}

fn busiest(screen: &Screen, peak: Peak) -> String {
    let number = |count: u64| screen.desk.formats.number(&count.to_string());
    words::busiest_minute(
        number(peak.tokens.input),
        number(peak.tokens.output),
        locale::date(peak.day),
        peak.minute / 60,
        peak.minute % 60,
    )
}

fn discounts(screen: &Screen, imported: &Imported) -> Html {
    let shares = imported.discounts.shares();
    if shares.is_empty() {
        return Html::default();
    }
    let formats = &screen.desk.formats;
    let one = |share: Share| {
        let name = share.layer.map_or(words::NET_OF_LIST, Layer::label);
        let amount = formats.cents(share.amount);
        let percent = |of| formats.value(&Value::Percent(of));
        let of_gross = share.of_gross.map(|of| words::of_all_charges(percent(of)));
        let of_rest = share.of_rest.filter(|of| Some(*of) != share.of_gross);
        let of_rest = of_rest.map(|of| words::of_the_rest(percent(of)));
        let parts = [of_gross, of_rest].into_iter().flatten();
        let parts: String = parts.collect();
        html! { <li>{ words::discount(name, &amount, &parts) }</li> }
    };
    html! {
        <div class="found">
            { p("", words::DISCOUNTS) }
            <ul class="facts">{ for shares.into_iter().map(one) }</ul>
            { p("hint", words::DISCOUNTS_HINT) }
        </div>
    }
}
