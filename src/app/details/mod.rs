//! The views behind the score, loaded on demand as one file of their own. Whatever the first screen needs belongs in
//! `pages`.

mod benchmark;
mod capacity;
pub(in crate::app) mod charts;
mod compare;
pub(in crate::app) mod elsewhere;
pub(in crate::app) mod evidence;
mod keeping;
mod link;
mod method;
mod negotiated;
mod on_demand;
mod rates;
mod reported;
pub(in crate::app) mod reveal;
mod scenarios;
mod tools;
mod tuning;
mod working;
pub(in crate::app) mod workloads;

use yew::prelude::*;

use self::negotiated::Negotiated;
use self::reported::Reported;
use crate::app::pages::Screen;
use crate::app::state::{Action, Kept, Link, View};
use crate::app::widgets::kit::band;
use crate::app::words::page as words;
use crate::app::words::shared;
use crate::engine::checks::Finding;
use crate::engine::data::Texts;
use crate::engine::scenario::draft::Draft;
use crate::engine::scenario::fields::{FieldId, Words};
use crate::engine::share::{self, LinkError, Opened};

/// What the first screen may ask for once this part is loaded.
pub(in crate::app) struct Details {
    /// A view.
    pub view: fn(&Screen, View) -> Html,
    /// How a finding is worked out.
    pub working: fn(&Screen, &Finding) -> Html,
    /// What is said of the link that is open.
    pub link: fn(&Screen) -> Html,
    /// The data with the prices of every model.
    pub texts: fn() -> Texts,
    /// The words of a field, of those too that only views draw.
    pub words: fn(FieldId) -> Words,
    /// What this browser had kept.
    pub restored: fn(&Kept) -> Action,
    /// What stands in the header once there is something to take back or to name.
    pub tools: fn(&Screen) -> Html,
    /// What stands in the place of a view while a link is being opened.
    pub opening: fn(&Screen) -> Html,
    /// The link's fragment for a draft.
    pub encode: fn(&Draft, &str, u16) -> String,
    /// What a link holds.
    pub decode: fn(&str) -> Option<Result<Opened, LinkError>>,
}

/// The only way in: the first screen reaches nothing here by another name, or it would be loaded with it.
pub(in crate::app) static DETAILS: Details = Details {
    view,
    working: working::view,
    link: link::view,
    texts: Texts::shipped,
    words: FieldId::words,
    restored: keeping::restored,
    tools: tools::view,
    opening: scenarios::opening,
    encode: share::encode,
    decode: share::open,
};

fn view(screen: &Screen, view: View) -> Html {
    let body = match view {
        View::Workloads => workloads::view(screen),
        View::Compare => compare::view(screen),
        View::Tuning => tuning::view(screen),
        View::Capacity => capacity::view(screen),
        View::Rates => rates::view(screen),
        View::Method => method::view(screen),
        View::Report => html! { <Reported screen={screen.clone()} /> },
        View::Agreement | View::Alternatives | View::Renewal => {
            html! { <Negotiated screen={screen.clone()} {view} /> }
        }
        View::Scenarios => scenarios::view(screen),
        View::Score => Html::default(),
    };
    // Beside a comparison that was sent, one's own figures would be taken for the sender's.
    let several = view == View::Scenarios && matches!(screen.state.link, Link::Several(_));
    html! { <><link rel="stylesheet" href="details.css" />if !several { { strip(screen) } }{ body }</> }
}

/// The result in one line, so that the effect of a change is seen without going back.
fn strip(screen: &Screen) -> Html {
    let (report, formats) = (&screen.report, &screen.desk.formats);
    let least = if report.has_gaps() {
        shared::AT_LEAST
    } else {
        ""
    };
    let figure = |name: &'static str, amount: String| html! { <div><dt>{ name }</dt><dd>{ amount }</dd></div> };
    html! {
        <dl class="strip">
            <div><dt>{ words::SCORE }</dt><dd>{ formats.score(report.scored.score) }{ " " }{ band(None, report.scored.band) }</dd></div>
            { figure(words::AT_LIST_A_YEAR, format!("{least}{}", formats.dollars(report.figures.bedrock_list))) }
            { figure(words::AFTER_DISCOUNTS_A_YEAR, format!("{least}{}", formats.dollars(report.figures.bedrock_net))) }
        </dl>
    }
}
