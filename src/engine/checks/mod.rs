//! The table of checks: each measures one thing and returns one finding. Weights, curves and ceilings belong in
//! `rubric`, adding up in `score`; how to add a check is in this folder's README.

mod absent;
mod avoidable_tokens;
mod bedrock_layer;
mod capacity_fill;
mod clause_coverage;
mod discount_reach;
mod headline_position;
mod low_case_coverage;
mod marketplace_cap_use;
mod marketplace_eligible;
pub(crate) mod money;
mod months_to_renewal;
mod no_list_rate_commit;
mod output_cost_share;
mod ramp_fit;
mod retirement_exposure;
mod seven_steps;
mod shortfall_to_saving;
#[cfg(test)]
mod testing;
mod third_party_treatment;
mod tier_fit;
mod unproven_tuning;

use absent::{enter_rates, no_tokens, nothing, unpriced_tokens};

use crate::engine::agreement::tiers::TierSearch;
use crate::engine::agreement::{Outlook, Terms, YearOne};
use crate::engine::data::{Dataset, Prices};
use crate::engine::date::Date;
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::quote::Quote;
use crate::engine::rubric::{DimensionId, DiscountBand, Rubric};
use crate::engine::scenario::Scenario;
use crate::engine::value::{Phrase, Value};

/// One thing that is measured.
#[derive(Debug)]
pub struct Check {
    /// Names the file, the tests and the anchor on the method page.
    pub id: CheckId,
    /// The part of the score it belongs to.
    pub dimension: DimensionId,
    /// What it is about, whatever comes out: the title where it does not apply.
    pub name: &'static str,
    /// Title when it costs no points.
    pub good: &'static str,
    /// Title when it costs points.
    pub bad: &'static str,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// What the figures rest on, for the page to open.
    pub evidence: Evidence,
    /// Measures it.
    pub run: fn(&Facts<'_>) -> Finding,
}

/// How it is measured. Apart from [`Check`], because only a working that is opened shows it.
#[derive(Debug)]
pub struct Method {
    /// What the metric is, as a formula in words.
    pub measures: &'static str,
    /// Where the idea or the fact behind it comes from.
    pub source: &'static str,
}

/// What a finding's figures rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The buyer's answers alone.
    Answers,
    /// The price lines of the quote.
    Rates,
    /// The same, and the prices that the savings rest on.
    Levers,
    /// The discount benchmark.
    Benchmark,
    /// Lifecycle dates of catalogue models.
    Lifecycle,
}

/// Everything a check may look at; all of it computed before.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The position.
    pub scenario: &'a Scenario,
    /// Lifecycle, benchmark, price classes. Prices come from [`Facts::prices`].
    pub dataset: &'a Dataset,
    /// The snapshot's prices under the buyer's own.
    pub prices: &'a Prices<'a>,
    /// The policy.
    pub rubric: &'a Rubric,
    /// The day of the assessment.
    pub today: Date,
    /// True when unknown quantities are to be taken in the buyer's favour.
    pub favourable: bool,
    /// The bill at list.
    pub quote: &'a Quote,
    /// List spend of year one.
    pub year_one: YearOne,
    /// The present terms.
    pub terms: &'a Terms,
    /// The present commitment over the term.
    pub outlook: &'a Outlook,
    /// Every benchmark tier.
    pub tiers: &'a TierSearch,
    /// The commitment that the benchmark is read at.
    pub benchmark_commitment: Usd,
    /// The market's discounts there.
    pub band: DiscountBand,
    /// Share of Bedrock list spend that is paid after today's discounts.
    pub payable: Ratio,
}

impl Facts<'_> {
    /// Expected shortfall of a year, on average over the term.
    pub fn shortfall_per_year(&self) -> Usd {
        self.outlook.shortfall.per(self.term())
    }

    /// Expected cost over the term above the cheapest tier.
    pub fn regret(&self) -> Usd {
        let best = self.tiers.best().map_or(Usd::ZERO, |tier| tier.cost);
        (self.outlook.cost() - best).or_zero()
    }

    /// Years of the term.
    pub fn term(&self) -> u32 {
        u32::from(self.scenario.agreement.term)
    }

    /// List spend that gets the cross-service discount.
    pub fn discounted_list(&self) -> Usd {
        self.year_one.discounted(self.terms.treatment)
    }

    /// True with Bedrock spend, priced or not.
    pub fn uses_bedrock(&self) -> bool {
        !self.quote.bedrock().is_zero() || self.quote.gaps().next().is_some()
    }

    /// True when a model of another vendor than Amazon has no price, and so no spend.
    pub fn unpriced_third_party(&self) -> bool {
        let mut workloads = self.quote.workloads.iter();
        let mut capacity = self.quote.capacity.iter();
        workloads.any(|w| !w.gaps.is_empty() && w.third_party.ratio() > Ratio::ZERO)
            || capacity.any(|row| !row.gaps.is_empty() && row.third_party_model)
    }

    /// One point of discount on it, a year.
    pub fn one_point(&self) -> Usd {
        self.discounted_list() * crate::engine::num::Percent::of(1, 0).factor()
    }

    /// Expected shortfall over expected saving; one where nothing is saved.
    pub fn shortfall_to_saving(&self) -> Ratio {
        let saving = self.outlook.saving();
        if !saving.is_positive() {
            return Ratio::ONE;
        }
        self.outlook
            .shortfall
            .ratio_to(saving)
            .unwrap_or(Ratio::ONE)
    }
}

