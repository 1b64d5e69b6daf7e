//! Answers to questions of the position that the files give: discounts of the bill, the load of each hour. Whether they
//! are taken is the reader's choice, and use cases are made in `workloads`.

use super::imported::Imported;
use super::kinds::Layer;
use super::load::{HOURS_OF_WEEK, LoadCurve};
use crate::engine::num::{Factor, Mtok, Percent, Ratio};
use crate::engine::scenario::LoadUnit;
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
    /// Every answer that fits its fields, in the order of the questions; a load in the unit of the position.
    pub fn offers(&self, unit: LoadUnit) -> Vec<Offer> {
        let shares = self.discounts.shares();
        let of = |layer| shares.iter().find(|share| share.layer == Some(layer));
        // The agreement compounds its discounts, so the enterprise discount is that of what private rates leave.
        let edp = of(Layer::Edp).and_then(|share| share.of_rest);
        let layer = of(Layer::PrivateRate).and_then(|share| share.of_gross);
        let load = self.load.as_ref();
        let offers = [
            edp.and_then(|edp| percentage(Question::Edp, FieldId::Discount, EDP, edp)),
            layer.and_then(|layer| percentage(Question::Layer, FieldId::Layer, LAYER, layer)),
            load.and_then(|load| load_offer(load, unit)),
        ];
        offers.into_iter().flatten().collect()
    }
}

const EDP: &str = "EDP discount: {0} of the Bedrock charges after private rates.";
const LAYER: &str = "Bedrock-specific discount: private rates take {0} off the Bedrock charges.";
const LOAD: &str = "Load of each hour of a week, in {0}, UTC. The busiest has {1}{2}.{3}";
const LOAD_IN_PART: &str = "Load of each hour of a week, in {0}, UTC. The busiest has {1}{2}.{3} The files cover {4} of the 168 hours; every other takes the average of the same hour on the days that they cover.";
const IDLE: &str = " Days between the first and the last without any record count as days without load: leave it out if files are missing.";
const OR_MORE: &str = " or more, because some records came too far out of order";

/// Different hours with tokens that make a load of the day.
const FEWEST_HOURS: usize = 24;

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

/// The load in the unit that the position counts in: what one unit serves stands beside it in the same.
fn load_offer(load: &LoadCurve, unit: LoadUnit) -> Option<Offer> {
    if load.hours < FEWEST_HOURS {
        return None;
    }
    // Six decimals: to single tokens, or to a thousandth of a token a minute.
    let number = |hour: &Mtok| Some(hour.over(unit.tokens(Factor::ONE))?.ratio());
    let hours: Vec<Ratio> = load.week.iter().filter_map(number).collect();
    let busiest = hours.iter().max()?.factor();
    let hours: Vec<String> = hours.into_iter().map(Ratio::exact).collect();
    let at = |id, text: &str| value(Place::Load, FieldId::Load(id), text);
    let mut values = vec![
        at(LoadField::Shape, "own")?,
        at(LoadField::Curve, &hours.join(" "))?,
    ];
    let output = load
        .output_share
        .map(|share: Factor| share.ratio().factor().percent());
    values.extend(output.and_then(|share| at(LoadField::OutputShare, &share.exact())));
    let unit = match unit {
        LoadUnit::KtokPerMinute => "thousands of tokens a minute, on average over the hour",
        LoadUnit::MtokPerHour => "millions of tokens in the hour",
    };
    let more = if load.at_least { OR_MORE } else { "" };
    let idle = if load.idle_days { IDLE } else { "" };
    let mut facts = vec![
        Value::Word(unit),
        Value::Times(busiest),
        Value::Word(more),
        Value::Word(idle),
    ];
    let words = if load.covered < HOURS_OF_WEEK {
        facts.push(Value::Count(load.covered));
        LOAD_IN_PART
    } else {
        LOAD
    };
    Some(Offer {
        question: Question::Load,
        words: Phrase::new(words, facts),
        values,
    })
}

/// A value that its field takes.
fn value(place: Place, id: FieldId, text: &str) -> Option<(FieldRef, String)> {
    let text = read(&id.field(), text, DecimalSign::Point).ok()?;
    Some((FieldRef { place, id }, text))
}
