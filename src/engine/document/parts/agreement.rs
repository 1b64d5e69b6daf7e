//! The agreement: its terms in sentences, and its years as they are expected. The arithmetic is that of the negotiation.

use super::super::{Block, Cell, Section, Subject, Table};
use crate::engine::negotiation::years::Year;
use crate::engine::num::Usd;
use crate::engine::scenario::Basis;
use crate::engine::value::{Phrase, Value};

/// What is agreed.
pub(in super::super) fn terms(subject: Subject<'_>) -> Section {
    let scenario = subject.negotiation.assessed.scenario;
    let terms = &subject.negotiation.agreement.terms;
    let sentences = if scenario.has_agreement() {
        vec![
            Phrase::new(
                "Committed: {0} in the first of {1}, {2} over the term, measured on amounts {3}.",
                [
                    Value::Usd(scenario.agreement.commitment),
                    Value::Years(u32::from(scenario.agreement.term)),
                    Value::Usd(committed(subject)),
                    Value::Word(match terms.basis {
                        Basis::Net => "after discounts",
                        Basis::Gross => "at list",
                    }),
                ],
            ),
            Phrase::new(
                "Discounts: {0} across services and {1} on Bedrock.",
                [Value::Percent(terms.discount), Value::Percent(terms.layer)],
            ),
        ]
    } else {
        vec![Phrase::plain("There is no agreement: all is paid at list.")]
    };
    Section {
        id: "report-terms",
        title: "The agreement",
        blocks: sentences.into_iter().map(Block::Paragraph).collect(),
    }
}

fn committed(subject: Subject<'_>) -> Usd {
    let commitments = &subject.negotiation.agreement.commitments;
    commitments.iter().copied().sum()
}

/// Its years, in the base case.
pub(in super::super) fn years(subject: Subject<'_>) -> Section {
    let outcome = subject.negotiation.agreement.outcome();
    let money = |money| Cell::Value(Value::Usd(money));
    let row = |year: &Year| {
        let [low, base, _] = year.cases;
        vec![
            Cell::Value(Value::Count(year.base.number)),
            money(year.base.commitment),
            money(base.list),
            money(base.paid),
            money(base.counted),
            money(low.shortfall),
        ]
    };
    let total = &outcome.total;
    Section {
        id: "report-years",
        title: "Years of the term",
        blocks: vec![
            Block::Table(Table {
                caption: "US dollars, as expected; shortfall as in the low case",
                columns: &[
                    ("Year", true),
                    ("Committed", true),
                    ("At list", true),
                    ("Paid", true),
                    ("Counts", true),
                    ("Short if low", true),
                ],
                rows: outcome.years.iter().map(row).collect(),
                cents: false,
            }),
            Block::Paragraph(Phrase::new(
                "Over the term, with the three cases weighed: {0} at list, {1} paid, {2} paid for nothing as shortfall.",
                [total.list, total.paid, total.shortfall].map(Value::Usd),
            )),
        ],
    }
}
