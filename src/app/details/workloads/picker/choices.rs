//! What the model list offers for a text: models of use cases, and the text itself as an id. How the list is opened,
//! moved through and left belongs one level up.

use crate::app::fields::model_fate;
use crate::app::root::Desk;
use crate::app::words::shared;
use crate::app::words::workloads as words;
use crate::engine::data::{Model, is_model_id};

/// Options that are drawn; more are reached by typing.
const SHOWN: usize = 40;

/// An entry of the list: what it sets and how it reads.
pub(super) struct Choice {
    pub id: String,
    pub label: String,
    /// False for the text itself, which no list knows.
    pub known: bool,
}

/// The list for a text.
#[derive(Default)]
pub(super) struct Choices {
    /// The first models in which every word of the text occurs, then the text itself where it could be an id that the
    /// snapshot does not know.
    pub list: Vec<Choice>,
    /// How many models there are.
    pub count: usize,
}

impl Choices {
    pub fn of(desk: &Desk, text: &str) -> Self {
        let text = text.trim();
        let found = found(desk, text);
        let mut list: Vec<Choice> = found
            .iter()
            .take(SHOWN)
            .map(|model| listed(desk, model))
            .collect();
        if is_model_id(text) && desk.dataset.model(text).is_none() {
            list.push(Choice {
                id: text.to_owned(),
                label: words::keep_model(text),
                known: false,
            });
        }
        let count = found.len();
        Self { list, count }
    }

    /// The one model that the text can mean, with its place.
    pub fn only(&self) -> Option<usize> {
        (self.count == 1).then_some(0)
    }

    /// How many there are, for everyone who looks or listens.
    pub fn status(&self) -> String {
        match self.count {
            0 => words::NO_MODEL_FOUND.to_owned(),
            1 => words::ONE_MODEL_FOUND.to_owned(),
            count if count > SHOWN => words::many_models_found(count, SHOWN),
            count => words::models_found(count),
        }
    }
}

/// Models of use cases in which every word of the text occurs.
fn found<'d>(desk: &'d Desk, text: &str) -> Vec<&'d Model> {
    let typed = text.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let named =
        |model: &Model| format!("{} {} {}", model.vendor, model.name, model.id).to_lowercase();
    // The words as they stand before the words in any order: "Nova Lite" before "Nova 2 Lite".
    let rank = |model: &Model| {
        let name = named(model);
        let any = words.iter().all(|word| name.contains(word));
        any.then(|| !name.contains(&typed))
    };
    let mut found: Vec<(bool, &Model)> = desk
        .dataset
        .models()
        .iter()
        .filter_map(|model| Some((rank(model)?, model)))
        .filter(|(_, model)| is_used(desk, model))
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, model)| model).collect()
}

/// True for what a use case can be billed for: guardrails and imported weights are sold otherwise. A model without
/// any price stays, as a gap.
fn is_used(desk: &Desk, model: &Model) -> bool {
    let rates = desk
        .dataset
        .model(&model.id)
        .map_or(&[][..], |ix| desk.dataset.rates_of(ix));
    rates.is_empty() || rates.iter().any(|rate| words::is_billed(rate.dimension))
}

fn listed(desk: &Desk, model: &Model) -> Choice {
    Choice {
        id: model.id.to_string(),
        label: format!(
            "{} · {}{} ",
            model.vendor,
            model.name,
            model_fate(desk, model)
        ),
        known: true,
    }
}

/// How a stored id reads in the box.
pub(super) fn label(desk: &Desk, id: &str) -> String {
    let model = desk
        .dataset
        .model(id)
        .and_then(|ix| desk.dataset.model_at(ix));
    model.map_or_else(
        || shared::not_in_snapshot(id),
        |model| format!("{} · {}", model.vendor, model.name),
    )
}
