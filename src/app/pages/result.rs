//! The live result: score, verdict, four figures, eight dimensions, and the bar that stands for it on a phone.

use yew::prelude::*;

use super::Screen;
use crate::app::state::Action;
use crate::app::text;
use crate::app::widgets::{bars, scale};
use crate::engine::rubric::{DimensionId, V1};
use crate::engine::value::{Phrase, Value};

pub(super) fn view(screen: &Screen<'_>) -> Html {
    let (report, formats) = (screen.report, &screen.desk.formats);
    let scored = &report.scored;
    html! {
        <>
            <h2 id="result-title">{ text::RESULT }
                if screen.state.shown().is_example() { <span class="mark">{ "example" }</span> }
            </h2>
            <p class="score">
                <span class="value" id="score">{ formats.number(&scored.score.one_decimal()) }</span>
                <span class="of">{ "of 100" }</span>
                { band(screen) }
            </p>
            { scale::view(scored.score, report.best_case.score, V1.bands) }
            <p class="range">{ range(screen) }</p>
            <p class="verdict" id="verdict">{ formats.phrase(&report.verdict()) }</p>
            { for scored.ceilings.iter().filter(|c| c.binding).map(|c| html! { <p class="ceiling">{ formats.phrase(&c.words()) }</p> }) }
            { gaps(screen) }
            { figures(screen) }
            { bars::view(&scored.dimensions, formats) }
            <Announcer words={announcement(screen)} />
        </>
    }
}

fn band(screen: &Screen<'_>) -> Html {
    let Some(band) = screen.report.scored.band else {
        return Html::default();
    };
    html! { <span class={classes!("letter", band.letter)} id="band"><b>{ band.letter }</b>{ " " }{ band.word }</span> }
}

fn range(screen: &Screen<'_>) -> String {
    let (report, formats) = (screen.report, &screen.desk.formats);
    let touched = screen.state.shown().inputs_touched();
    let best = report.best_case.score;
    let reach = if best > report.scored.score {
        let best = formats.number(&best.one_decimal());
        format!("{} · ", text::RANGE.replacen("{}", &best, 1))
    } else {
        String::new()
    };
    format!("{reach}{touched} {}", text::CONFIDENCE)
}

fn gaps(screen: &Screen<'_>) -> Html {
    let count = screen.report.quote.gaps().count();
    if count == 0 {
        return Html::default();
    }
    html! {
        <p class="gap">{ format!("{count} price{} not in the snapshot, so Bedrock totals are “at least” and the score leaves it out.",
            if count == 1 { " is" } else { "s are" }) }</p>
    }
}

fn figures(screen: &Screen<'_>) -> Html {
    let (report, formats) = (screen.report, &screen.desk.formats);
    let f = report.figures;
    let least = if report.has_gaps() { "at least " } else { "" };
    let stake = f
        .at_stake_in
        .and_then(|id| V1.dimensions.iter().find(|d| d.id == id))
        .map(|d| d.name);
    let figure = |id: &'static str, name: &'static str, amount: String, note: String| {
        html! { <div class="figure" {id}><dt>{ name }</dt><dd><span class="amount">{ amount }</span><span class="note">{ note }</span></dd></div> }
    };
    let stake_note = stake.map_or("nothing found".to_owned(), |name| {
        format!("a year, largest single item: {name}")
    });
    html! {
        <dl class="figures">
            { figure("bedrock-list", "Bedrock at list", format!("{least}{}", formats.dollars(f.bedrock_list)), "a year".into()) }
            { figure("bedrock-net", "Bedrock after discounts", format!("{least}{}", formats.dollars(f.bedrock_net)), "a year".into()) }
            { figure("shortfall", "Expected shortfall", formats.dollars(f.shortfall), "a year, average of the term".into()) }
            { figure("at-stake", "Money at stake", formats.dollars(f.at_stake), stake_note) }
        </dl>
    }
}

/// What a screen reader hears after a change.
fn announcement(screen: &Screen<'_>) -> String {
    let (scored, formats) = (&screen.report.scored, &screen.desk.formats);
    let letter = scored.band.map_or("", |band| band.letter);
    let score = Value::Count(u32::from(scored.shown));
    formats.phrase(&Phrase::new(
        "Score {0}, band {1}.",
        [score, Value::Word(letter)],
    ))
}

#[derive(Properties, PartialEq)]
struct AnnouncerProps {
    words: String,
}

/// Says the score politely, once typing has paused.
#[function_component]
fn Announcer(AnnouncerProps { words }: &AnnouncerProps) -> Html {
    let said = use_state(String::new);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(words.clone(), move |words| {
            let words = words.clone();
            let opening = std::mem::replace(&mut *first.borrow_mut(), false);
            let pause =
                (!opening).then(|| crate::app::browser::page::later(900, move || said.set(words)));
            move || drop(pause)
        });
    }
    html! { <p class="sr" role="status">{ (*said).clone() }</p> }
}

/// On a phone: the score at the foot of the page, opening the result and closing it again.
pub(super) fn bar(screen: &Screen<'_>) -> Html {
    let (scored, formats) = (&screen.report.scored, &screen.desk.formats);
    let open = screen.state.result_open;
    let dispatch = screen.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::ToggleResult);
        crate::app::browser::page::scroll_to_top();
    });
    let best = screen.report.best_case.score;
    html! {
        <div class="foot-bar">
            <button type="button" {onclick} aria-expanded={open.to_string()} aria-controls="result">
                <span class="score">{ formats.number(&scored.score.one_decimal()) }</span>
                { band_short(screen) }
                if best > scored.score { <span class="reach">{ format!("up to {}", formats.number(&best.one_decimal())) }</span> }
                <span class="turn">{ if open { "Questions" } else { "Result" } }</span>
            </button>
        </div>
    }
}

fn band_short(screen: &Screen<'_>) -> Html {
    let Some(band) = screen.report.scored.band else {
        return Html::default();
    };
    html! { <span class={classes!("letter", band.letter)}><b>{ band.letter }</b>{ " " }{ band.word }</span> }
}

/// The name of a dimension.
pub(super) fn dimension_name(id: DimensionId) -> &'static str {
    V1.dimensions
        .iter()
        .find(|d| d.id == id)
        .map_or("", |d| d.name)
}
