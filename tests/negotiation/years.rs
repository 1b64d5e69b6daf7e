//! The years of the term with terms of their own: vectors V4 and V16 through the whole model, and S4 with every term of
//! the view changed, worked in exact decimals outside the engine by the formulas of the domain notes, section 2.2.

use bedrock_position::engine::formulas::stacking::Stacking;
use bedrock_position::engine::negotiation::spend::{Kind, Part, Spend};
use bedrock_position::engine::negotiation::years::{Outcome, Position};
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::scenario::Treatment;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField as N};
use bedrock_position::engine::scenario::negotiation::Settlement;

use crate::support::{set, with_data};
use crate::{negotiated, plain, position_of};

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

/// V4: 3, 5 and 7 M committed, 3.6, 4.3 and 6.7 M counted. As spend: 0.5 M that ends after a year, 1.9 M level and
/// 1.2 M that doubles: 0.5 + 1.9 + 1.2, 1.9 + 2.4, 1.9 + 4.8.
fn v4() -> Position {
    let native = |list: u32, growth: &str| Part {
        kind: Kind::Native,
        treatment: None,
        growth: percent(growth),
        list: Usd::whole(list),
    };
    let parts = vec![
        native(500_000, "-100"),
        native(1_900_000, "0"),
        native(1_200_000, "100"),
    ];
    Position {
        spend: Spend {
            parts,
            ..plain().spend
        },
        commitments: [3, 5, 7].map(|m| Usd::whole(m * 1_000_000)).to_vec(),
        ..plain()
    }
}

/// What is short in each year of the base case, and expected in sum.
fn short(position: &Position) -> ([String; 3], String) {
    let outcome = position.outcome();
    let base = |year: usize| {
        let [_, base, _] = outcome.years[year].cases;
        base.shortfall.text()
    };
    ([0, 1, 2].map(base), outcome.total.shortfall.text())
}

#[test]
fn v4_is_settled_every_year_carried_or_at_the_end() {
    let mut position = v4();
    for (carry, years, sum) in [
        ("0", ["0.00", "700000.00", "300000.00"], "1000000.00"),
        ("50", ["0.00", "400000.00", "300000.00"], "700000.00"),
        ("100", ["0.00", "100000.00", "300000.00"], "400000.00"),
    ] {
        position.terms.carry_forward = percent(carry);
        let expected = (years.map(str::to_owned), sum.to_owned());
        assert_eq!(short(&position), expected, "{carry} %");
    }
    position.terms.settlement = Settlement::TermEnd;
    let (years, sum) = short(&position);
    assert_eq!(years, ["0.00", "0.00", "400000.00"]);
    assert_eq!(sum, "400000.00");
}

/// At 10 %, a dollar of year three is worth 1/1.21 today: 400,000 / 1.21 = 330,578.51.
#[test]
fn shortfall_at_the_end_is_paid_in_the_last_year() {
    let mut position = v4();
    position.terms.settlement = Settlement::TermEnd;
    position.terms.discount_rate = percent("10");
    let outcome = position.outcome();
    assert_eq!(outcome.total.shortfall.text(), "400000.00");
    assert_eq!(outcome.present.shortfall.text(), "330578.51");
}

/// V16: 2 M of third-party models at 12 %, beside 1.5 M of eligible Marketplace, in a commitment of 10 M: discount, and
/// what of the models counts. The cap leaves room for 1 M.
#[test]
fn v16_each_treatment_is_worth_what_the_vector_says() {
    for (treatment, discount, burn) in [
        (Treatment::Full, "240000.00", "1760000.00"),
        (Treatment::CountsOnly, "0.00", "2000000.00"),
        (Treatment::MarketplaceCapped, "0.00", "1000000.00"),
        (Treatment::Unknown, "0.00", "1000000.00"),
        (Treatment::Excluded, "0.00", "0.00"),
    ] {
        let models = Part {
            kind: Kind::OnDemand,
            treatment: Some(treatment),
            growth: Percent::ZERO,
            list: Usd::whole(2_000_000),
        };
        let mut position = plain();
        position.spend.parts = vec![models];
        position.spend.marketplace = Usd::whole(1_500_000);
        position.terms.discount = percent("12");
        position.commitments = vec![Usd::whole(10_000_000)];
        let outcome = position.outcome();
        let [_, base, _] = outcome.years[0].cases;
        assert_eq!(outcome.total.saving().text(), discount, "{treatment:?}");
        let of_models = base.counted - Usd::whole(1_500_000);
        assert_eq!(of_models.text(), burn, "{treatment:?}");
    }
}

