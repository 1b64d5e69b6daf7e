//! `assess`, the only door for the app: scenario, dataset, rubric and today in, report out.
//! It puts the parts together in order; each formula has a module of its own.

use crate::engine::agreement::tiers::{Buyer, TierSearch, search};
use crate::engine::agreement::{self, Burn, Forecast, Outlook, Terms, YearOne, benchmark};
use crate::engine::checks::{self, Facts};
use crate::engine::data::{Dataset, Prices};
use crate::engine::date::Date;
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::quote::{self, Quote};
use crate::engine::report::{Figures, KeptThisTerm, OwnPrice, Report};
use crate::engine::rubric::{DimensionId, DiscountBand, Rubric};
use crate::engine::scenario::fields::INPUTS;
use crate::engine::scenario::{Answer, Scenario, standings};
use crate::engine::score::{self, CeilingFacts, Scored};

/// Assesses a position. Total: every valid scenario has a report.
pub fn assess(scenario: &Scenario, dataset: &Dataset, rubric: &Rubric, today: Date) -> Report {
    let prices = scenario.prices(dataset);
    let quote = quote::quote(scenario, &prices, &rubric.model);
    let stated = Position::new(scenario, &quote, dataset, rubric);
    let facts = stated.facts(scenario, &quote, &prices, rubric, today, false);
    let findings = checks::run_all(&facts);
    let scored = score::score(&findings, ceiling_facts(&facts), rubric);
    let money = dimension_money(&facts);
    Report {
        best_case: best_case(scenario, &quote, &stated, &prices, rubric, today),
        points_lost: findings
            .each_ref()
            .map(|finding| score::points_lost(finding, &findings, rubric)),
        years: agreement::years(
            &stated.forecast,
            stated.burn,
            &stated.terms,
            &stated.outlook.commitments,
            &rubric.model,
        ),
        regret: facts.regret(),
        break_even_burn: scenario
            .has_agreement()
            .then(|| stated.terms.discount.complement().ratio()),
        kept: kept(&stated, &quote, rubric, facts.term()),
        figures: figures(&facts, &money),
        oldest_rate: quote.rows_in_use().map(|rate| rate.age_on(today)).max(),
        own_prices: own_prices(scenario, &quote, dataset),
        confidence: Factor::ONE
            .times(scenario.inputs_touched)
            .per(INPUTS)
            .ratio(),
        rubric: rubric.version,
        year_one: stated.year_one,
        benchmark_commitment: stated.benchmark_commitment,
        band: stated.band,
        payable: stated.payable,
        outlook: stated.outlook,
        tiers: stated.tiers,
        money,
        findings,
        scored,
        quote,
    }
}

/// What follows from scenario and quote before any check runs.
struct Position {
    year_one: YearOne,
    terms: Terms,
    burn: Burn,
    forecast: Forecast,
    outlook: Outlook,
    tiers: TierSearch,
    benchmark_commitment: Usd,
    band: DiscountBand,
    payable: Ratio,
}

impl Position {
    fn new(scenario: &Scenario, quote: &Quote, dataset: &Dataset, rubric: &Rubric) -> Self {
        let model = &rubric.model;
        let term = scenario.agreement.term;
        let year_one = quote.year_one(scenario.spend.native);
        let terms = Terms::of(scenario);
        let burn = terms.burn(year_one);
        let forecast = Forecast::new(&scenario.spend, term, model);
        let schedule = agreement::commitments(&scenario.agreement);
        let outlook = agreement::outlook(&forecast, burn, &terms, schedule, model);
        let average_commitment = outlook.average_commitment();
        let buyer = Buyer {
            year_one,
            terms: &terms,
            average_commitment,
            term,
        };
        let market = scenario.benchmark(dataset);
        let tiers = search(buyer, &forecast, &market, model);
        // Without an agreement the market is read at the size that could be committed.
        let benchmark_commitment = if scenario.has_agreement() {
            average_commitment
        } else {
            year_one.total()
        };
        let band = benchmark::band(&market, benchmark_commitment, term);
        let payable = terms
            .paid(year_one)
            .bedrock()
            .ratio_to(year_one.bedrock())
            .unwrap_or(Ratio::ONE);
        Self {
            year_one,
            terms,
            burn,
            forecast,
            outlook,
            tiers,
            benchmark_commitment,
            band,
            payable,
        }
    }

