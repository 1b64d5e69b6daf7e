//! The negotiation brief as data: where the position stands, what to ask for in which order, what to do oneself, and what
//! the figures assume. How it looks on a page or on paper belongs to the app.

mod asks;
mod assumptions;
mod commitment;
mod tasks;

use crate::engine::num::{Points, Usd};
use crate::engine::scenario::{Answer, CLAUSES, STEPS};
use crate::engine::value::{Phrase, Value};

use super::assessed::{Assessed, Negotiation};
use super::clauses::ClauseRow;

/// What an ask is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// How much is committed, and in which year.
    Commitment,
    /// The cross-service discount.
    Discount,
    /// Models of vendors other than Amazon.
    ThirdParty,
    /// A discount on Bedrock alone.
    Layer,
    /// A commitment fixed at list rate.
    ListRate,
    /// A clause, by its place.
    Clause(usize),
}

impl Topic {
    /// What the page calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commitment => "Commitment",
            Self::Discount => "Cross-service discount",
            Self::ThirdParty => "Third-party models",
            Self::Layer => "Bedrock discount",
            Self::ListRate => "No fixed list rate",
            Self::Clause(index) => CLAUSES.get(index).map_or("", |clause| clause.name),
        }
    }
}

/// One thing to ask AWS for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What it is about.
    pub topic: Topic,
    /// What to ask for.
    pub ask: Phrase,
    /// What to accept instead.
    pub fallback: Phrase,
    /// Why.
    pub why: Phrase,
    /// US dollars a year; `None` where it protects and does not save. Sums of different asks overlap.
    pub money: Option<Usd>,
    /// Points of the whole score.
    pub points: Points,
}

/// One thing to do oneself, before the talks or beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// What to do.
    pub action: Phrase,
    /// US dollars a year; `None` without a figure of its own.
    pub money: Option<Usd>,
    /// Points of the whole score.
    pub points: Points,
}

/// A step of preparation that is done or has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The step.
    pub name: &'static str,
    /// Done, or half done.
    pub answer: Answer,
    /// What it has produced; empty when nothing is said.
    pub note: String,
}

/// The brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Score, agreement and money, a sentence each.
    pub position: [Phrase; 3],
    /// What to ask for; see [`Brief::by_money`] and [`Brief::by_points`].
    pub asks: Vec<Ask>,
    /// What to do oneself, the one worth most points first.
    pub tasks: Vec<Task>,
    /// What preparation has produced.
    pub prepared: Vec<Prepared>,
    /// What the figures assume.
    pub assumptions: Vec<Phrase>,
}

/// What the brief is not.
pub const LIMITS: [&str; 3] = [
    "This is arithmetic on the answers given, not legal, tax or commercial advice.",
    "Sums of different asks overlap, so they are not added up. Amounts are US dollars a year before tax.",
    "Points rank work. No vendor has agreed to any of them.",
];

impl Brief {
    /// Asks with the most money first, those without a figure last; of equals the one worth more points.
    pub fn by_money(&self) -> Vec<&Ask> {
        self.ordered(|ask| (ask.money.unwrap_or_default(), ask.points))
    }

    /// Asks worth the most points first; of equals the one with more money.
    pub fn by_points(&self) -> Vec<&Ask> {
        self.ordered(|ask| (ask.points, ask.money.unwrap_or_default()))
    }

    fn ordered<K: Ord>(&self, key: impl Fn(&Ask) -> K) -> Vec<&Ask> {
        let mut asks: Vec<&Ask> = self.asks.iter().collect();
        asks.sort_by_key(|ask| std::cmp::Reverse(key(ask)));
        asks
    }
}

/// The brief of a position. `clauses` are those of the same negotiation.
pub fn brief(negotiation: &Negotiation<'_>, clauses: &[ClauseRow]) -> Brief {
    let position = negotiation.assessed;
    Brief {
        position: sentences(negotiation),
        asks: asks::asks(negotiation, clauses),
        tasks: tasks::tasks(position),
        prepared: prepared(position, &negotiation.inputs.renewal.notes),
        assumptions: assumptions::assumptions(negotiation),
    }
}

fn sentences(negotiation: &Negotiation<'_>) -> [Phrase; 3] {
    let position = negotiation.assessed;
    let report = position.report;
    let (now, best) = (&report.scored, &report.best_case);
    let (letter, word) = now.band.map_or(("", ""), |band| (band.letter, band.word));
    let shown = |score: u8| Value::Count(u32::from(score));
    let open = best.shown > now.shown;
    let score = Phrase::new(
        if open {
            "The position scores {0} of 100, band {1}, {2}; it would be {3} if every open question were answered well."
        } else {
            "The position scores {0} of 100, band {1}, {2}."
        },
        [
            shown(now.shown),
            Value::Word(letter),
            Value::Word(word),
            shown(best.shown),
        ],
    );
    [score, verdict(negotiation), money(position)]
}

/// The score's own sentence on the agreement, on the figures of the agreement in full.
fn verdict(negotiation: &Negotiation<'_>) -> Phrase {
    let mut report = negotiation.assessed.report.clone();
    let total = negotiation.agreement.outcome().total;
    report
        .outlook
        .commitments
        .clone_from(&negotiation.agreement.commitments);
    (report.outlook.list, report.outlook.paid) = (total.list, total.paid);
    report.outlook.shortfall = total.shortfall;
    report.verdict()
}

fn money(position: Assessed<'_>) -> Phrase {
    let report = position.report;
    let figures = &report.figures;
    let least = Value::Word(if report.has_gaps() { "at least " } else { "" });
    let (list, net) = (
        Value::Usd(figures.bedrock_list),
        Value::Usd(figures.bedrock_net),
    );
    match figures.at_stake_in {
        Some(dimension) => Phrase::new(
            "Bedrock costs {0}{1} a year at list and {2} after today's discounts; the largest sum at stake is {3} a year, in \
             “{4}”.",
            [
                least,
                list,
                net,
                Value::Usd(figures.at_stake),
                Value::Word(position.rubric.name(dimension)),
            ],
        ),
        None => Phrase::new(
            "Bedrock costs {0}{1} a year at list and {2} after today's discounts; no sum is at stake.",
            [least, list, net],
        ),
    }
}

fn prepared(position: Assessed<'_>, notes: &[String; STEPS.len()]) -> Vec<Prepared> {
    let answers = position.scenario.contract.steps;
    let steps = STEPS.iter().zip(answers).zip(notes);
    let begun = steps.filter(|((_, answer), note)| {
        matches!(answer, Answer::Yes | Answer::Partial) || !note.is_empty()
    });
    begun
        .map(|((step, answer), note)| Prepared {
            name: step.name,
            answer,
            note: note.clone(),
        })
        .collect()
}
