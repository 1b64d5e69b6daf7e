//! What the agreement comes to, in one sentence and six figures. How it comes about belongs to the sections.

use yew::prelude::*;

use super::{Look, words};
use crate::app::widgets::kit::p;
use crate::engine::negotiation::years::Totals;
use crate::engine::num::Usd;
use crate::engine::value::Value;

pub(super) fn view(look: &Look<'_>) -> Html {
    let totals = &look.outcome.present;
    if !look.commits() {
        return p("verdict", words::NO_AGREEMENT);
    }
    if !totals.list.is_positive() {
        let committed: Usd = look.position.commitments.iter().copied().sum();
        return p(
            "verdict",
            format!(
                "{} The whole commitment, {} over the term, would be paid for nothing.",
                words::NO_SPEND,
                look.dollars(committed)
            ),
        );
    }
    html! {
        <div class="worth">
            { p("verdict", sentence(look, totals)) }
            { figures(look, totals) }
            if look.screen.report.has_gaps() { { p("gap", words::GAPS) } }
            if !look.position.terms.discount_rate.is_zero() { { p("hint", words::DISCOUNTED) } }
        </div>
    }
}

fn sentence(look: &Look<'_>, totals: &Totals) -> String {
    let dollars = |amount| look.dollars(amount);
    let years = look.position.commitments.len() as u32;
    let years = look.screen.desk.formats.value(&Value::Years(years));
    let net = totals.net_value();
    let (saving, shortfall) = (dollars(totals.saving()), dollars(totals.shortfall));
    if net < Usd::ZERO {
        return format!(
            "As it stands, do not sign: over {years} it costs {} more than having no agreement. The discounts are \
             expected to save {saving}, and {shortfall} of shortfall is expected.",
            dollars(-net)
        );
    }
    if net.is_zero() {
        return format!(
            "Over {years} the agreement is worth exactly nothing: what it saves, {saving}, comes back as shortfall."
        );
    }
    if totals.shortfall.is_zero() {
        return format!(
            "Over {years} the agreement is worth {}: even the low case meets the commitment.",
            dollars(net)
        );
    }
    format!(
        "Over {years} the agreement is worth {}: it saves {saving}, and {shortfall} of that is expected to come back \
         as shortfall.",
        dollars(net)
    )
}

fn figures(look: &Look<'_>, totals: &Totals) -> Html {
    let formats = &look.screen.desk.formats;
    let figure = |id: &'static str, name: &'static str, value: String| {
        html! { <div><dt>{ name }</dt><dd {id}>{ value }</dd></div> }
    };
    let effective = totals
        .effective_discount()
        .map_or("not known".to_owned(), |off| formats.share(off));
    html! {
        <dl class="row-figures">
            { figure("worth-list", "At list over the term", format!("{}{}", look.least(), formats.dollars(totals.list))) }
            { figure("worth-saving", "Expected saving", formats.dollars(totals.saving())) }
            { figure("worth-shortfall", "Expected shortfall", formats.dollars(totals.shortfall)) }
            { figure("worth-net", "Net value", formats.dollars(totals.net_value())) }
            { figure("worth-discount", "Effective discount", effective) }
        </dl>
    }
}
