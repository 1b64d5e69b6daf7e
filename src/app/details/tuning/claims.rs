//! Claims of the guide and of others beside the published prices, each with its source and date.

use yew::prelude::*;

use crate::app::details::evidence;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::app::words::shared;
use crate::app::words::tuning as words;
use crate::engine::data::Dimension;
use crate::engine::tuning::{
    Comparison, CustomRatio, GUIDE_UPLIFT, STORE_CLAIMS, StoreClaim, Way, custom_ratios,
};

pub(super) fn view(screen: &Screen, comparison: &Comparison) -> Html {
    let desk = &*screen.desk;
    let guide = table::row(
        words::CUSTOM_OVER_BASE.to_owned(),
        vec![
            table::number(words::about_base(
                desk.formats.brief_share(GUIDE_UPLIFT.ratio()),
            )),
            table::words(words::THE_GUIDE),
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
            { table::scrolling(words::CLAIMS_TABLE, &words::CLAIM_COLUMNS, rows.collect()) }
        </section>
    }
}

/// What the two ratios mean for the traffic entered: at what is published for this model, else nothing.
fn at_both(comparison: &Comparison, desk: &Desk) -> Option<String> {
    let published = comparison.of(Way::TunedAtCustomRate)?.known()?;
    let by_uplift = comparison.of(Way::TunedByUplift)?.known()?;
    Some(words::uplift_against_published(
        desk.formats.cents(published),
        desk.formats.cents(by_uplift),
    ))
}

fn ratio(row: &CustomRatio, desk: &Desk) -> Html {
    let model = desk.dataset.model_at(row.model);
    let side = match row.custom.dimension {
        Dimension::CustomOutput => words::OUTPUT,
        _ => words::INPUT,
    };
    let formats = &desk.formats;
    let figure = words::share_of_base(
        formats.brief_share(row.ratio.ratio()),
        formats.rate(row.custom.price),
        formats.rate(row.base.price),
    );
    let (rate, rest) = (&row.custom, format!("; {}", row.custom.region.name()));
    let source = evidence::source(desk, rate.source, rate.as_of, rate.confidence, &rest);
    table::row(
        words::custom_side(model.map_or("", |m| &*m.name), side),
        vec![table::number(figure), table::words(source)],
    )
}

fn store(claim: &StoreClaim, desk: &Desk) -> Html {
    let from = match claim.address {
        Some(href) => {
            html! { <a {href} rel="noreferrer noopener" target="_blank">{ claim.source }</a> }
        }
        None => words::page_not_kept(claim.source).into(),
    };
    table::row(
        claim.store.to_owned(),
        vec![
            table::number(shared::a_month(desk.formats.dollars(claim.month))),
            table::words(from),
        ],
    )
}
