//! How one finding is worked out: formula, numbers, evidence, source. What the finding says belongs to its check.

use yew::prelude::*;

use super::evidence;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::app::words::page as words;
use crate::app::words::shared;
use crate::engine::checks::Finding;

pub(super) fn view(screen: &Screen, finding: &Finding) -> Html {
    let formats = &screen.desk.formats;
    let (check, method) = (finding.check.check(), finding.check.method());
    let step =
        |label: &str, value: String| table::row(label.to_owned(), vec![table::number(value)]);
    let steps = finding
        .working
        .iter()
        .map(|s| step(s.label, formats.value(&s.value)));
    let points = finding
        .outcome
        .points()
        .map(|points| step(words::POINTS, formats.points(points)));
    html! {
        <>
            { p("formula", method.measures) }
            <table class="steps-table">
                <caption class="sr">{ words::FORMULA }</caption>
                <tbody>{ for steps }{ points }</tbody>
            </table>
            { evidence::view(check.evidence, screen, &names(screen)) }
            { p("hint", shared::source_of(method.source)) }
        </>
    }
}

fn names(screen: &Screen) -> Vec<String> {
    let rows = screen.scenario.workloads.iter();
    rows.map(|workload| workload.name.clone()).collect()
}
