//! From words to tokens: who asks how often, how long questions, documents and answers are. It fills the tokens of
//! a workload and is no part of the scenario, whose tokens are what stands in their own fields.

use super::draft::{Draft, FieldRef, Place};
use super::fields::{FieldId, Kind};
use crate::engine::num::{Factor, Mtok};

/// The assumptions, in the order of the form.
pub const FIELDS: [FieldId; 9] = [
    FieldId::EstUsers,
    FieldId::EstRequests,
    FieldId::EstDays,
    FieldId::EstSystem,
    FieldId::EstWords,
    FieldId::EstPages,
    FieldId::EstPageWords,
    FieldId::EstAnswer,
    FieldId::EstTokens,
];

/// Tokens a month that follow from the assumptions of one workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Requests a month.
    pub requests: Factor,
    /// Words that are sent with a request: instructions, question and history, documents.
    pub words: Factor,
    /// Input tokens a month.
    pub input: Mtok,
    /// Output tokens a month.
    pub output: Mtok,
}

impl Estimate {
    /// Of the workload at an index, from zero.
    ///
    /// `requests = people × requests a day × days`, `input = requests × (instructions + question + pages × words on a
    /// page) × tokens a word`, `output = requests × answer × tokens a word`. A model of this project.
    pub fn of(draft: &Draft, index: usize) -> Self {
        let place = Place::Workload(index);
        let number = |id| -> Factor {
            let text = draft.value(FieldRef { place, id });
            text.parse().unwrap_or_default()
        };
        let requests =
            number(FieldId::EstUsers) * number(FieldId::EstRequests) * number(FieldId::EstDays);
        let documents = number(FieldId::EstPages) * number(FieldId::EstPageWords);
        let words = number(FieldId::EstSystem) + number(FieldId::EstWords) + documents;
        let tokens =
            |words: Factor| Mtok::tokens(1) * (requests * words * number(FieldId::EstTokens));
        Self {
            requests,
            words,
            input: tokens(words),
            output: tokens(number(FieldId::EstAnswer)),
        }
    }

    /// The texts for the fields of a workload; `None` where they are more than a workload takes.
    pub fn fields(&self) -> Option<[(FieldId, String); 2]> {
        let fields = [(FieldId::Input, self.input), (FieldId::Output, self.output)];
        let fits = |(id, tokens): &(FieldId, Mtok)| match id.field().kind {
            Kind::Number { max, .. } => max.to_string().parse().is_ok_and(|max| *tokens <= max),
            _ => false,
        };
        let texts = fields.map(|(id, tokens)| (id, tokens.exact()));
        fields.iter().all(fits).then_some(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::parse::DecimalSign;

    fn estimate(changes: &[(FieldId, &str)]) -> Estimate {
        let mut draft = Draft::example();
        for (id, text) in changes {
            let at = FieldRef {
                place: Place::Workload(0),
                id: *id,
            };
            assert_eq!(draft.set(at, text, DecimalSign::Point), Ok(()));
        }
        Estimate::of(&draft, 0)
    }

    #[test]
    fn the_starting_values_are_worked_by_hand() {
        let example = estimate(&[]);
        // 100 × 10 × 21 = 21,000 requests of 300 + 400 + 2 × 500 = 1,700 words: × 1.33 = 47,481,000 tokens;
        // 21,000 × 250 × 1.33 = 6,982,500.
        assert_eq!(example.requests.exact(), "21000");
        assert_eq!(example.words.exact(), "1700");
        let fields = example.fields().expect("it fits");
        assert_eq!(
            fields,
            [
                (FieldId::Input, "47.481".to_owned()),
                (FieldId::Output, "6.9825".to_owned())
            ]
        );
    }

    #[test]
    fn nothing_asked_is_nothing_and_too_much_is_said() {
        let none = estimate(&[(FieldId::EstUsers, "0")]);
        assert!(none.input.is_zero() && none.output.is_zero());
        // 10 M people × 100,000 requests × 31 days × 1.33 tokens × 1,700 words is beyond 10,000,000 million tokens.
        let most = estimate(&[
            (FieldId::EstUsers, "10M"),
            (FieldId::EstRequests, "100000"),
            (FieldId::EstDays, "31"),
        ]);
        assert_eq!(most.fields(), None);
    }

    #[test]
    fn the_form_shows_every_assumption() {
        let estimated = |id: &FieldId| id.field().key.starts_with("est_");
        let in_table: Vec<FieldId> = super::super::fields::fields_of(Place::Workload(0))
            .filter(estimated)
            .collect();
        assert_eq!(in_table, FIELDS);
    }
}
