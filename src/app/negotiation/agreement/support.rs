//! The fee of the support plan beside the agreement: its fields, each year's fee, and the effective discount after it.
//! The published bands are data.

use yew::prelude::*;

use super::Look;
use crate::app::browser::locale;
use crate::app::negotiation::found::support_bands;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::agreement as words;
use crate::app::words::shared;
use crate::engine::data::SupportBand;
use crate::engine::negotiation::support::{Support, SupportYear, support};
use crate::engine::num::Usd;
use crate::engine::scenario::fields::NegotiationField as N;
use crate::engine::scenario::negotiation::SupportPlan;

/// The fields that the chosen plan has.
pub(super) fn fields(look: &Look<'_>) -> Html {
    let more: &[N] = match look.inputs.support.plan {
        SupportPlan::None => &[N::Support],
        SupportPlan::Bands => &[N::Support, N::SupportMinimum, N::SupportOn],
        SupportPlan::Flat(_) => &[N::Support, N::SupportRate, N::SupportMinimum, N::SupportOn],
    };
    look.fields(more)
}

/// The fees, where a plan is chosen.
pub(super) fn view(look: &Look<'_>) -> Html {
    let bands = support_bands(look.screen);
    let weights = look.position.weights;
    let Some(fees) = support(&look.outcome, weights, &look.inputs.support, &bands) else {
        return Html::default();
    };
    html! {
        <>
            { p("", sentence(look, &fees)) }
            { table(look, &fees) }
            if look.inputs.support.plan == SupportPlan::Bands { { source(bands.first()) } }
        </>
    }
}

fn sentence(look: &Look<'_>, fees: &Support) -> String {
    let total = look.dollars(fees.total);
    match fees.effective_discount(&look.outcome.total) {
        Some(after) => words::support_costs(&total, look.screen.desk.formats.share(after)),
        None => words::support_costs_alone(&total),
    }
}

fn table(look: &Look<'_>, fees: &Support) -> Html {
    let line = |year: &SupportYear| {
        let [_, base, _] = year.charged;
        let cells = [base].into_iter().chain(year.fees);
        let cells = cells.map(|amount: Usd| number(look.dollars(amount)));
        row(shared::year_number(year.number), cells.collect())
    };
    scrolling(
        words::SUPPORT,
        &words::SUPPORT_COLUMNS,
        fees.years.iter().map(line).collect(),
    )
}

fn source(band: Option<&SupportBand>) -> Html {
    let Some(band) = band else {
        return p("gap", words::BANDS_UNREAD);
    };
    let when = words::bands_as_of(locale::date(band.as_of), &band.note);
    html! {
        <p class="hint">
            { words::BANDS_FROM }
            <a href={band.reference.to_string()} rel="noreferrer noopener" target="_blank">{ band.publisher.to_string() }</a>
            { when }
        </p>
    }
}
