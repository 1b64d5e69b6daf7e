//! What the agreement comes to, in one sentence and six figures. How it comes about belongs to the sections.

use yew::prelude::*;

use super::Look;
use crate::app::widgets::kit::p;
use crate::app::words::agreement as words;
use crate::app::words::shared;
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
        return p("verdict", words::paid_for_nothing(look.dollars(committed)));
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
        return words::do_not_sign(&years, dollars(-net), &saving, &shortfall);
    }
    if net.is_zero() {
        return words::worth_nothing(&years, &saving);
    }
    if totals.shortfall.is_zero() {
        return words::worth_safely(&years, dollars(net));
    }
    words::worth(&years, dollars(net), &saving, &shortfall)
}

fn figures(look: &Look<'_>, totals: &Totals) -> Html {
    let formats = &look.screen.desk.formats;
    let figure = |id: &'static str, name: &'static str, value: String| {
        html! { <div><dt>{ name }</dt><dd {id}>{ value }</dd></div> }
    };
    let effective = totals
        .effective_discount()
        .map_or(shared::NOT_KNOWN.to_owned(), |off| formats.share(off));
    html! {
        <dl class="row-figures">
            { figure("worth-list", words::LIST_OVER_TERM, format!("{}{}", look.least(), formats.dollars(totals.list))) }
            { figure("worth-saving", words::EXPECTED_SAVING, formats.dollars(totals.saving())) }
            { figure("worth-shortfall", words::EXPECTED_SHORTFALL, formats.dollars(totals.shortfall)) }
            { figure("worth-net", words::NET_VALUE, formats.dollars(totals.net_value())) }
            { figure("worth-discount", words::EFFECTIVE_DISCOUNT, effective) }
        </dl>
    }
}
