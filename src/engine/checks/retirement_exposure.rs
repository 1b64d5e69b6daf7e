//! *What it measures*: spend on catalogue models that are Legacy, ended, or end within twelve months.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, enter_rates, no_tokens};
use crate::engine::compare::successor;
use crate::engine::data::{Dataset, Model, ModelIx, Status};
use crate::engine::date::Date;
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::quote::{Gap, Line, WorkloadQuote};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::{Pricing, Workload};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::RetirementExposure,
    dimension: DimensionId::Protections,
    name: "Model retirement",
    good: "No model you use is known to end within twelve months",
    bad: "You depend on models that are being withdrawn",
    why: "A withdrawn model has to be replaced and tested again. Extended access can double its price.",
    evidence: Evidence::Lifecycle,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Spend on models that are Legacy, ended, end within 12 months, or have no published status ÷ spend on catalogue models",
    source: "Lifecycle dates of the snapshot; the points are a modelling choice",
};

fn run(facts: &Facts<'_>) -> Finding {
    let all = facts.quote.catalogue();
    let exposed: Usd = catalogue(facts)
        .filter(|(_, m)| leaving(facts, m))
        .map(|(w, _)| w.total())
        .sum();
    let unlisted: Usd = catalogue(facts)
        .filter(|(_, m)| m.status == Status::Unlisted && !leaving(facts, m))
        .map(|(w, _)| w.total())
        .sum();
    // Unknown earns nothing: an unlisted model counts as leaving until its status is known.
    let counted = if facts.favourable {
        exposed
    } else {
        exposed + unlisted
    };
    let Some(share) = counted.ratio_to(all) else {
        return no_tokens(facts, CHECK.id, "No workload is priced from the catalogue");
    };
    let points = facts.rubric.curves.retirement_exposure.at(share.factor());
    let unknown = unlisted.is_positive() && !facts.favourable;
    let hidden = hidden(facts);
    let finding = match (hidden, unknown) {
        (Some(_), _) => Finding::unknown(CHECK.id, Points::ZERO),
        (None, true) => Finding::unknown(CHECK.id, points).metric(Value::Share(share)),
        (None, false) => Finding::scored(CHECK.id, points).metric(Value::Share(share)),
    };
    let ask = || match hidden {
        Some(gap) => Some(enter_rates(gap)),
        None => unknown.then(|| Phrase::plain(STATUS_UNKNOWN)),
    };
    let mut finding = finding
        .money(counted)
        .next(next_action(facts).or_else(ask))
        .step("Spend on catalogue models, a year", Value::Usd(all))
        .step("Of it on models that are leaving", Value::Usd(exposed))
        .step(
            "Of it on models without a published status",
            Value::Usd(unlisted),
        )
        .step("Exposed share", Value::Share(share));
    if let Some((_, model)) = first_to_end(facts) {
        finding = finding
            .step("First to end", Value::Name(model.name.to_string()))
            .step("Ends on", model.eol.map_or(Value::Unknown, Value::Date));
    }
    finding
}

const STATUS_UNKNOWN: &str =
    "Ask AWS for the lifecycle status of this model: no published status was found.";

/// Workloads priced from the catalogue, with their models.
fn catalogue<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a WorkloadQuote, &'a Model)> {
    let (quote, dataset) = (facts.quote, facts.dataset);
    quote
        .workloads
        .iter()
        .filter_map(move |w| Some((w, dataset.model_at(w.model?)?)))
}

/// A gap that hides how much is leaving: what a model that leaves or may leave weighs is not known without a price, and
/// whether an unknown id leaves is not known either. In the buyer's favour there is none.
fn hidden<'a>(facts: &Facts<'a>) -> Option<&'a Gap> {
    let may_leave = |m: &Model| m.status == Status::Unlisted || leaving(facts, m);
    let workloads = facts.scenario.workloads.iter().zip(&facts.quote.workloads);
    let hides = |(stated, quoted): (&Workload, &'a WorkloadQuote)| {
        let model = quoted.model.and_then(|ix| facts.dataset.model_at(ix));
        let from_catalogue = matches!(stated.pricing, Pricing::Catalogue { .. });
        let gap = quoted.gaps.first()?;
        (from_catalogue && model.is_none_or(may_leave)).then_some(gap)
    };
    workloads
        .filter_map(hides)
        .next()
        .filter(|_| !facts.favourable)
}

/// A model that ends by this day counts as leaving.
fn horizon(facts: &Facts<'_>) -> Date {
    facts
        .today
        .plus_months(facts.rubric.model.retirement_months)
}

fn leaving(facts: &Facts<'_>, model: &Model) -> bool {
    successor::is_leaving(model, horizon(facts))
}

fn first_to_end<'a>(facts: &Facts<'a>) -> Option<(&'a WorkloadQuote, &'a Model)> {
    let leaving_now = |entry: &(&'a WorkloadQuote, &'a Model)| leaving(facts, entry.1);
    catalogue(facts)
        .filter(leaving_now)
        .min_by_key(|(_, model)| (model.eol.is_none(), model.eol))
}

