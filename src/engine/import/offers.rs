//! Answers to questions of the position that the files give: discounts of the bill, the load of each hour. Whether they
//! are taken is the reader's choice, and use cases are made in `workloads`.

use super::imported::Imported;
use super::kinds::Layer;
use super::load::LoadCurve;
use crate::engine::num::{Factor, Percent};
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::{FieldId, LoadField};
use crate::engine::scenario::parse::{DecimalSign, read};
use crate::engine::value::{Phrase, Value};

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// The EDP discount of the agreement.
    Edp,
    /// The Bedrock-specific discount of the agreement.
    Layer,
    /// The load curve that reserved capacity is cut from.
    Load,
}

/// An answer that the files give.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What is answered.
    pub question: Question,
    /// The answer in words, with where it comes from.
    pub words: Phrase,
    /// Canonical values of fields.
    pub values: Vec<(FieldRef, String)>,
}

impl Imported {
    /// Every answer that fits its fields, in the order of the questions.
    pub fn offers(&self) -> Vec<Offer> {
        let shares = self.discounts.shares();
        let of = |layer| shares.iter().find(|share| share.layer == Some(layer));
        // The agreement compounds its discounts, so the enterprise discount is that of what private rates leave.
        let edp = of(Layer::Edp).and_then(|share| share.of_rest);
        let layer = of(Layer::PrivateRate).and_then(|share| share.of_gross);
        let load = self.load.as_ref();
        let offers = [
            edp.and_then(|edp| percentage(Question::Edp, FieldId::Discount, EDP, edp)),
            layer.and_then(|layer| percentage(Question::Layer, FieldId::Layer, LAYER, layer)),
            load.and_then(load_offer),
        ];
        offers.into_iter().flatten().collect()
    }
}

const EDP: &str = "EDP discount: {0} of the Bedrock charges that private rates leave.";
const LAYER: &str = "Bedrock-specific discount: private rates take {0} off the Bedrock charges.";
const LOAD: &str =
    "Load of each hour of a week, in millions of tokens in the hour, UTC. The busiest has {0}.";
const LOAD_AT_LEAST: &str = "Load of each hour of a week, in millions of tokens in the hour, UTC. The busiest has at least {0}: some records came too far out of order.";

/// A discount to a ten-thousandth of its base: a bill is rounded to cents, and more digits would say nothing.
fn percentage(
    question: Question,
    id: FieldId,
    words: &'static str,
    percent: Percent,
) -> Option<Offer> {
    let percent = percent.factor().ratio().factor().percent();
    Some(Offer {
        question,
        words: Phrase::new(words, [Value::Percent(percent)]),
        values: vec![value(Place::Scenario, id, &percent.exact())?],
    })
}

fn load_offer(load: &LoadCurve) -> Option<Offer> {
    let busiest = load.week.iter().max()?;
    // To single tokens.
    let hours: Vec<String> = load
        .week
        .iter()
        .map(|hour| hour.millions().ratio().exact())
        .collect();
    let at = |id, text: &str| value(Place::Load, FieldId::Load(id), text);
    let mut values = vec![
        at(LoadField::Shape, "own")?,
        at(LoadField::Unit, "mtok_hour")?,
        at(LoadField::Curve, &hours.join(" "))?,
    ];
    let output = load
        .output_share
        .map(|share: Factor| share.ratio().factor().percent());
    values.extend(output.and_then(|share| at(LoadField::OutputShare, &share.exact())));
    let words = if load.at_least { LOAD_AT_LEAST } else { LOAD };
    Some(Offer {
        question: Question::Load,
        words: Phrase::new(words, [Value::Mtok(*busiest)]),
        values,
    })
}

/// A value that its field takes.
fn value(place: Place, id: FieldId, text: &str) -> Option<(FieldRef, String)> {
    let text = read(&id.field(), text, DecimalSign::Point).ok()?;
    Some((FieldRef { place, id }, text))
}
