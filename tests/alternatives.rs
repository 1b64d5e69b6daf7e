//! The same work bought from another seller, each number worked by hand from rows of `static/data/rates.tsv` and
//! `static/data/alternatives.tsv` that the comment quotes (dollars per million tokens), and vector V17 through the model.
//! A changed price changes the comment and the number together; it is never copied from the engine's output.

mod support;

use bedrock_position::engine::data::{Channel, Dataset, Dimension, Outside, OutsideTexts};
use bedrock_position::engine::negotiation::alternatives::capacity::{
    NoUnits, azure, by_the_token, google,
};
use bedrock_position::engine::negotiation::alternatives::{
    Alternatives, Lack, Setting, Total, alternatives, models,
};
use bedrock_position::engine::num::{Ratio, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField};
use bedrock_position::engine::scenario::negotiation::Seller;
use proptest::prelude::*;
use support::{any_draft, cases, report, set, use_case_of, with_data};

const SONNET_46: &str = "anthropic.claude-sonnet-4-6";
const SONNET_55: &str = "anthropic.claude-sonnet-5-5";
const GPT: &str = "openai.gpt-6.1-sol";
const NOVA_PRO: &str = "amazon.nova-pro-v1:0";

thread_local! {
    static OUTSIDE: Outside =
        with_data(|dataset| Outside::open(dataset, &OutsideTexts::sold()).expect("it opens"));
}

fn told(money: Usd) -> String {
    money.text()
}

fn ratio(ratio: Option<Ratio>) -> String {
    ratio.map_or_else(|| "none".to_owned(), Ratio::six_decimals)
}