fn next_action(facts: &Facts<'_>) -> Option<Phrase> {
    let (workload, model) = first_to_end(facts)?;
    let name = Value::Name(model.name.to_string());
    let date = model
        .eol
        .map_or(Value::Word("a date not yet published"), Value::Date);
    Some(match successor(facts, workload) {
        None => Phrase::new(
            "{0} ends on {1} and the snapshot shows no successor from the same vendor: test an alternative now, \
             and ask for the notice and successor clauses.",
            [name, date],
        ),
        Some((successor, None)) => Phrase::new(
            "{0} ends on {1}. Test {2} now: what the same tokens cost there is not known. \
             Ask for its price, and for the notice and successor clauses.",
            [name, date, Value::Name(successor.name.to_string())],
        ),
        Some((successor, Some(share))) => Phrase::new(
            "{0} ends on {1}. Test {2} now: the same tokens cost {3} of today's price there. \
             Ask for the notice and successor clauses.",
            [
                name,
                date,
                Value::Name(successor.name.to_string()),
                Value::Share(share),
            ],
        ),
    })
}

/// The newest model of the same vendor and class, and its price for the same tokens over today's where both are known.
fn successor<'a>(
    facts: &Facts<'a>,
    workload: &WorkloadQuote,
) -> Option<(&'a Model, Option<Ratio>)> {
    let dataset: &'a Dataset = facts.dataset;
    let newer = successor::newer(dataset, workload.model?, horizon(facts));
    let there = newer.into_iter().next()?;
    Some((dataset.model_at(there)?, to_now(facts, workload, there)))
}

fn to_now(facts: &Facts<'_>, workload: &WorkloadQuote, there: ModelIx) -> Option<Ratio> {
    let priced = |line: &Line| line.yearly_on(facts.prices, there);
    let there: Usd = workload.lines.iter().map(priced).sum::<Option<Usd>>()?;
    there.ratio_to(workload.total())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, money, next, num, points, position, run};
    use super::*;
    use crate::engine::assess;
    use crate::engine::data::{Context, Region, Scope, ServiceTier, Texts};
    use crate::engine::rubric::V1;
    use crate::engine::scenario::{Answer, Pricing};

    /// Claude Sonnet 4.6 for 79,200 a year, with another row of `models.tsv` than the shipped one.
    fn with_status(status: &str, eol: &str) -> Finding {
        let mut scenario = position();
        scenario.workloads[0].pricing = Pricing::Catalogue {
            model: "anthropic.claude-sonnet-4-6".into(),
            region: Region::UsEast1,
            scope: Scope::InRegionOrGeo,
            tier: ServiceTier::Standard,
            context: Context::Standard,
            needs_region: Answer::Yes,
            usage: Box::default(),
        };
        scenario.workloads[0].output = num("200");
        let mut texts = Texts::shipped();
        let shipped = "Claude Sonnet 4.6\tACTIVE\t\t\t";
        assert!(texts.models.contains(shipped));
        let row = format!("Claude Sonnet 4.6\t{status}\t\t{eol}\t");
        texts.models = texts.models.replace(shipped, &row).into();
        let dataset = Dataset::open(texts).expect("the data opens");
        let findings = assess(&scenario, &dataset, &V1, num("2026-11-22")).findings;
        findings
            .into_iter()
            .find(|f| f.check == CHECK.id)
            .expect("one finding per check")
    }

    #[test]
    fn retirement_exposure_counts_each_reason_to_leave_once() {
        for (status, eol, expected, exposed) in [
            ("ACTIVE", "", "100.00", "0.00"),
            ("ACTIVE", "2027-11-22", "0.00", "79200.00"),
            ("ACTIVE", "2027-11-23", "100.00", "0.00"),
            ("LEGACY", "", "0.00", "79200.00"),
            ("EOL", "2026-01-01", "0.00", "79200.00"),
            ("UNLISTED", "", "unknown 0.00", "79200.00"),
            // Known to leave, whatever list it is missing from: counted once, and no longer unknown.
            ("UNLISTED", "2027-01-01", "0.00", "79200.00"),
        ] {
            let finding = with_status(status, eol);
            let found = (points(&finding), money(&finding));
            assert_eq!(found, (expected.into(), exposed.into()), "{status} {eol}");
        }
    }

    #[test]
    fn retirement_exposure_beside_an_unknown_model_earns_nothing() {
        let mut scenario = position();
        let known = |model: &str| {
            let mut pricing = testing::unknown_model();
            if let Pricing::Catalogue { model: id, .. } = &mut pricing {
                *id = model.to_owned();
            }
            pricing
        };
        scenario.workloads[0].pricing = known("anthropic.claude-sonnet-5-5");
        scenario.workloads.push(scenario.workloads[0].clone());
        // Both stay.
        assert_eq!(points(&run(CHECK.id, &scenario)), "100.00");
        // Nobody knows whether the second stays.
        scenario.workloads[1].pricing = testing::unknown_model();
        let unknown = run(CHECK.id, &scenario);
        assert_eq!(
            (points(&unknown), money(&unknown)),
            ("unknown 0.00".into(), "0.00".into())
        );
        assert!(next(&unknown).starts_with("Enter your own rates for nobody.knows-this"));
        // What is known to leave is still said.
        scenario.workloads[0].pricing = known("anthropic.claude-opus-4-1-20250805-v1:0");
        let beside = run(CHECK.id, &scenario);
        assert_eq!(points(&beside), "unknown 0.00");
        assert!(
            next(&beside).starts_with("Claude Opus 4.1 ends on"),
            "{}",
            next(&beside)
        );
    }
}