/// What one check found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which check.
    pub check: CheckId,
    /// Points, or why there are none.
    pub outcome: Outcome,
    /// The measured figure.
    pub metric: Option<Value>,
    /// US dollars a year behind it. Figures of different findings overlap and are never added up.
    pub money: Option<Usd>,
    /// What to do next.
    pub next: Option<Phrase>,
    /// The formula with its numbers, step by step.
    pub working: Vec<Step>,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was measured.
    Points(Points),
    /// An answer is missing: these points stand until it is known, and the best case is better.
    Unknown(Points),
    /// It has no subject here and drops out of the score.
    NotApplicable(&'static str),
}

impl Outcome {
    /// Points that enter the score; `None` when it drops out.
    pub fn points(self) -> Option<Points> {
        match self {
            Self::Points(points) | Self::Unknown(points) => Some(points),
            Self::NotApplicable(_) => None,
        }
    }
}

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is, or the formula in words.
    pub label: &'static str,
    /// The figure.
    pub value: Value,
}

impl Finding {
    /// Measured, with points.
    pub fn scored(check: CheckId, points: Points) -> Self {
        Self::with(check, Outcome::Points(points))
    }

    /// An answer is missing; `points` stand until it is known.
    pub fn unknown(check: CheckId, points: Points) -> Self {
        Self::with(check, Outcome::Unknown(points))
    }

    /// Nothing to measure, and why.
    pub fn not_applicable(check: CheckId, reason: &'static str) -> Self {
        Self::with(check, Outcome::NotApplicable(reason))
    }

    fn with(check: CheckId, outcome: Outcome) -> Self {
        Self {
            check,
            outcome,
            metric: None,
            money: None,
            next: None,
            working: Vec::new(),
        }
    }

    /// The measured figure.
    pub fn metric(mut self, value: Value) -> Self {
        self.metric = Some(value);
        self
    }

    /// The money behind it, a year.
    pub fn money(mut self, money: Usd) -> Self {
        self.money = Some(money);
        self
    }

    /// What to do next.
    pub fn next(mut self, phrase: impl Into<Option<Phrase>>) -> Self {
        self.next = phrase.into();
        self
    }

    /// One more step of the calculation.
    pub fn step(mut self, label: &'static str, value: Value) -> Self {
        self.working.push(Step { label, value });
        self
    }

    /// True when it costs points.
    pub fn loses_points(&self) -> bool {
        self.outcome
            .points()
            .is_some_and(|points| points < Points::FULL)
    }
}

macro_rules! checks {
    ($($name:ident => $module:ident),+ $(,)?) => {
        /// Names of the checks, in the order of the score model.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum CheckId {
            $($name),+
        }

        impl CheckId {
            /// The id in files, links and golden tests.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($module)),+
                }
            }

            /// The check itself.
            pub fn check(self) -> &'static Check {
                match self {
                    $(Self::$name => &$module::CHECK),+
                }
            }

            /// How it is measured.
            pub fn method(self) -> &'static Method {
                match self {
                    $(Self::$name => &$module::METHOD),+
                }
            }
        }

        /// How many checks there are.
        pub const COUNT: usize = [$(CheckId::$name),+].len();

        /// Every check, in the order of the score model.
        pub static CHECKS: [&Check; COUNT] = [$(&$module::CHECK),+];
    };
}

checks! {
    LowCaseCoverage => low_case_coverage,
    RampFit => ramp_fit,
    ShortfallToSaving => shortfall_to_saving,
    TierFit => tier_fit,
    HeadlinePosition => headline_position,
    DiscountReach => discount_reach,
    ThirdPartyTreatment => third_party_treatment,
    BedrockLayer => bedrock_layer,
    NoListRateCommit => no_list_rate_commit,
    MarketplaceEligible => marketplace_eligible,
    MarketplaceCapUse => marketplace_cap_use,
    CapacityFill => capacity_fill,
    AvoidableTokens => avoidable_tokens,
    OutputCostShare => output_cost_share,
    UnprovenTuning => unproven_tuning,
    ClauseCoverage => clause_coverage,
    RetirementExposure => retirement_exposure,
    SevenSteps => seven_steps,
    MonthsToRenewal => months_to_renewal,
}

