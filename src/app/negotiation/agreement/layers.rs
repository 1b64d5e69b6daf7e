//! From list to net: how the discounts combine, who gets them, and the steps as a chart with its table. The lines of a
//! real bill belong in `bill`.

use yew::prelude::*;

use super::{Look, bill, vendors};
use crate::app::details::charts::chart;
use crate::app::negotiation::charts::{Step, steps};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::agreement as words;
use crate::engine::formulas::stacking::Stacking;
use crate::engine::negotiation::waterfall::{Waterfall, waterfalls};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::fields::{FieldId, NegotiationField as N};
use crate::engine::value::Value;

pub(super) fn view(look: &Look<'_>) -> Html {
    let (whole, bedrock) = waterfalls(&look.position);
    html! {
        <>
            <div class="two">
                <div class="form">
                    { look.step_fields(&[FieldId::Discount, FieldId::Layer]) }
                    { look.fields(&[N::Stacking, N::CapacityLayer]) }
                    <details class="worked">
                        <summary>{ words::WHO }</summary>
                        { look.step_fields(&[FieldId::Treatment]) }
                        { vendors::view(look) }
                    </details>
                </div>
                <div class="outcome">
                    { p("", order(look)) }
                    { flow(look, &whole, words::WHOLE_BILL) }
                    if bedrock.list.is_positive() { { flow(look, &bedrock, words::BEDROCK_ALONE) } }
                </div>
            </div>
            { bill::view(look) }
        </>
    }
}

/// In which order the percentages apply, with the numbers in force.
fn order(look: &Look<'_>) -> String {
    let terms = &look.position.terms;
    let percent = |percent: Percent| look.screen.desk.formats.value(&Value::Percent(percent));
    let (edp, layer) = (percent(terms.discount), percent(terms.layer));
    let left = percent(terms.discount.complement().percent());
    let both = terms.stacking.combined(terms.discount, terms.layer);
    let kept = percent(both.complement().percent());
    let alone = words::edp_leaves(&edp, &left);
    if terms.layer.is_zero() {
        return alone;
    }
    let order = match terms.stacking {
        Stacking::Compound => words::one_after_other(&layer, &edp, &kept),
        Stacking::Additive => words::both_off_list(&layer, &edp, &kept),
        Stacking::Replace => words::better_alone(&layer, &edp, &kept),
    };
    format!("{alone} {order}")
}

fn flow(look: &Look<'_>, flow: &Waterfall, what: &'static str) -> Html {
    let formats = &look.screen.desk.formats;
    let Some(off) = flow.off() else {
        return p("verdict", words::NO_SPEND);
    };
    let (list, net) = (formats.dollars(flow.list), formats.dollars(flow.net()));
    let title = if off.factor().is_zero() {
        words::nothing_off(what, look.least(), &list)
    } else {
        words::what_is_left(what, formats.brief_share(off), look.least(), &net, &list)
    };
    chart(title, drawing(look, flow), numbers(look, flow, what))
}

fn drawing(look: &Look<'_>, flow: &Waterfall) -> Html {
    let share = |amount: Usd| amount.over(flow.list).unwrap_or_default();
    let after_layer = flow.list - flow.layer;
    let step = |label: &str, from: Usd, to: Usd, class| {
        let sign = if class == "less" { "−" } else { "" };
        let amount = if from > to { from - to } else { to - from };
        Step {
            label: label.to_owned(),
            span: [share(from), share(to)],
            value: format!("{sign}{}", look.dollars(amount)),
            class,
        }
    };
    let mut all = vec![step(words::LIST, Usd::ZERO, flow.list, "whole")];
    if flow.layer.is_positive() {
        all.push(step(words::LAYER, flow.list, after_layer, "less"));
    }
    if flow.edp.is_positive() {
        all.push(step(words::EDP, after_layer, flow.net(), "less"));
    }
    all.push(step(words::NET, Usd::ZERO, flow.net(), "whole"));
    steps(&all)
}

fn numbers(look: &Look<'_>, flow: &Waterfall, what: &'static str) -> Html {
    let formats = &look.screen.desk.formats;

    let line = |name: &str, sign: &str, amount: Usd| {
        let share = amount.ratio_to(flow.list).unwrap_or_default();
        let cells = vec![
            number(format!("{sign}{}", formats.cents(amount))),
            number(format!("{sign}{}", formats.share(share))),
        ];
        row(name.to_owned(), cells)
    };
    let mut rows = vec![
        line(words::LIST, "", flow.list),
        line(words::LAYER, "−", flow.layer),
        line(words::EDP, "−", flow.edp),
        line(words::NET, "", flow.net()),
    ];
    let notes = [
        (words::WITHOUT_EDP, flow.without_edp),
        (words::OUTSIDE, flow.outside),
    ];
    let notes = notes.into_iter().filter(|(_, amount)| amount.is_positive());
    rows.extend(notes.map(|(name, amount)| line(name, "", amount)));
    html! {
        <details class="worked">
            <summary>{ words::NUMBERS }</summary>
            <div class="narrow">{ scrolling(what, &words::STEP_COLUMNS, rows) }</div>
        </details>
    }
}

/// Nothing to one, for a share that may lie outside.
pub(super) fn within(share: Factor) -> Factor {
    share.max(Factor::ZERO).min(Factor::ONE)
}