    fn facts<'a>(
        &'a self,
        scenario: &'a Scenario,
        quote: &'a Quote,
        prices: &'a Prices<'a>,
        rubric: &'a Rubric,
        today: Date,
        favourable: bool,
    ) -> Facts<'a> {
        Facts {
            scenario,
            dataset: prices.dataset(),
            prices,
            rubric,
            today,
            favourable,
            quote,
            year_one: self.year_one,
            terms: &self.terms,
            outlook: &self.outlook,
            tiers: &self.tiers,
            benchmark_commitment: self.benchmark_commitment,
            band: self.band,
            payable: self.payable,
        }
    }
}

/// The score with every unknown in the buyer's favour. What an unknown does not touch is not computed again: the
/// quote follows from the workloads, and what the agreement makes of it from the treatment of third-party models.
/// Where traffic may go changes only what of the bill is avoidable, and not the bill.
fn best_case(
    scenario: &Scenario,
    quote: &Quote,
    stated: &Position,
    prices: &Prices<'_>,
    rubric: &Rubric,
    today: Date,
) -> Scored {
    let best = scenario.favourable();
    let other_quote =
        (best.workloads != scenario.workloads).then(|| quote::quote(&best, prices, &rubric.model));
    let quote = other_quote.as_ref().unwrap_or(quote);
    let other = (best.bedrock.treatment != scenario.bedrock.treatment)
        .then(|| Position::new(&best, quote, prices.dataset(), rubric));
    let position = other.as_ref().unwrap_or(stated);
    let facts = position.facts(&best, quote, prices, rubric, today, true);
    score::score(&checks::run_all(&facts), ceiling_facts(&facts), rubric)
}

fn ceiling_facts(facts: &Facts<'_>) -> CeilingFacts {
    let agreement = facts.scenario.has_agreement();
    let says_no = facts.scenario.bedrock.no_list_rate_commit == Answer::No;
    CeilingFacts {
        shortfall_to_saving: agreement.then(|| facts.shortfall_to_saving()),
        worst_coverage: facts.outlook.worst_year().map(|(_, coverage)| coverage),
        list_rate_commit: agreement && facts.uses_bedrock() && says_no,
    }
}

/// One entry per price of the reader's own, in order.
fn own_prices(scenario: &Scenario, quote: &Quote, dataset: &Dataset) -> Vec<OwnPrice> {
    let standings = standings(&scenario.overrides, dataset);
    let rows = scenario.overrides.iter().zip(standings).enumerate();
    rows.map(|(index, (row, standing))| OwnPrice {
        standing,
        reason: row.reason.clone(),
        used: quote.own_use(index),
    })
    .collect()
}

/// US dollars a year at stake in each dimension.
fn dimension_money(facts: &Facts<'_>) -> [(DimensionId, Usd); 8] {
    use checks::money;
    [
        (DimensionId::Commit, money::commit(facts)),
        (DimensionId::Discount, money::discount(facts)),
        (DimensionId::Overlay, money::overlay(facts)),
        (DimensionId::Marketplace, money::marketplace(facts)),
        (DimensionId::Capacity, money::capacity(facts)),
        (DimensionId::Tokens, money::tokens(facts)),
        (DimensionId::Protections, money::protections(facts)),
        (DimensionId::Renewal, facts.one_point()),
    ]
}

fn kept(stated: &Position, quote: &Quote, rubric: &Rubric, term: u32) -> Option<KeptThisTerm> {
    if quote.on_demand.is_zero() {
        return None;
    }
    let keep = Factor::ONE - quote.levers.total().over(quote.bedrock())?;
    let lean = YearOne {
        native: stated.year_one.native,
        first_party: stated.year_one.first_party * keep,
        third_party: stated.year_one.third_party * keep,
    };
    let (now, terms) = (&stated.outlook, &stated.terms);
    let then = agreement::outlook(
        &stated.forecast,
        terms.burn(lean),
        terms,
        now.commitments.clone(),
        &rubric.model,
    );
    Some(KeptThisTerm {
        invoice: (now.paid - then.paid).per(term),
        returned: (then.shortfall - now.shortfall).per(term),
        kept: (now.cost() - then.cost()).per(term),
    })
}

fn figures(facts: &Facts<'_>, money: &[(DimensionId, Usd); 8]) -> Figures {
    let largest = money
        .iter()
        .filter(|(_, money)| money.is_positive())
        .max_by_key(|(_, money)| *money);
    Figures {
        bedrock_list: facts.quote.bedrock(),
        bedrock_net: facts.terms.paid(facts.year_one).bedrock(),
        shortfall: facts.shortfall_per_year(),
        at_stake: largest.map_or(Usd::ZERO, |(_, money)| *money),
        at_stake_in: largest.map(|(id, _)| *id),
    }
}