/// One finding per check, in the order of [`CHECKS`].
pub fn run_all(facts: &Facts<'_>) -> [Finding; COUNT] {
    CHECKS.map(|check| (check.run)(facts))
}

/// Why everything about the commitment drops out without one.
const NO_AGREEMENT: &str = "There is no agreement, so there is no commitment to measure";
/// Why everything about Bedrock drops out without it.
const NO_BEDROCK: &str = "There is no Bedrock spend";

#[cfg(test)]
mod tests {
    use super::testing::{capacity, position, report};
    use super::*;
    use crate::engine::num::Percent;
    use crate::engine::rubric::V1;
    use crate::engine::scenario::fields::FieldId;

    /// Some texts spell a constant of the rubric out, because they have no gaps. A new value is a new text.
    #[test]
    fn constants_in_texts_are_the_rubrics() {
        let mut scenario = position();
        scenario.marketplace.purchases = Usd::whole(1);
        scenario.capacity = vec![capacity("100", "56", "")];
        let report = report(&scenario);
        let labels = |id: CheckId| -> String {
            let found = report.findings.iter().find(|finding| finding.check == id);
            let working = &found.expect("one finding per check").working;
            let labels: Vec<&str> = working.iter().map(|step| step.label).collect();
            labels.join("\n")
        };
        let reason = |id: CheckId, scenario: &Scenario| {
            let findings = super::testing::report(scenario).findings;
            let found = findings.into_iter().find(|finding| finding.check == id);
            match found.map(|finding| finding.outcome) {
                Some(Outcome::NotApplicable(reason)) => reason.to_owned(),
                other => panic!("{id:?} should not apply: {other:?}"),
            }
        };
        let spelled = |text: String, constant: String| {
            assert!(text.contains(&constant), "{constant:?} is not in {text:?}");
        };
        let percent = |percent: Percent| format!("{} %", percent.exact());
        let model = &V1.model;

        let hits = format!("{} hits assumed", percent(model.cache_hit));
        spelled(labels(CheckId::AvoidableTokens), hits);
        let cut = format!("Money = {} of output", percent(model.output_cut));
        spelled(labels(CheckId::OutputCostShare), cut);
        let rise = format!(
            "Money = {} of the Bedrock",
            percent(model.unlocked_rate_rise)
        );
        spelled(labels(CheckId::ClauseCoverage), rise);

        let cap = percent(model.marketplace_cap);
        spelled(
            labels(CheckId::MarketplaceEligible),
            format!("Cap = {cap} of"),
        );
        spelled(
            labels(CheckId::MarketplaceCapUse),
            format!("Cap = {cap} of"),
        );
        let check = CheckId::MarketplaceCapUse.method();
        spelled(check.measures.to_owned(), format!("÷ {cap} of"));
        spelled(check.source.to_owned(), format!("cap of {cap}"));

        let unknown = model.break_even_unknown;
        let [guide, middle, worst] = [unknown.guide, unknown.middle, unknown.worst];
        let fill = labels(CheckId::CapacityFill);
        spelled(fill.clone(), format!("is {}, the guide's", percent(guide)));
        spelled(fill.clone(), format!("is {}\n", percent(middle)));
        spelled(fill, format!("is {}, used for the score", percent(worst)));
        let source = CheckId::CapacityFill.method().source;
        let claims = format!(
            "{}, other sources {} to {}",
            percent(guide),
            middle.exact(),
            percent(worst)
        );
        spelled(source.to_owned(), claims);
        let hint = FieldId::BreakEven.words().hint;
        spelled(
            hint.to_owned(),
            format!("{} to {}", guide.exact(), percent(worst)),
        );
        let hint = FieldId::Premium.words().hint;
        spelled(
            hint.to_owned(),
            format!("{} more", percent(model.endpoint_premium)),
        );

        let months = format!("within {} months", model.retirement_months);
        spelled(
            CheckId::RetirementExposure.method().measures.to_owned(),
            months,
        );
        assert_eq!(model.retirement_months, 12, "and its title says twelve");

        let mut small = position();
        small.agreement.commitment = Usd::whole(1);
        // 120,000 a year of Bedrock, and a commitment of a dollar.
        assert_eq!(model.layer_material, Usd::whole(250_000));
        spelled(
            reason(CheckId::BedrockLayer, &small),
            "below $250,000 a year".to_owned(),
        );
        assert_eq!(model.benchmark_floor, Usd::whole(500_000));
        for id in [CheckId::HeadlinePosition, CheckId::DiscountReach] {
            spelled(reason(id, &small), "at $0.5M a year".to_owned());
        }
        let layer = format!("of {} or more", percent(model.layer_target));
        spelled(CheckId::BedrockLayer.check().why.to_owned(), layer);
    }
}
