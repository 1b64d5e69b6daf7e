//! *What it measures*: whether a Bedrock commitment is fixed at the list rate of signature.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and [`METHOD`].

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT, NO_BEDROCK};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Answer;
use crate::engine::value::Phrase;

pub(super) static CHECK: Check = Check {
    id: CheckId::NoListRateCommit,
    dimension: DimensionId::Overlay,
    name: "Fixed list rate",
    good: "No Bedrock commitment is fixed at list rate",
    bad: "A Bedrock commitment may be fixed at list rate",
    why: "Model prices have fallen between versions. A commitment fixed at list rate keeps paying the old one.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Your answer: none 100, otherwise 0",
    source: "The discount-erosion trap of the public Bedrock pricing guide. Answering yes also limits the whole score to 69",
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.uses_bedrock() {
        return Finding::not_applicable(CHECK.id, NO_BEDROCK);
    }
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let answer = facts.scenario.bedrock.no_list_rate_commit;
    let points = answer.credit().ratio().points();
    let (finding, next) = match answer {
        Answer::Unknown => (
            Finding::unknown(CHECK.id, points),
            Some("Read the draft: is any Bedrock amount committed at a fixed published rate?"),
        ),
        Answer::No => (
            Finding::scored(CHECK.id, points),
            Some(
                "Convert the fixed-rate commitment into a percentage off the list price of the day.",
            ),
        ),
        Answer::Yes | Answer::Partial => (Finding::scored(CHECK.id, points), None),
    };
    finding.next(next.map(Phrase::plain))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{native_only, next, points, position, report, run};
    use super::*;

    #[test]
    fn no_list_rate_commit_scores_the_answer_and_no_holds_the_whole_score_at_69() {
        for (answer, expected, starts) in [
            (Answer::Yes, "100.00", ""),
            (Answer::No, "0.00", "Convert the fixed-rate commitment"),
            (Answer::Unknown, "unknown 0.00", "Read the draft"),
        ] {
            let mut scenario = position();
            scenario.bedrock.no_list_rate_commit = answer;
            let finding = run(CheckId::NoListRateCommit, &scenario);
            assert_eq!(points(&finding), expected);
            assert!(
                next(&finding).starts_with(starts)
                    && next(&finding).is_empty() == starts.is_empty()
            );
            let score = report(&scenario).scored.score.one_decimal();
            assert_eq!(score == "69.0", answer == Answer::No, "{answer:?} {score}");
        }
        assert_eq!(
            points(&run(CheckId::NoListRateCommit, &native_only())),
            "n/a"
        );
    }
}
