//! What the page says of a field: label, hint, the words of its choice. What a field is belongs beside the table of
//! fields; the words themselves stand in the row of each field.

use super::{
    ANSWERS, Field, FieldId, Kind, capacity, load, mapping, negotiation, overrides, position, tier,
    tuning, vendor, workload,
};
use crate::engine::scenario::{CLAUSES, STEPS};

/// What the page says of a field. Apart from [`Field`], because the first visit loads only those of the five steps.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words {
    /// Label above the box.
    pub label: &'static str,
    /// Hint below the label: what it is, and why the default is what it is.
    pub hint: &'static str,
    /// What the words of its choice are called, in their order.
    pub options: &'static [&'static str],
}

/// Fields beside their words.
type Worded = (&'static [Field], &'static [Words]);

/// Those of the five steps.
static OF_THE_STEPS: [Worded; 3] = [
    (&position::FIELDS, &position::WORDS),
    (&workload::FIELDS, &workload::WORDS),
    (&capacity::FIELDS, &capacity::WORDS),
];

/// Those that only views draw.
static OF_THE_VIEWS: [Worded; 9] = [
    (&workload::MORE_FIELDS, &workload::MORE_WORDS),
    (&capacity::MORE_FIELDS, &capacity::MORE_WORDS),
    (&tuning::FIELDS, &tuning::WORDS),
    (&load::FIELDS, &load::WORDS),
    (&overrides::FIELDS, &overrides::WORDS),
    (&negotiation::FIELDS, &negotiation::WORDS),
    (&vendor::FIELDS, &vendor::WORDS),
    (&tier::FIELDS, &tier::WORDS),
    (&mapping::FIELDS, &mapping::WORDS),
];

fn find(id: FieldId, tables: &[Worded]) -> Option<Words> {
    let mut rows = tables
        .iter()
        .flat_map(|(fields, words)| fields.iter().zip(*words));
    rows.find_map(|(field, words)| (field.id == id).then_some(*words))
}

impl FieldId {
    /// The words of a field of the five steps; none for a field that only views draw.
    pub fn step_words(self) -> Option<Words> {
        let question = |label, hint| Words {
            label,
            hint,
            options: ANSWERS.labels,
        };
        match self {
            Self::Clause(index) => {
                let clause = CLAUSES.get(usize::from(index))?;
                Some(question(clause.name, clause.why))
            }
            Self::Preparation(index) => {
                let step = STEPS.get(usize::from(index))?;
                Some(question(step.name, step.action))
            }
            _ => find(self, &OF_THE_STEPS),
        }
    }

    /// A stored text as a person would write it, its figure by `number`; `None` where nothing is known.
    pub fn written(self, text: &str, number: impl FnOnce(&str) -> String) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        Some(match self.field().kind {
            Kind::Choice(codes) => {
                let mut options = codes.iter().zip(self.words().options);
                let found = options.find(|(code, _)| **code == text);
                found.map_or(text, |(_, words)| words).to_owned()
            }
            Kind::Number { unit, .. } => {
                let sign = if unit.is_money() { "$" } else { "" };
                let unit = unit.label().trim_start_matches('$').trim_start();
                let close = unit.is_empty() || unit.starts_with('%');
                let space = if close { "" } else { " " };
                format!("{sign}{}{space}{unit}", number(text))
            }
            Kind::Curve(_) => "a curve of its own".to_owned(),
            _ => text.to_owned(),
        })
    }

    /// The words of any field. Whoever calls this carries the words of every field along.
    pub fn words(self) -> Words {
        self.step_words()
            .or_else(|| find(self, &OF_THE_VIEWS))
            .unwrap_or_default()
    }
}