/// Two use cases of two vendors; one of them has two rows of its own, of which the last is in force.
#[test]
fn a_vendor_of_its_own_goes_before_the_answer_for_all() {
    let mut draft = Draft::example();
    assert!(draft.add(Rows::Workloads));
    let models = ["anthropic.claude-sonnet-4-6", "openai.gpt-oss-20b-1:0"];
    for (index, model) in models.iter().enumerate() {
        let place = Place::Workload(index);
        set(&mut draft, place, FieldId::Pricing, "catalogue");
        set(&mut draft, place, FieldId::Model, model);
        set(&mut draft, place, FieldId::Region, "us-east-1");
        set(&mut draft, place, FieldId::Input, "1000");
        set(&mut draft, place, FieldId::Output, "0");
    }
    set(&mut draft, Place::Scenario, FieldId::Treatment, "excluded");
    let names = ["OpenAI", "anthropic", "Anthropic"];
    let treatments = ["unknown", "counts_only", "full"];
    for (index, (name, treatment)) in names.into_iter().zip(treatments).enumerate() {
        assert!(draft.add(Rows::Vendors));
        set(&mut draft, Place::Vendor(index), FieldId::VendorName, name);
        let field = FieldId::VendorTreatment;
        set(&mut draft, Place::Vendor(index), field, treatment);
    }
    let treatments = |draft: &Draft| {
        let parts = position_of(draft).spend.parts;
        let treatments = parts.iter().filter_map(|part| part.treatment);
        treatments.collect::<Vec<_>>()
    };
    let own = [Treatment::Full, Treatment::Unknown];
    assert_eq!(treatments(&draft), own);
    for _ in 0..3 {
        draft.remove(Rows::Vendors, 0);
    }
    assert_eq!(treatments(&draft), [Treatment::Excluded]);
}

/// A use case with a growth of its own keeps it; the other follows Bedrock; 200 use cases alike are one part.
#[test]
fn parts_are_as_few_as_the_spend_has_differences() {
    let mut draft = Draft::example();
    for (id, text) in [(FieldId::Pricing, "own"), (FieldId::ThirdParty, "0")] {
        set(&mut draft, Place::Workload(0), id, text);
    }
    while draft.workloads() < 200 {
        assert!(draft.duplicate(Rows::Workloads, 0));
    }
    set(&mut draft, Place::Workload(7), FieldId::GrowthOwn, "70");
    negotiated(
        &mut draft,
        &[(N::GrowthBedrock, "40"), (N::GrowthNative, "5")],
    );
    let parts = position_of(&draft).spend.parts;
    let growths: Vec<_> = parts.iter().map(|part| (part.kind, part.growth)).collect();
    let expected = [
        (Kind::Native, percent("5")),
        (Kind::OnDemand, percent("40")),
        (Kind::OnDemand, percent("70")),
    ];
    assert_eq!(growths, expected);
    with_data(|data| {
        let scenario = draft.scenario();
        let quoted: Usd = bedrock_position::engine::quote::quote(
            &scenario,
            &scenario.prices(data),
            &bedrock_position::engine::rubric::V1.model,
        )
        .bedrock();
        let bedrock = parts.iter().filter(|part| part.is_bedrock());
        assert_eq!(bedrock.map(|part| part.list).sum::<Usd>(), quoted);
    });
}

/// S4 of the reference: 10 M of AWS, 198,000 of Bedrock of which 60 % third-party and inside the cap, 3 M of Marketplace
/// of which 40 % is eligible. Beyond the five-minute path: 10 USD an hour reserved, growth of 8, 40 and 10 %, 10.5 M and
/// typed 9 M and then a step of 10 %, a layer of 8 % and of 20 % on capacity, Bedrock from year two, a cap of 5 % and
/// half of each pooled dollar counted, a discount rate of 10 %.
fn s4() -> Draft {
    let mut draft = Draft::example();
    for (id, text) in [
        (FieldId::Native, "10000000"),
        (FieldId::Growth, "5"),
        (FieldId::Uncertainty, "20"),
        (FieldId::Term, "3"),
        (FieldId::Commitment, "10500000"),
        (FieldId::Step, "10"),
        (FieldId::Discount, "12"),
        (FieldId::Marketplace, "3000000"),
        (FieldId::MarketplaceEligible, "40"),
        (FieldId::Treatment, "mp_capped"),
        (FieldId::Layer, "8"),
    ] {
        set(&mut draft, Place::Scenario, id, text);
    }
    for (id, text) in [
        (FieldId::Pricing, "own"),
        (FieldId::Input, "3000"),
        (FieldId::Output, "500"),
        (FieldId::PriceIn, "3"),
        (FieldId::PriceOut, "15"),
        (FieldId::ThirdParty, "60"),
    ] {
        set(&mut draft, Place::Workload(0), id, text);
    }
    for (id, text) in [(FieldId::Hourly, "10"), (FieldId::CapacityThirdParty, "60")] {
        set(&mut draft, Place::Capacity(0), id, text);
    }
    let beyond = [
        (N::GrowthNative, "8"),
        (N::GrowthBedrock, "40"),
        (N::GrowthMarketplace, "10"),
        (N::CommitmentOf(2), "9000000"),
        (N::CapacityLayer, "20"),
        (N::BedrockFrom, "2"),
        (N::MarketplaceCap, "5"),
        (N::MarketplaceCounting, "50"),
        (N::DiscountRate, "10"),
    ];
    negotiated(&mut draft, &beyond);
    draft
}

