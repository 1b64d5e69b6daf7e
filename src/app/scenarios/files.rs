//! Scenarios as files: one, or all in one, and bringing them in. What a file holds belongs in `engine::share`.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{take_over, titled};
use crate::app::browser::download;
use crate::app::browser::files::{self, Chosen};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p, p_with_id};
use crate::app::words::scenarios as words;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;
use crate::engine::share::{self, LARGEST_FILE, NoScenarios, Titled};

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

const JSON: &str = "application/json";

/// Saves one scenario; the file is named like it.
pub(super) fn save_one(screen: &Screen, draft: &Draft) -> bool {
    let current = screen.state.library.current();
    let own = current.filter(|_| !screen.state.read_only());
    let name = own.map_or("scenario", |named| named.name.as_str());
    let json = share::to_json(draft, screen.desk.dataset.id(), V1.version);
    let name = download::named(name, screen.desk.today, "json");
    download::save(&name, JSON, &json)
}

/// Saves several in one file.
pub(super) fn save_several(screen: &Screen, list: &[Titled]) -> bool {
    let json = share::list_to_json(list, screen.desk.dataset.id(), V1.version);
    let name = download::named("scenarios", screen.desk.today, "json");
    download::save(&name, JSON, &json)
}

#[function_component]
pub(super) fn Files(props: &Props) -> Html {
    let screen = &props.screen;
    let problem = use_state(|| None::<String>);
    let one = {
        let screen = screen.clone();
        Callback::from(move |_| {
            save_one(&screen, screen.state.shown());
        })
    };
    let all = {
        let screen = screen.clone();
        Callback::from(move |_| {
            let list: Vec<Titled> = titled(&screen).into_iter().map(|(_, t)| t).collect();
            save_several(&screen, &list);
        })
    };
    let onchange = {
        let (screen, problem) = (screen.clone(), problem.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event).into_iter().next() else {
                return;
            };
            let (screen, problem) = (screen.clone(), problem.clone());
            spawn_local(async move {
                problem.set(bring_in(&screen, &file).await.err());
            });
        })
    };
    let some = !screen.state.library.is_empty();
    html! {
        <section class="block" aria-labelledby="files-title">
            <h3 id="files-title">{ words::FILES }</h3>
            { p("", words::FILES_LEAD) }
            <div class="actions">
                { button("", words::SAVE_ONE, one) }
                if some { { button("", words::SAVE_ALL, all) } }
            </div>
            <div class="field">
                <label for="scenario-file">{ words::IMPORT }</label>
                { p_with_id("hint", "scenario-file-hint", words::IMPORT_HINT) }
                <input type="file" id="scenario-file" accept=".json,application/json" aria-describedby="scenario-file-hint" {onchange} />
            </div>
            <div role="alert" id="scenario-file-problem">{ (*problem).clone().map(|words| p("error", words)) }</div>
        </section>
    }
}

/// Adds what a file holds, or says why not.
async fn bring_in(screen: &Screen, file: &Chosen) -> Result<(), String> {
    let name = file.name();
    let said = |error: NoScenarios| format!("{name}: {error}");
    if file.size() > LARGEST_FILE {
        return Err(said(NoScenarios::TooLarge));
    }
    if file.size() == 0 {
        return Err(said(NoScenarios::Empty));
    }
    let Some(bytes) = files::whole(file).await else {
        return Err(words::unreadable(&name));
    };
    let list = share::read_file(&name, &bytes).map_err(said)?;
    if take_over(screen, &list, words::BROUGHT_IN) {
        Ok(())
    } else {
        Err(words::FULL.to_owned())
    }
}
