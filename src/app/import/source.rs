//! Where files come from: the picker, the place to drop them, how to get one, and how far the reading is.

use yew::prelude::*;

use super::reading::Stage;
use crate::app::browser::files::{self, Chosen};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p};
use crate::app::words::import as words;

/// The picker's id.
pub(super) const INPUT: &str = "import-files";

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) on_files: Callback<Vec<Chosen>>,
    pub(super) on_sample: Callback<Vec<Chosen>>,
}

#[function_component]
pub(super) fn Source(props: &Props) -> Html {
    let over = use_state_eq(|| false);
    let onchange = props.on_files.reform(|event: Event| files::picked(&event));
    let ondragover = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            files::may_drop(&event);
            over.set(true);
        })
    };
    let ondragleave = {
        let over = over.clone();
        Callback::from(move |_: DragEvent| over.set(false))
    };
    let ondrop = {
        let (over, on_files) = (over.clone(), props.on_files.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            on_files.emit(files::dropped(&event));
        })
    };
    html! {
        <>
            <div class="field drop" data-over={over.to_string()} {ondragover} {ondragleave} {ondrop}>
                <div class="label"><label for={INPUT}>{ words::FILES }</label></div>
                <p class="hint" id="import-hint">{ words::DROP }</p>
                <input type="file" id={INPUT} multiple=true aria-describedby="import-hint" {onchange} />
            </div>
            { p("hint", words::LIMITS) }
            <details class="worked ways-to">
                <summary>{ words::HOW }</summary>
                <dl>{ for words::ways::WAYS.iter().map(|way| self::way(way, &props.on_sample)) }</dl>
                { p("hint", words::ways::SAMPLES) }
            </details>
            <details class="worked ways-to">
                <summary>{ words::ways::REDUCE }</summary>
                { p("", words::ways::REDUCE_HOW) }
                { for words::ways::QUERIES.into_iter().map(query) }
            </details>
        </>
    }
}

/// One way to a file, and a sample of it to try.
fn way(way: &words::ways::Way, on_sample: &Callback<Vec<Chosen>>) -> Html {
    let (sample, on_sample) = (way.sample, on_sample.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let on_sample = on_sample.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(file) = files::fetched(words::ways::FOLDER, sample).await {
                on_sample.emit(vec![file]);
            }
        });
    });
    let address = format!("{}/{sample}", words::ways::FOLDER);
    html! {
        <>
            <dt>{ way.name }</dt>
            <dd>
                { way.how }if !way.command.is_empty() { <code>{ way.command }</code> }
                <span class="buttons">
                    { button("quiet", words::try_sample(sample), onclick) }
                    <a href={address} download={sample}>{ words::DOWNLOAD_IT }</a>
                </span>
            </dd>
        </>
    }
}

/// A query to copy from here, or to keep as a file.
fn query((name, file, text): (&'static str, &'static str, &'static str)) -> Html {
    html! {
        <>
            <p><a href={file} download="">{ name }</a></p>
            // It scrolls, so that it must be reachable by key.
            <pre tabindex="0" role="region" aria-label={name}><code>{ text }</code></pre>
        </>
    }
}

/// Bytes and rows so far, and a way to end it.
pub(super) fn progress(screen: &Screen, stage: Stage, cancel: Callback<MouseEvent>) -> Html {
    let (now, of) = match stage {
        Stage::Idle => return Html::default(),
        Stage::Failed => return html! { <p class="gap" role="alert">{ words::FAILED }</p> },
        Stage::Reading(now, of) => (now, of),
    };
    let number = |count: u64| screen.desk.formats.number(&count.to_string());
    let so_far = words::progress(
        number(now.bytes / 1_000),
        number(of.div_ceil(1_000)),
        number(now.rows),
    );
    html! {
        <div class="progress-row">
            <label for="import-progress">{ words::READING }</label>
            <progress id="import-progress" max={of.max(1).to_string()} value={now.bytes.to_string()} />
            <span class="hint">{ so_far }</span>
            { button("", words::CANCEL, cancel) }
        </div>
    }
}
