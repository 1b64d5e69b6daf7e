//! What to compare: the use case, hit rates, an offer. Typed as anywhere on the page, kept in the view alone.

use yew::prelude::*;

use crate::app::browser::events;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{Entry, List, p_with_id};
use crate::app::words::compare as words;
use crate::engine::data::ModelIx;
use crate::engine::num::Percent;
use crate::engine::scenario::Workload;
use crate::engine::scenario::fields::{Field, FieldId, Kind};
use crate::engine::scenario::parse;

/// What the reader assumes in this view.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Assumed {
    /// One use case, or all.
    pub(super) workload: Option<usize>,
    /// Share of the repeated input that is found in the cache.
    pub(super) hit: Percent,
    /// The same for entries that live an hour; `None` while nobody knows.
    pub(super) hour: Option<Percent>,
    /// What other channels offer.
    pub(super) offer: Percent,
    /// The models side by side; `None` while the suggested ones are shown.
    pub(super) models: Option<Vec<Option<ModelIx>>>,
}

impl Default for Assumed {
    fn default() -> Self {
        Self {
            workload: None,
            hit: Percent::of(90, 0),
            hour: None,
            offer: Percent::ZERO,
            models: None,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) assumed: Assumed,
    pub(super) change: Callback<Assumed>,
}

#[function_component]
pub(super) fn Assumptions(props: &Props) -> Html {
    let Props {
        screen,
        assumed,
        change,
    } = props;
    let with = |put: fn(&mut Assumed, Option<Percent>)| {
        let (assumed, change) = (assumed.clone(), change.clone());
        Callback::from(move |value| {
            let mut assumed = assumed.clone();
            put(&mut assumed, value);
            change.emit(assumed);
        })
    };
    let hit = with(|assumed, value| assumed.hit = value.unwrap_or_default());
    let hour = with(|assumed, value| assumed.hour = value);
    let offer = with(|assumed, value| assumed.offer = value.unwrap_or_default());
    let screen = screen.clone();
    html! {
        <fieldset class="assumptions">
            <legend>{ words::ASSUMPTIONS }</legend>
            { use_case(props) }
            <PercentBox screen={screen.clone()} id="compare-hit" label={words::HIT} hint={words::HIT_HINT}
                value={Some(assumed.hit)} optional={false} change={hit} />
            <PercentBox screen={screen.clone()} id="compare-hour" label={words::HOUR} hint={words::HOUR_HINT}
                value={assumed.hour} optional={true} change={hour} />
            <PercentBox screen={screen} id="compare-offer" label={words::OFFER} hint={words::OFFER_HINT}
                value={Some(assumed.offer)} optional={false} change={offer} />
        </fieldset>
    }
}

fn use_case(props: &Props) -> Html {
    let entry = |(index, row): (usize, &Workload)| Entry {
        value: index.to_string().into(),
        label: row.name.clone().into(),
    };
    let rows = props.screen.scenario.workloads.iter();
    let mut entries = vec![Entry {
        value: "".into(),
        label: words::ALL.into(),
    }];
    entries.extend(rows.enumerate().map(entry));
    let (assumed, change) = (props.assumed.clone(), props.change.clone());
    let value = props.assumed.workload.map(|index| index.to_string());
    let list = List {
        id: "compare-use-case".into(),
        described_by: Some("compare-use-case-hint".into()),
        value: value.as_deref().unwrap_or_default(),
        disabled: false,
        onchange: Callback::from(move |event| {
            change.emit(Assumed {
                workload: events::chosen(&event).parse().ok(),
                models: None,
                ..assumed.clone()
            })
        }),
    };
    html! {
        <div class="field">
            <div class="label"><label for="compare-use-case">{ words::USE_CASE }</label></div>
            { p_with_id("hint", "compare-use-case-hint", words::USE_CASE_HINT) }
            { list.view(&[(AttrValue::default(), entries)]) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct BoxProps {
    screen: Screen,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: Option<Percent>,
    optional: bool,
    change: Callback<Option<Percent>>,
}

/// A percentage, read as any on the page. What is typed stays as typed; what cannot be read keeps the value before.
#[function_component]
fn PercentBox(props: &BoxProps) -> Html {
    let typed = use_state(|| None::<String>);
    // The value from before the typing: what turns out unreadable puts it back.
    let before = use_state(|| None::<Option<Percent>>);
    let problem = use_state(|| None::<String>);
    let field = Field {
        kind: Kind::Number {
            unit: crate::engine::scenario::fields::Unit::Percent,
            min: 0,
            max: 100,
            optional: props.optional,
        },
        ..FieldId::HitRate.field()
    };
    let oninput = {
        let (typed, before, problem) = (typed.clone(), before.clone(), problem.clone());
        let value = props.value;
        let (change, screen) = (props.change.clone(), props.screen.clone());
        Callback::from(move |event: InputEvent| {
            let text = events::typed(&event);
            let kept = before.unwrap_or(value);
            before.set(Some(kept));
            match parse::read(&field, &text, screen.state.sign) {
                Ok(value) => {
                    problem.set(None);
                    change.emit(value.parse().ok());
                }
                Err(refused) => {
                    problem.set(Some(screen.desk.formats.phrase(&refused.message())));
                    change.emit(kept);
                }
            }
            typed.set(Some(text));
        })
    };
    let onblur = {
        let (before, readable) = (before.clone(), problem.is_none());
        Callback::from(move |_: FocusEvent| {
            if readable {
                before.set(None);
            }
        })
    };
    let stored = props.value.map(Percent::exact).unwrap_or_default();
    let text = typed.as_deref().unwrap_or(&stored).to_owned();
    let hint = format!("{}-hint", props.id);
    let invalid = problem.is_some();
    html! {
        <div class="field" data-invalid={invalid.then_some("")}>
            <div class="label"><label for={props.id}>{ props.label }</label></div>
            { p_with_id("hint", hint.clone(), props.hint) }
            <div class="box">
                <input id={props.id} type="text" inputmode="decimal" autocomplete="off" value={text}
                    aria-invalid={invalid.then_some("true")} aria-describedby={hint} {oninput} {onblur} />
                <span class="unit">{ "%" }</span>
            </div>
            if let Some(problem) = &*problem { <p class="error" role="alert">{ problem }</p> }
        </div>
    }
}