fn sums(outcome: &Outcome) -> [String; 6] {
    let (total, present) = (&outcome.total, &outcome.present);
    [
        total.list,
        total.paid,
        total.shortfall,
        present.list,
        present.paid,
        present.shortfall,
    ]
    .map(Usd::text)
}

#[test]
fn s4_with_every_term_changed_is_what_the_formulas_give() {
    let mut draft = s4();
    negotiated(
        &mut draft,
        &[(N::Stacking, "additive"), (N::CarryForward, "50")],
    );
    let outcome = position_of(&draft).outcome();
    let expected = [
        "33709216.00",
        "29655384.83",
        "1554273.24",
        "30569566.94",
        "26898475.37",
        "1493591.34",
    ];
    assert_eq!(sums(&outcome), expected);
    // Low, base and high: counted, carried in, short.
    let cases = [
        [
            ["8738330.40", "0.00", "1761669.60"],
            ["9325000.00", "0.00", "1175000.00"],
            ["9911669.60", "0.00", "588330.40"],
        ],
        [
            ["8792590.34", "0.00", "207409.66"],
            ["10076062.08", "0.00", "0.00"],
            ["11359533.82", "0.00", "0.00"],
        ],
        [
            ["8843165.53", "0.00", "1056834.47"],
            ["10930206.91", "538031.04", "0.00"],
            ["13017248.29", "1179766.91", "0.00"],
        ],
    ];
    for (year, expected) in outcome.years.iter().zip(cases) {
        let found = year
            .cases
            .map(|case| [case.counted, case.carried_in, case.shortfall].map(Usd::text));
        assert_eq!(found, expected.map(|case| case.map(str::to_owned)));
    }
}

#[test]
fn s4_in_the_other_readings_is_what_the_formulas_give() {
    let with = |changes: &[(N, &str)], basis: &str| {
        let mut draft = s4();
        negotiated(&mut draft, changes);
        set(&mut draft, Place::Scenario, FieldId::Basis, basis);
        sums(&position_of(&draft).outcome())
    };
    let at_the_end = [(N::Stacking, "additive"), (N::Settlement, "term_end")];
    let expected = [
        "33709216.00",
        "29655384.83",
        "907774.12",
        "30569566.94",
        "26898475.37",
        "750226.54",
    ];
    assert_eq!(with(&at_the_end, "net"), expected);
    let expected = [
        "33709216.00",
        "29660765.13",
        "192501.00",
        "30569566.94",
        "26903107.17",
        "192501.00",
    ];
    let compound = [(N::Stacking, "compound"), (N::CarryForward, "100")];
    assert_eq!(with(&compound, "gross"), expected);
    let expected = [
        "33709216.00",
        "29690801.92",
        "1545477.99",
        "30569566.94",
        "26928965.29",
        "1486005.45",
    ];
    assert_eq!(with(&[(N::Stacking, "replace")], "net"), expected);
}

/// Before Bedrock is added it is paid at list, without the layer, and retires nothing.
#[test]
fn bedrock_outside_the_agreement_is_paid_at_list() {
    let mut draft = s4();
    negotiated(&mut draft, &[(N::BedrockFrom, "never")]);
    let never = position_of(&draft);
    let [_, base, _] = never.outcome().years[2].cases;
    // 10 M × 1.08² × 0.88, and 285,600 × 1.4² of Bedrock at list.
    assert_eq!(base.paid.text(), "10824096.00");
    // Eligible Marketplace of 1.2 M × 1.21 × half is more than 5 % of 9.9 M.
    assert_eq!(base.counted.text(), "10759320.00");
    assert_eq!(never.terms.stacking, Stacking::Compound);
}