/// What a draft's alternatives are.
fn read<T>(draft: &Draft, look: impl FnOnce(&Alternatives<'_>, &Outside) -> T) -> T {
    let (scenario, inputs) = (draft.scenario(), draft.negotiation());
    let report = report(&scenario);
    let with = |dataset: &Dataset, outside: &Outside| {
        let found = alternatives(Setting {
            scenario: &scenario,
            quote: &report.quote,
            dataset,
            outside,
            inputs: &inputs,
            model: &V1.model,
        });
        look(&found, outside)
    };
    with_data(|dataset| OUTSIDE.with(|outside| with(dataset, outside)))
}

fn of(draft: &Draft, seller: Seller) -> Total {
    read(draft, |found, _| {
        let mut of = found.sellers.iter().filter(|total| total.seller == seller);
        *of.next().expect("every seller has a total")
    })
}

/// A use case of 1,000 M input and 200 M output tokens a month, and an agreement.
fn position(model: &str, workload: &[(FieldId, &str)], terms: &[(FieldId, &str)]) -> Draft {
    let mut draft = use_case_of(model, workload);
    for (id, text) in terms {
        set(&mut draft, Place::Scenario, *id, text);
    }
    draft
}

fn say(draft: &mut Draft, field: NegotiationField, text: &str) {
    set(draft, Place::Negotiation, FieldId::Negotiation(field), text);
}

fn map(draft: &mut Draft, model: &str, seller: Seller, to: &str) {
    let row = Rows::Mappings.at(draft.count(Rows::Mappings));
    assert!(draft.add(Rows::Mappings));
    set(draft, row, FieldId::MappingModel, model);
    set(draft, row, FieldId::MappingSeller, seller.code());
    set(draft, row, FieldId::MappingTo, to);
}

#[test]
fn sonnet_costs_a_tenth_more_in_region_than_at_anthropic() {
    // claude-sonnet-5-5 us: 2.2 × 12,000 + 11 × 2,400 = 52,800. anthropic-direct: 2 and 10, 48,000. 52.8 / 48 = 1.1;
    // AWS has to give 1 − 48 / 52.8 = 9.0909 %, Anthropic nothing: 1 − 52.8 / 48 = −10 %.
    let none = [(FieldId::Discount, "0"), (FieldId::Commitment, "0")];
    let draft = position(SONNET_55, &[], &none);
    let anthropic = of(&draft, Seller::Anthropic);
    assert_eq!(told(anthropic.bedrock.list), "52800.00");
    assert_eq!(told(anthropic.bedrock.net), "52800.00");
    assert_eq!(told(anthropic.there.list), "48000.00");
    assert_eq!(told(anthropic.difference()), "-4800.00");
    assert_eq!(ratio(anthropic.to_match()), "0.090909");
    assert_eq!(ratio(anthropic.parity()), "-0.100000");
    // Nothing is committed, so nothing comes back.
    assert!(!anthropic.leaving.binds());
    // azure-foundry and google-vertex-claude: 2 and 10 as well; of equals the first is named.
    for seller in [Seller::Azure, Seller::Google] {
        assert_eq!(told(of(&draft, seller).there.list), "48000.00");
    }
    let best = read(&draft, |found, _| found.best().map(|best| best.seller));
    assert_eq!(best, Some(Seller::Anthropic));
    for seller in [Seller::Cohere, Seller::Mistral, Seller::Openai] {
        let total = of(&draft, seller);
        assert_eq!(
            (total.use_cases, ratio(total.parity())),
            (0, "none".to_owned())
        );
    }
}

#[test]
fn at_equal_list_the_discounts_given_up_are_what_they_have_to_offer() {
    // Vector V17: 1 − (1−d)(1−b). On the global endpoint Bedrock lists 2 and 10, as Anthropic does.
    for (discount, layer, needed) in [
        ("0", "0", "0.000000"),
        ("9", "0", "0.090000"),
        ("12", "5", "0.164000"),
        ("18", "8", "0.245600"),
    ] {
        let terms = [
            (FieldId::Discount, discount),
            (FieldId::Layer, layer),
            (FieldId::Treatment, "full"),
        ];
        let slack = [(FieldId::Commitment, "1000000")];
        let binding = [(FieldId::Commitment, "900000000")];
        let global = [(FieldId::Scope, "global")];
        let free = of(
            &position(SONNET_55, &global, &[&terms[..], &slack].concat()),
            Seller::Anthropic,
        );
        assert_eq!(ratio(free.parity()), needed);
        assert_eq!(ratio(free.parity_held()), needed, "nothing comes back");
        // Every diverted dollar comes back: only a free seller breaks even.
        let held = of(
            &position(SONNET_55, &global, &[&terms[..], &binding].concat()),
            Seller::Anthropic,
        );
        assert_eq!(ratio(held.parity()), needed);
        assert_eq!(ratio(held.parity_held()), "1.000000");
        assert_eq!(held.leaving.returned.text(), held.leaving.avoided.text());
    }
}

/// The second worked example of the score, its tokens on a model with its prices (3 and 15): 1.44 M a year, committed
/// 8, 9.6 and 11.52 M, growing by 10 % with an uncertainty of 25 %, no reserved capacity.
fn s2(treatment: &str) -> Draft {
    let tokens = [
        (FieldId::Input, "20000"),
        (FieldId::Output, "4000"),
        (FieldId::Scope, "global"),
    ];
    let terms = [
        (FieldId::Native, "6000000"),
        (FieldId::Growth, "10"),
        (FieldId::Uncertainty, "25"),
        (FieldId::Term, "3"),
        (FieldId::Commitment, "8000000"),
        (FieldId::Step, "20"),
        (FieldId::Discount, "13"),
        (FieldId::Layer, "0"),
        (FieldId::Treatment, treatment),
        (FieldId::Marketplace, "400000"),
        (FieldId::MarketplaceEligible, "60"),
    ];
    let mut draft = position(SONNET_46, &tokens, &terms);
    set(&mut draft, Place::Capacity(0), FieldId::Hourly, "0");
    draft
}

#[test]
fn leaving_s2_saves_nothing_while_its_commitment_binds() {
    // No discount on third-party models while their treatment is unknown, so prices are equal and leaving saves nothing.
    // Every year is short in every case, and the 1.44 M stay inside the Marketplace cap (1.8 of 2 M in the best case of
    // year one), so all of it retires commitment: 1.44 × (1 + 1.1 + 1.21) = 4,766,400 comes back.
    let unknown = of(&s2("unknown"), Seller::Anthropic);
    let leaving = unknown.leaving;
    assert_eq!(told(leaving.avoided), "4766400.00");
    assert_eq!(told(leaving.there.net), "4766400.00");
    assert_eq!(told(leaving.saved()), "0.00");
    assert_eq!(told(leaving.returned), "4766400.00");
    assert_eq!(told(leaving.kept()), "-4766400.00");
    assert_eq!(told(leaving.a_year(leaving.returned)), "1588800.00");
    assert_eq!(ratio(unknown.parity()), "0.000000");
    assert_eq!(ratio(unknown.parity_held()), "1.000000");
    // Treated in full it is paid at 87 %: 4,146,768 is neither paid nor retired any more.
    let full = of(&s2("full"), Seller::Anthropic);
    assert_eq!(told(full.leaving.avoided), "4146768.00");
    assert_eq!(told(full.leaving.returned), "4146768.00");
    assert_eq!(told(full.difference()), "187200.00");
    assert_eq!(ratio(full.parity()), "0.130000");
    assert_eq!(ratio(full.parity_held()), "1.000000");
}

#[test]
fn what_comes_back_is_what_other_spend_does_not_retire() {
    // 1,000,000 native and 48,000 of Bedrock, treated in full, no discount, one sure year, 1,030,000 committed: without
    // Bedrock 30,000 of the 48,000 come back. 18,000 are left to save: 1 − 18 / 48 = 62.5 %.
    let terms = [
        (FieldId::Native, "1000000"),
        (FieldId::Growth, "0"),
        (FieldId::Uncertainty, "0"),
        (FieldId::Term, "1"),
        (FieldId::Commitment, "1030000"),
        (FieldId::Discount, "0"),
        (FieldId::Layer, "0"),
        (FieldId::Treatment, "full"),
        (FieldId::Marketplace, "0"),
    ];
    let mut draft = position(SONNET_55, &[(FieldId::Scope, "global")], &terms);
    set(&mut draft, Place::Capacity(0), FieldId::Hourly, "0");
    let total = of(&draft, Seller::Anthropic);
    assert_eq!(told(total.leaving.returned), "30000.00");
    assert_eq!(ratio(total.parity_held()), "0.625000");
    // An offer of 62.5 % breaks even: 48,000 no longer paid, 18,000 paid there, 30,000 come back.
    say(&mut draft, NegotiationField::OfferAnthropic, "62.5");
    let offered = of(&draft, Seller::Anthropic);
    assert_eq!(told(offered.there.net), "18000.00");
    assert_eq!(told(offered.leaving.kept()), "0.00");
    // Counted at list, a discounted dollar retires more than it costs: even for nothing they are too dear. At 50 % off,
    // 24,000 are no longer paid and, with 500,000 native net of it counted at list, 30,000 come back: 1 + 6 / 48.
    set(&mut draft, Place::Scenario, FieldId::Discount, "50");
    set(&mut draft, Place::Scenario, FieldId::Basis, "gross");
    let gross = of(&draft, Seller::Anthropic);
    assert_eq!(told(gross.leaving.avoided), "24000.00");
    assert_eq!(told(gross.leaving.returned), "30000.00");
    assert_eq!(ratio(gross.parity_held()), "1.125000");
}

#[test]
fn every_term_of_the_agreement_is_given_up() {
    // 48,000 at list, excluded as all third-party models are, but for Anthropic's, which get 13 %.
    let terms = [
        (FieldId::Discount, "13"),
        (FieldId::Layer, "0"),
        (FieldId::Treatment, "excluded"),
        (FieldId::Commitment, "900000000"),
    ];
    let mut draft = position(SONNET_55, &[(FieldId::Scope, "global")], &terms);
    let excluded = of(&draft, Seller::Anthropic);
    assert_eq!(ratio(excluded.parity()), "0.000000");
    assert!(!excluded.leaving.binds(), "it never retired anything");
    assert!(draft.add(Rows::Vendors));
    set(
        &mut draft,
        Place::Vendor(0),
        FieldId::VendorName,
        "Anthropic",
    );
    set(
        &mut draft,
        Place::Vendor(0),
        FieldId::VendorTreatment,
        "full",
    );
    let full = of(&draft, Seller::Anthropic);
    assert_eq!(told(full.bedrock.net), "41760.00");
    assert_eq!(ratio(full.parity()), "0.130000");
    assert!(full.leaving.binds());
    // Outside the agreement Bedrock is paid at list and retires nothing.
    say(&mut draft, NegotiationField::BedrockFrom, "never");
    let outside = of(&draft, Seller::Anthropic);
    assert_eq!(ratio(outside.parity()), "0.000000");
    assert!(!outside.leaving.binds());
}

#[test]
fn another_model_can_be_chosen_and_left_again() {
    // amazon.nova-pro-v1:0 us-east-1: 0.8 × 12,000 + 3.2 × 2,400 = 17,280. mistral-large-4 from 2026-10-29: 0.7 and
    // 2.1, 13,440; less 10 %: 12,096.
    let mut draft = position(NOVA_PRO, &[], &[(FieldId::Discount, "0")]);
    assert_eq!(of(&draft, Seller::Mistral).use_cases, 0);
    map(&mut draft, NOVA_PRO, Seller::Mistral, "mistral-large-4");
    say(&mut draft, NegotiationField::OfferMistral, "10");
    let mistral = of(&draft, Seller::Mistral);
    assert_eq!(told(mistral.bedrock.list), "17280.00");
    assert_eq!(told(mistral.there.list), "13440.00");
    assert_eq!(told(mistral.there.net), "12096.00");
    let own = read(&draft, |found, _| {
        let there = found.use_cases[0].there(Seller::Mistral).expect("priced");
        (there.own, there.model.to_owned(), there.channel)
    });
    assert_eq!(
        own,
        (true, "mistral-large-4".to_owned(), Channel::MistralDirect)
    );
    // google-gemini until 2026-12-31: 0.75 and 3.75, 9,000 + 9,000; Vertex AI has a price from 2027 only.
    map(&mut draft, NOVA_PRO, Seller::Google, "gemini-3.8-flash");
    assert_eq!(told(of(&draft, Seller::Google).there.list), "18000.00");
    // The last of two rows counts, and a row without a model keeps the use case on Bedrock.
    map(&mut draft, NOVA_PRO, Seller::Mistral, "");
    assert_eq!(of(&draft, Seller::Mistral).use_cases, 0);
    let offered = read(&draft, |found, outside| {
        let lines = &report(&draft.scenario()).quote.workloads[0].lines;
        assert_eq!(found.use_cases.len(), 1);
        let day = support::day("2026-11-22");
        let all = models(&outside.prices, Seller::Mistral, lines, day);
        assert!(all.is_sorted_by(|a, b| a.id < b.id));
        let large = all.iter().find(|model| model.id == "mistral-large-4");
        large.map(|model| told(model.list))
    });
    assert_eq!(offered.as_deref(), Some("13440.00"));
}

/// Why the one use case has no price at a seller.
fn lack(draft: &Draft, seller: Seller) -> Lack {
    read(draft, |found, _| {
        let mut at = found.use_cases[0].at.iter();
        let (_, there) = at
            .find(|(other, _)| *other == seller)
            .expect("every seller");
        there.clone().expect_err("no price")
    })
}

#[test]
fn what_has_no_price_says_why() {
    let of = |model, changes: &[(FieldId, &str)]| position(model, changes, &[]);
    assert_eq!(lack(&of(NOVA_PRO, &[]), Seller::Azure), Lack::NotSold);
    assert_eq!(
        lack(&of("no.such-model", &[]), Seller::Azure),
        Lack::NoPriceOnBedrock
    );
    let idle = of(NOVA_PRO, &[(FieldId::Input, "0"), (FieldId::Output, "0")]);
    assert_eq!(lack(&idle, Seller::Azure), Lack::NothingBilled);
    let own = [
        (FieldId::Pricing, "own"),
        (FieldId::PriceIn, "3"),
        (FieldId::PriceOut, "15"),
    ];
    assert_eq!(lack(&of(NOVA_PRO, &own), Seller::Azure), Lack::NoModel);
    let stays = [(FieldId::NeedsRegion, "yes")];
    let mut stays = of(SONNET_55, &stays);
    assert_eq!(lack(&stays, Seller::Anthropic), Lack::HasToStay);
    // Whoever chooses a model has looked where it is served.
    map(
        &mut stays,
        SONNET_55,
        Seller::Anthropic,
        "claude-sonnet-5-5",
    );
    assert!(read(&stays, |found, _| found.use_cases[0]
        .there(Seller::Anthropic)
        .is_some()));
    let mut draft = of(SONNET_55, &[]);
    map(&mut draft, SONNET_55, Seller::Azure, "");
    assert_eq!(lack(&draft, Seller::Azure), Lack::ChosenToStay);
    map(&mut draft, SONNET_55, Seller::Openai, "claude-sonnet-5-5");
    assert_eq!(
        lack(&draft, Seller::Openai),
        Lack::NotListed("claude-sonnet-5-5".to_owned())
    );
    // azure-foundry has no batch price of claude-sonnet-4-6; Anthropic has: 1.5 and 7.5.
    let batch = of(SONNET_46, &[(FieldId::ServiceTier, "batch")]);
    let Lack::NoPrice { model, parts } = lack(&batch, Seller::Azure) else {
        panic!("a part without a price");
    };
    assert_eq!(model, "claude-sonnet-4-6");
    let dimensions: Vec<Dimension> = parts.iter().map(|part| part.dimension).collect();
    assert_eq!(dimensions, [Dimension::Input, Dimension::Output]);
    assert!(parts.iter().all(|part| part.tier.code() == "batch"));
    let anthropic = read(&batch, |found, _| {
        found.use_cases[0]
            .there(Seller::Anthropic)
            .map(|there| told(there.amounts.list))
    });
    // 1.5 × 12,000 + 7.5 × 2,400.
    assert_eq!(anthropic.as_deref(), Some("36000.00"));
}

#[test]
fn a_share_moves_to_the_cheapest_and_the_rest_stays() {
    // 52,800 on Bedrock, 48,000 at Anthropic. Half: 26,400 + 24,000.
    for (share, after, moved) in [
        ("0", "52800.00", "0.00"),
        ("50", "50400.00", "24000.00"),
        ("100", "48000.00", "48000.00"),
    ] {
        let mut draft = position(
            SONNET_55,
            &[],
            &[(FieldId::Discount, "0"), (FieldId::Commitment, "0")],
        );
        say(&mut draft, NegotiationField::MovedShare, share);
        read(&draft, |found, _| {
            assert_eq!(told(found.mixed.after()), after);
            assert_eq!(told(found.mixed.there.net), moved);
            assert_eq!(told(found.all.after()), "48000.00");
            assert_eq!(found.mixed.moves[0].seller, Seller::Anthropic);
        });
        // Azure offers 5 %: 45,600 of all of it.
        say(&mut draft, NegotiationField::OfferAzure, "5");
        read(&draft, |found, _| {
            assert_eq!(found.mixed.moves[0].seller, Seller::Azure);
            assert_eq!(told(found.all.after()), "45600.00");
        });
    }
}

#[test]
fn units_are_paid_every_hour_of_the_year() {
    let mut draft = position(GPT, &[], &[]);
    let azure_of = |draft: &Draft| {
        read(draft, |_, outside| {
            let units = azure(&outside.prices, &draft.negotiation().alternatives)?;
            Ok((told(units.low), told(units.high), units.is_doubtful()))
        })
    };
    assert_eq!(azure_of(&draft), Err(NoUnits::NotSized));
    say(&mut draft, NegotiationField::AzureUnits, "100");
    // azure.ptu.openai an hour: global 1; data zone 1.1 to 2.5; regional 2 to 2.5; 260 a month and 2,652 a year, global.
    for (term, place, low, high, doubtful) in [
        ("hour", "global", "876000.00", "876000.00", false),
        ("hour", "data_zone", "963600.00", "2190000.00", false),
        ("hour", "regional", "1752000.00", "2190000.00", false),
        ("month", "global", "312000.00", "312000.00", true),
        ("year", "global", "265200.00", "265200.00", true),
    ] {
        say(&mut draft, NegotiationField::AzureTerm, term);
        say(&mut draft, NegotiationField::AzurePlace, place);
        let expected = (low.to_owned(), high.to_owned(), doubtful);
        assert_eq!(azure_of(&draft), Ok(expected), "{term} {place}");
    }
    say(&mut draft, NegotiationField::AzurePlace, "regional");
    assert_eq!(azure_of(&draft), Err(NoUnits::NoPrice));
    // google.vertex.gsu: 7.14, 3.6986, 3.2877 and 2.7397 an hour, ten of them for 8,760 hours.
    say(&mut draft, NegotiationField::GoogleUnits, "10");
    for (term, yearly) in [
        ("week", "625464.00"),
        ("month", "323997.36"),
        ("quarter", "288002.52"),
        ("year", "239997.72"),
    ] {
        say(&mut draft, NegotiationField::GoogleTerm, term);
        read(&draft, |_, outside| {
            let units = google(&outside.prices, &draft.negotiation().alternatives).expect("priced");
            assert_eq!(told(units.low), yearly);
        });
    }
    // Beside them: gpt-6.1-sol at azure-openai, 2 × 12,000 + 10 × 2,400; Google does not sell it.
    read(&draft, |found, _| {
        assert_eq!(
            by_the_token(found, Seller::Azure).map(told).as_deref(),
            Some("48000.00")
        );
        assert_eq!(by_the_token(found, Seller::Google), None);
    });
    // Azure's units are of OpenAI's models, so Claude there is no part of it.
    read(&position(SONNET_55, &[], &[]), |found, _| {
        assert_eq!(by_the_token(found, Seller::Azure), None);
        assert_eq!(
            by_the_token(found, Seller::Google).map(told).as_deref(),
            Some("48000.00")
        );
    });
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_draft_has_alternatives_that_add_up(mut draft in any_draft(), seller in 0usize..6, offer in 0u32..=89) {
        let seller = Seller::ALL[seller];
        say(&mut draft, seller.offer(), &offer.to_string());
        let before = of(&draft, seller);
        read(&draft, |found, outside| {
            let moved: Usd = found.mixed.moves.iter().map(|one| one.bedrock.list).sum();
            assert_eq!(told(found.mixed.stays.list + moved), told(found.mixed.before.list));
            assert_eq!(found.use_cases.len(), draft.workloads());
            let inputs = draft.negotiation().alternatives;
            let _ = (azure(&outside.prices, &inputs), google(&outside.prices, &inputs));
        });
        // A bigger offer never makes leaving dearer.
        say(&mut draft, seller.offer(), &(offer + 1).to_string());
        let after = of(&draft, seller);
        assert!(after.difference() <= before.difference());
        assert!(after.leaving.kept() >= before.leaving.kept());
        assert_eq!(after.parity(), before.parity());
    }
}
