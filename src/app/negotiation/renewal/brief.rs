//! The negotiation brief: a page of its own to read and to print. What it says is the engine's; here it is set.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::{locale, page};
use crate::app::format::Formats;
use crate::app::negotiation::found::{Found, points};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::renewal as words;
use crate::app::words::shared;
use crate::engine::negotiation::brief::{Ask, LIMITS, Prepared, Task};
use crate::engine::num::{Points, Usd};
use crate::engine::scenario::Answer;
use crate::engine::value::Phrase;

/// The element that is printed alone; the style sheet knows it by this name.
const PART: &str = "brief";

#[derive(Properties)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) found: Rc<Found>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen && Rc::ptr_eq(&self.found, &other.found)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Order {
    Money,
    Points,
}

#[function_component]
pub(super) fn Brief(props: &Props) -> Html {
    let order = use_state_eq(|| Order::Money);
    let (screen, brief) = (&props.screen, &props.found.brief);
    let formats = &screen.desk.formats;
    let asks = match *order {
        Order::Money => brief.by_money(),
        Order::Points => brief.by_points(),
    };
    let dated = words::as_of(locale::date(screen.desk.today), screen.desk.dataset.id());
    html! {
        <section class="block" id={PART} aria-labelledby="brief-title">
            <h3 id="brief-title" tabindex="-1">{ words::NEGOTIATION_BRIEF }</h3>
            { p("hint", dated) }
            <div class="brief-tools">
                { choice(&order, Order::Money, words::BY_MONEY) }
                { choice(&order, Order::Points, words::BY_POINTS_OF_THE_SCORE) }
                { button("primary", words::PRINT_THE_BRIEF, Callback::from(|_| page::print(PART))) }
            </div>
            <h4>{ words::WHERE_WE_STAND }</h4>
            { for brief.position.iter().map(|sentence| p("", formats.phrase(sentence))) }
            <h4>{ words::what_to_ask(ordered(*order)) }</h4>
            if asks.is_empty() {
                { p("", words::NOTHING_TO_ASK) }
            } else {
                <ol class="asks">{ for asks.iter().map(|found| ask(found, formats)) }</ol>
            }
            { own_work(&brief.tasks, formats) }
            { prepared(&brief.prepared) }
            <h4>{ words::BRIEF_ASSUMES }</h4>
            <ul class="plain">{ for brief.assumptions.iter().map(|words| html! { <li>{ formats.phrase(words) }</li> }) }</ul>
            <h4>{ words::BRIEF_IS_NOT }</h4>
            <ul class="plain">{ for LIMITS.iter().map(|words| html! { <li>{ *words }</li> }) }</ul>
        </section>
    }
}

fn ordered(order: Order) -> &'static str {
    match order {
        Order::Money => words::THE_LARGEST_SUM_FIRST,
        Order::Points => words::THE_MOST_POINTS_FIRST,
    }
}

fn choice(order: &UseStateHandle<Order>, this: Order, words: &'static str) -> Html {
    let onclick = {
        let order = order.clone();
        Callback::from(move |_: MouseEvent| order.set(this))
    };
    html! { <button type="button" aria-pressed={(**order == this).to_string()} {onclick}>{ words }</button> }
}

fn ask(ask: &Ask, formats: &Formats) -> Html {
    let line = |name: &'static str, phrase: &Phrase| {
        html! { <div><dt>{ name }</dt><dd>{ formats.phrase(phrase) }</dd></div> }
    };
    html! {
        <li>
            <h5>{ ask.topic.name() }{ worth(ask.money, ask.points, words::NO_FIGURE, formats) }</h5>
            <dl class="terms">
                { line(words::ASK, &ask.ask) }
                { line(words::ACCEPT, &ask.fallback) }
                { line(words::WHY, &ask.why) }
            </dl>
        </li>
    }
}

fn worth(money: Option<Usd>, worth: Points, without: &'static str, formats: &Formats) -> Html {
    let money = money.map_or(without.to_owned(), |money| {
        shared::a_year(formats.dollars(money))
    });
    let separator = if money.is_empty() { "" } else { " · " };
    span(
        "stake",
        format!("{money}{separator}{}", points(worth, formats)),
    )
}

fn own_work(tasks: &[Task], formats: &Formats) -> Html {
    if tasks.is_empty() {
        return Html::default();
    }
    let task = |task: &Task| {
        html! { <li>{ formats.phrase(&task.action) }{ " " }{ worth(task.money, task.points, "", formats) }</li> }
    };
    html! { <><h4>{ words::WHAT_TO_DO_OURSELVES }</h4><ol class="plain numbered">{ for tasks.iter().map(task) }</ol></> }
}

fn prepared(steps: &[Prepared]) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let step = |step: &Prepared| {
        let state = match step.answer {
            Answer::Yes => words::DONE,
            Answer::Partial => words::HALF_DONE,
            Answer::No | Answer::Unknown => words::NOT_DONE,
        };
        let note = if step.note.is_empty() {
            String::new()
        } else {
            format!(": {}", step.note)
        };
        html! { <li>{ step.name }{ " (" }{ state }{ ")" }{ note }</li> }
    };
    html! { <><h4>{ words::WHAT_WE_HAVE_IN_HAND }</h4><ul class="plain">{ for steps.iter().map(step) }</ul></> }
}
