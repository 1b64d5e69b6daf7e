//! Claims of the guide and of others beside the published prices, each with its source and date.

use yew::prelude::*;

use super::words;
use crate::app::details::evidence;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::engine::data::Dimension;
use crate::engine::tuning::{
    Comparison, CustomRatio, GUIDE_UPLIFT, STORE_CLAIMS, StoreClaim, Way, custom_ratios,
};

const COLUMNS: [table::Column; 3] = [("Of", false), ("Figure", true), ("Who says so", false)];

pub(super) fn view(screen: &Screen, comparison: &Comparison) -> Html {
    let desk = &*screen.desk;
    let guide = table::row(
        "Custom inference over base".to_owned(),
        vec![
            table::number(format!(
                "about {} of base",
                desk.formats.brief_share(GUIDE_UPLIFT.ratio())
            )),
            table::words("the guide, without a source"),
        ],
    );
    let ratios = custom_ratios(&desk.dataset);
    let rows = std::iter::once(guide)
        .chain(ratios.iter().map(|row| ratio(row, desk)))
        .chain(STORE_CLAIMS.iter().map(|claim| store(claim, desk)));
    html! {
        <section class="claims" aria-labelledby="claims-title">
            <h3 id="claims-title">{ words::CLAIMS }</h3>
            { p("", words::CLAIMS_LEAD) }
            { for at_both(comparison, desk).map(|words| p("", words)) }
            { table::scrolling("Claims and published figures", &COLUMNS, rows.collect()) }
        </section>
    }
}

/// What the two ratios mean for the traffic entered: at what is published for this model, else nothing.
fn at_both(comparison: &Comparison, desk: &Desk) -> Option<String> {
    let published = comparison.of(Way::TunedAtCustomRate)?.known()?;
    let by_uplift = comparison.of(Way::TunedByUplift)?.known()?;
    Some(format!(
        "For this model: {} a month at the published custom rate, {} at the uplift entered.",
        desk.formats.cents(published),
        desk.formats.cents(by_uplift)
    ))
}

fn ratio(row: &CustomRatio, desk: &Desk) -> Html {
    let model = desk.dataset.model_at(row.model);
    let side = match row.custom.dimension {
        Dimension::CustomOutput => "output",
        _ => "input",
    };
    let formats = &desk.formats;
    let figure = format!(
        "{} of base ({} over {})",
        formats.brief_share(row.ratio.ratio()),
        formats.rate(row.custom.price),
        formats.rate(row.base.price)
    );
    let (rate, rest) = (&row.custom, format!("; {}", row.custom.region.name()));
    let source = evidence::source(desk, rate.source, rate.as_of, rate.confidence, &rest);
    table::row(
        format!("{}, custom {side}", model.map_or("", |m| &*m.name)),
        vec![table::number(figure), table::words(source)],
    )
}

fn store(claim: &StoreClaim, desk: &Desk) -> Html {
    let from = match claim.address {
        Some(href) => {
            html! { <a {href} rel="noreferrer noopener" target="_blank">{ claim.source }</a> }
        }
        None => format!("{}; the exact page was not kept", claim.source).into(),
    };
    table::row(
        claim.store.to_owned(),
        vec![
            table::number(format!("{} a month", desk.formats.dollars(claim.month))),
            table::words(from),
        ],
    )
}
