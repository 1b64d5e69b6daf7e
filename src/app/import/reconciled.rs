//! What a bill charged against list: model by model, and each list price that was used with its source and date. The
//! other tables of a preview are in `tables`.

use yew::prelude::*;

use super::tables::{first, model_name};
use crate::app::details::evidence::origin;
use crate::app::pages::Screen;
use crate::app::widgets::table::{self, number};
use crate::app::words::import as words;
use crate::engine::data::RateKey;
use crate::engine::import::{Cause, Compared, Imported, Reconciled};
use crate::engine::num::Usd;
use crate::engine::quote::PriceOrigin;
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen, imported: &Imported) -> Html {
    let models = imported.reconciled.iter();
    let rows = models.clone().map(|one| model(screen, one)).collect();
    let mut parts: Vec<(String, &Compared)> = models
        .flat_map(|one| {
            one.parts
                .iter()
                .map(|part| (model_name(screen, one.model), part))
        })
        .collect();
    parts.sort_by_key(|(_, part)| std::cmp::Reverse(part.list));
    let rates: Vec<Html> = parts
        .into_iter()
        .map(|(name, part)| rate(screen, name, part))
        .collect();
    html! {
        <>
            { first(words::RECONCILED, &words::RECONCILED_COLUMNS, rows, "") }
            if !rates.is_empty() {
                <details class="worked">
                    <summary>{ words::LIST_PRICES }</summary>
                    { table::scrolling(words::LIST_PRICES, &words::RATES_COLUMNS, rates) }
                </details>
            }
        </>
    }
}

fn cents(screen: &Screen, amounts: &[Usd]) -> Vec<Html> {
    let formats = &screen.desk.formats;
    amounts
        .iter()
        .map(|usd| number(formats.cents(*usd)))
        .collect()
}

fn model(screen: &Screen, one: &Reconciled) -> Html {
    let formats = &screen.desk.formats;
    let why = formats.phrase(&one.cause.message());
    let cells = if one.cause == Cause::NotCompared {
        let unknown = || number(formats.value(&Value::Unknown));
        let charged = number(formats.cents(one.unpriced));
        vec![charged, unknown(), unknown(), unknown(), table::words(why)]
    } else {
        let percent = one.percent.map_or(Value::Unknown, Value::Percent);
        let unpriced = match one.unpriced.is_zero() {
            true => String::new(),
            false => words::unpriced(&formats.cents(one.unpriced)),
        };
        let mut cells = cents(screen, &[one.billed, one.list, one.difference]);
        cells.push(number(formats.value(&percent)));
        cells.push(table::words(why + &unpriced));
        cells
    };
    table::row(model_name(screen, one.model), cells)
}

/// Quantity × price, and who says so.
fn rate(screen: &Screen, name: String, part: &Compared) -> Html {
    let formats = &screen.desk.formats;
    let RateKey {
        region,
        tier,
        dimension,
        ..
    } = part.key;
    let used = format!("{}, {}, {}", dimension.code(), tier.code(), region.code());
    let mut cells = vec![
        table::words(used.replace('_', " ")),
        number(formats.value(&Value::Times(part.quantity))),
        number(formats.rate(part.found.price())),
    ];
    cells.extend(cents(screen, &[part.list, part.billed]));
    let from = PriceOrigin::Catalogue(part.key, part.found);
    cells.push(table::words(origin(from, screen)));
    table::row(name, cells)
}
