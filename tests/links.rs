//! Links: every published one still opens with the figures it had, every draft comes back as it was, and nothing
//! that arrives in an address panics or shows wrong figures. The answers behind the published links are typed here
//! field by field, so the file also proves that a visitor who types them gets those figures.
//!
//! `links/v1.txt` is append-only: link, tab, score, band, Bedrock list spend. A line that fails means that links in
//! people's mail have changed their meaning; write `share/v2.rs`, do not edit the line. `figures_of_scenario` says
//! where each expectation comes from.

mod support;

use std::io::Write;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use bedrock_position::engine::scenario::fields::{FieldId, Kind, fields_of};
use bedrock_position::engine::scenario::{CLAUSES, Pricing, STEPS};
use bedrock_position::engine::share::{
    LARGEST_INFLATED, LONGEST_FRAGMENT, LinkError, Shared, decode, encode, from_json, to_json,
};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value as Json, json};
use support::{any_draft, cases, report, set, with_data};

const DATA: &str = "2026-11-22";

/// Published links, one a line.
const PUBLISHED: &str = include_str!("links/v1.txt");

/// What a link of version 1 means where it says nothing: place, key, default. Append-only.
const DEFAULTS: &str = include_str!("links/v1-defaults.tsv");

fn open(link: &str) -> Shared {
    decode(link).expect("one of our links").expect("it opens")
}

/// Score, band and Bedrock list spend.
fn figures(draft: &Draft) -> String {
    let report = report(&draft.scenario());
    let band = report.scored.band.map_or("-", |band| band.letter);
    format!(
        "{} {band} {}",
        report.scored.score.one_decimal(),
        report.quote.bedrock().text()
    )
}

// --------------------------------------------------------------------------------- the answers, as typed

/// Inputs of the golden files and the field each is typed into.
const SCENARIO: [(&str, FieldId); 15] = [
    ("native", FieldId::Native),
    ("growth_pct", FieldId::Growth),
    ("uncertainty_pct", FieldId::Uncertainty),
    ("term", FieldId::Term),
    ("commit_y1", FieldId::Commitment),
    ("commit_step_pct", FieldId::Step),
    ("edp_discount_pct", FieldId::Discount),
    ("commit_basis", FieldId::Basis),
    ("tuned_unproven_monthly", FieldId::TunedUnproven),
    ("bedrock_treatment", FieldId::Treatment),
    ("bedrock_layer_pct", FieldId::Layer),
    ("no_list_rate_commit", FieldId::NoListRate),
    ("marketplace", FieldId::Marketplace),
    ("marketplace_eligible_pct", FieldId::MarketplaceEligible),
    ("months_to_renewal", FieldId::Months),
];
const WORKLOAD: [(&str, FieldId); 8] = [
    ("tokens_in_m", FieldId::Input),
    ("tokens_out_m", FieldId::Output),
    ("price_in", FieldId::PriceIn),
    ("price_out", FieldId::PriceOut),
    ("third_party_pct", FieldId::ThirdParty),
    ("uncached_repeat_pct", FieldId::Repeat),
    ("premium_region_pct", FieldId::Premium),
    ("deferrable_pct", FieldId::Deferrable),
];
const CAPACITY: [(&str, FieldId); 3] = [
    ("reserved_hourly", FieldId::Hourly),
    ("reserved_util_pct", FieldId::Utilisation),
    ("reserved_breakeven_pct", FieldId::BreakEven),
];

fn worked() -> Json {
    serde_json::from_str(include_str!("golden/worked_examples.json"))
        .expect("the golden file is JSON")
}

/// One of the eight scenarios of the worked examples.
fn example(id: &str) -> Json {
    let worked = worked();
    let mut all = worked["scenarios"].as_array().expect("scenarios").iter();
    all.find(|case| case["id"] == id)
        .expect("the scenario exists")
        .clone()
}

/// The draft of someone who types every input of a scenario. The share of reserved capacity for third-party models
/// stays empty: it then follows the tokens, as in the worked examples.
fn typed(id: &str) -> Draft {
    let inputs = &example(id)["inputs"];
    let text = |key: &str| match &inputs[key] {
        Json::String(text) => text.clone(),
        number => number.to_string(),
    };
    let mut draft = Draft::example();
    set(&mut draft, Place::Workload(0), FieldId::Pricing, "own");
    for (key, field) in SCENARIO {
        set(&mut draft, Place::Scenario, field, &text(key));
    }
    for (key, field) in WORKLOAD {
        set(&mut draft, Place::Workload(0), field, &text(key));
    }
    for (key, field) in CAPACITY {
        set(&mut draft, Place::Capacity(0), field, &text(key));
    }
    let answers = |group: &str, ids: Vec<&str>| -> Vec<String> {
        let answer = |id: &str| inputs[group][id].as_str().unwrap_or("unknown").to_owned();
        ids.into_iter().map(answer).collect()
    };
    let clauses = answers("clauses", CLAUSES.iter().map(|clause| clause.id).collect());
    let steps = answers("steps", STEPS.iter().map(|step| step.id).collect());
    for (index, answer) in (0..).zip(&clauses) {
        set(&mut draft, Place::Scenario, FieldId::Clause(index), answer);
    }
    for (index, answer) in (0..).zip(&steps) {
        set(
            &mut draft,
            Place::Scenario,
            FieldId::Preparation(index),
            answer,
        );
    }
    draft
}

/// S2 with its tokens in ten named use cases of 2,000 M in and 400 M out: the same totals.
fn ten_use_cases() -> Draft {
    let mut draft = typed("S2");
    let scenario = example("S2");
    for index in 0..10 {
        if index > 0 {
            assert!(draft.add(Rows::Workloads));
        }
        let place = Place::Workload(index);
        set(&mut draft, place, FieldId::Pricing, "own");
        for (key, field) in WORKLOAD {
            set(
                &mut draft,
                place,
                field,
                scenario["inputs"][key].as_str().expect("a text"),
            );
        }
        set(
            &mut draft,
            place,
            FieldId::Name,
            &format!("Use case of team {index}"),
        );
        set(&mut draft, place, FieldId::Input, "2000");
        set(&mut draft, place, FieldId::Output, "400");
    }
    draft
}

/// The answers behind the lines of `links/v1.txt`, in order. New lines go to the end of both.
fn published() -> Vec<Draft> {
    let scenarios = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"];
    let mut drafts = vec![Draft::example()];
    drafts.extend(scenarios.map(typed));
    drafts.push(ten_use_cases());
    drafts
}

/// What each line has to say, from outside the engine.
///
/// S1 to S8: the reference script, in `golden/worked_examples.json`; the ten use cases are S2.
///
/// The example, by hand: claude-sonnet-5-5 us input 2.2, output 11, so 2.2 × 1,000 × 12 + 11 × 200 × 12 = 52,800.
/// Dimensions: commitment 100; discount (10·45 + 4·98.36) / 14 = 60.25; overlay 0 (nothing answered, too small for
/// a layer); Marketplace 30; capacity not applicable; tokens (9·41.91 + 2·100 + 2·100) / 13 = 59.78; protections
/// (12·0 + 4·100) / 16 = 25; renewal 50. (20·100 + 14·60.25 + 13·0 + 8·30 + 13·59.78 + 12·25 + 8·50) / 88 = 51.8.
/// The token share: caching 26,400 × 0.4 × (1 − 0.1·1.25 − 0.9·0.05) = 8,764.80, no batch price, endpoint
/// (52,800 − 8,764.80) × 0.090909 = 4,003.20; 12,768 / 52,800 = 0.241818, 41.91 points.
fn figures_of_scenario(line: usize) -> String {
    let of = |id: &str| {
        let result = &example(id)["result"];
        let text = |value: &Json| value.as_str().expect("a text").to_owned();
        let bedrock = text(&result["year1_list"]["bedrock"]);
        format!(
            "{} {} {bedrock}",
            text(&result["score"]),
            text(&result["band"])
        )
    };
    match line {
        0 => "51.8 D 52800.00".to_owned(),
        1..=8 => of(&format!("S{line}")),
        9 => of("S2"),
        _ => panic!("say where the figures of line {} come from", line + 1),
    }
}

// ------------------------------------------------------------------------------------------- published links

#[test]
fn every_published_link_opens_with_its_answers_and_figures() {
    let drafts = published();
    assert_eq!(PUBLISHED.lines().count(), drafts.len());
    for (line, (text, draft)) in PUBLISHED.lines().zip(&drafts).enumerate() {
        let (link, expected) = text.split_once('\t').expect("link, tab, figures");
        assert_eq!(expected, figures_of_scenario(line), "line {}", line + 1);
        let shared = open(link);
        assert_eq!(shared.unreadable, [""; 0], "line {}", line + 1);
        assert_eq!(shared.draft, *draft, "line {}", line + 1);
        assert_eq!(shared.rubric, 1);
        // Catalogue prices follow the snapshot: such a link keeps its answers, and its figures while that is in use.
        let workloads = shared.draft.scenario().workloads;
        let own = workloads
            .iter()
            .all(|w| matches!(w.pricing, Pricing::Own { .. }));
        if own || with_data(|data| data.id() == shared.data_id) {
            assert_eq!(figures(&shared.draft), expected, "line {}", line + 1);
        }
    }
}

/// Links leave defaults out, so a changed default would change what every old link says.
#[test]
fn defaults_stay_what_published_links_mean() {
    let row = |place, name: &str| -> Vec<String> {
        let fields = fields_of(place).map(FieldId::field);
        fields
            .map(|field| format!("{name}\t{}\t{}", field.key, field.default))
            .collect()
    };
    let mut current = row(Place::Scenario, "scenario");
    current.extend(row(Place::Workload(0), "workload"));
    current.extend(row(Place::Capacity(0), "capacity"));
    current.extend(row(Place::Load, "load"));
    current.extend(row(Place::Tuning, "tuning"));
    current.extend(row(Place::Override(0), "override"));
    current.extend(row(Place::Negotiation, "negotiation"));
    current.extend(row(Place::Vendor(0), "vendor"));
    current.extend(row(Place::Tier(0), "tier"));
    current.extend(row(Place::Mapping(0), "mapping"));
    let mut pinned: Vec<String> = DEFAULTS.lines().map(str::to_owned).collect();
    current.sort_unstable();
    pinned.sort_unstable();
    assert_eq!(
        current, pinned,
        "a new field adds a line; another default needs link version 2"
    );
}

#[test]
fn links_are_short_enough_to_send() {
    let length = |draft: &Draft| encode(draft, DATA, V1.version).len();
    assert!(
        length(&Draft::example()) <= 600,
        "{}",
        length(&Draft::example())
    );
    assert!(
        length(&typed("S3")) <= 900,
        "every field touched: {}",
        length(&typed("S3"))
    );
    assert!(
        length(&ten_use_cases()) <= 1500,
        "{}",
        length(&ten_use_cases())
    );
}

// ------------------------------------------------------------------------------------------------ round trip

/// The largest draft a visitor can make, with names and numbers that do not compress.
fn largest() -> Draft {
    let mut draft = Draft::example();
    let mut state = 1u64;
    let mut random = |below: u64| {
        // Knuth's linear congruential generator: the same draft in every run.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for kind in Rows::ALL {
        while draft.add(kind) {}
    }
    for place in draft.places().collect::<Vec<_>>() {
        for id in fields_of(place) {
            let text: String = match id.field().kind {
                Kind::Number { unit, .. } if unit.is_whole() => "4".to_owned(),
                Kind::Number { .. } => {
                    let digits = (0..26).map(|_| random(10).to_string());
                    format!("9.{}", digits.collect::<String>())
                }
                Kind::Curve(_) => {
                    let hour = |_| format!("{}.{}", random(1_000_000), random(1_000));
                    (0..168).map(hour).collect::<Vec<_>>().join(" ")
                }
                Kind::Choice(choices) => choices[random(choices.len() as u64) as usize].to_owned(),
                Kind::Region => "ap-southeast-2".to_owned(),
                Kind::Date => "2027-06-30".to_owned(),
                Kind::Model => (0..100)
                    .map(|_| char::from(b'a' + random(26) as u8))
                    .collect(),
                Kind::Rate => {
                    let model: String = (0..100)
                        .map(|_| char::from(b'a' + random(26) as u8))
                        .collect();
                    format!(
                        "{model}/ap-southeast-2/global/gt272k/ultrafast/reserved_output_1k_tpm_hour_3m"
                    )
                }
                Kind::Text(longest) => {
                    let letter = |n: u64| char::from_u32(0x1F300 + n as u32).expect("a pictograph");
                    (0..longest).map(|_| letter(random(256))).collect()
                }
            };
            set(&mut draft, place, id, &text);
        }
    }
    draft
}

#[test]
fn the_largest_draft_comes_back() {
    let draft = largest();
    assert_eq!(draft.workloads(), Rows::Workloads.most());
    let json = to_json(&draft, DATA, 1);
    assert!(json.len() <= LARGEST_INFLATED, "{}", json.len());
    let link = encode(&draft, DATA, 1);
    assert!(link.len() <= LONGEST_FRAGMENT, "{}", link.len());
    assert_eq!(open(&link).draft, draft);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_draft_comes_back_as_it_was(draft in any_draft(), rubric in any::<u16>()) {
        let shared = open(&encode(&draft, DATA, rubric));
        prop_assert_eq!(&shared.draft, &draft);
        prop_assert_eq!((shared.data_id.as_str(), shared.rubric), (DATA, rubric));
        prop_assert!(shared.unreadable.is_empty());
        prop_assert_eq!(from_json(&to_json(&draft, DATA, rubric)), Ok(shared));
    }

    /// What a field shows, typed again, is the same value: nothing drifts from visit to visit.
    #[test]
    fn a_shown_value_typed_again_is_the_same(draft in any_draft()) {
        let mut again = draft.clone();
        for place in draft.places() {
            for id in fields_of(place) {
                let at = FieldRef { place, id };
                if draft.is_touched(at) {
                    set(&mut again, place, id, draft.value(at));
                }
            }
        }
        prop_assert_eq!(again, draft);
    }
}

// --------------------------------------------------------------------------------------------- what arrives

fn packed(json: &str) -> String {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
    zlib.write_all(json.as_bytes()).expect("memory takes it");
    format!(
        "#s1.{}",
        URL_SAFE_NO_PAD.encode(zlib.finish().expect("memory takes it"))
    )
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_is_refused_or_opened_and_never_panics(text in "\\PC*", body in "[A-Za-z0-9_-]*", json in "\\PC*") {
        let _ = decode(&text);
        let _ = decode(&format!("#s{text}"));
        let _ = decode(&packed(&json));
        let opened = decode(&format!("#s1.{body}"));
        prop_assert!(matches!(opened, Some(Err(_))));
    }

    /// One changed character: the checksum finds it, or it changes nothing.
    #[test]
    fn a_changed_link_is_damaged_or_the_same(draft in any_draft(), at in any::<Index>(), to in "[A-Za-z0-9_-]") {
        let link = encode(&draft, DATA, 1);
        let at = 4 + at.index(link.len() - 4);
        let mut changed = link.clone();
        changed.replace_range(at..=at, &to);
        match decode(&changed) {
            Some(Ok(shared)) => prop_assert_eq!(shared.draft, draft),
            other => prop_assert_eq!(other, Some(Err(LinkError::Damaged))),
        }
    }

    /// Cut off anywhere, the checksum's own bytes included.
    #[test]
    fn a_cut_link_is_damaged(draft in any_draft(), at in any::<Index>()) {
        let link = encode(&draft, DATA, 1);
        let cut = &link[..4 + at.index(link.len() - 4)];
        prop_assert_eq!(decode(cut), Some(Err(LinkError::Damaged)));
    }
}

#[test]
fn what_is_not_a_link_is_left_alone() {
    for text in [
        "",
        "#",
        "#method",
        "#s",
        "#s1",
        "#s.abc",
        "#sx.abc",
        "#capacity_fill",
        "#s1a.b",
        "s",
    ] {
        assert_eq!(decode(text), None, "{text}");
    }
}

#[test]
fn a_link_of_a_later_version_says_so() {
    assert_eq!(decode("#s2.anything"), Some(Err(LinkError::Newer(2))));
    assert_eq!(decode("#s65535."), Some(Err(LinkError::Newer(65_535))));
    assert_eq!(decode("#s0.anything"), Some(Err(LinkError::Damaged)));
    // The version inside counts too: a saved file has no prefix.
    let json = json!({"v": 3, "d": DATA, "r": 1, "w": [], "c": []}).to_string();
    assert_eq!(from_json(&json), Err(LinkError::Newer(3)));
    assert_eq!(decode(&packed(&json)), Some(Err(LinkError::Newer(3))));
}

#[test]
fn more_than_any_scenario_is_too_long() {
    let too_long = Some(Err(LinkError::TooLong));
    // A bomb: some kilobytes that inflate beyond the limit, of one-byte and of three-byte characters.
    for letter in ["x", "€"] {
        let bomb = packed(&letter.repeat(LARGEST_INFLATED + 1));
        assert!(bomb.len() < LONGEST_FRAGMENT);
        assert_eq!(decode(&bomb), too_long, "{letter}");
    }
    let long = format!("#s1.{}", "A".repeat(LONGEST_FRAGMENT));
    assert_eq!(decode(&long), too_long);
    let rows = |workloads: usize, capacity: usize| {
        let rows = |count| vec![json!({}); count];
        packed(
            &json!({"v": 1, "d": DATA, "r": 1, "w": rows(workloads), "c": rows(capacity)})
                .to_string(),
        )
    };
    assert_eq!(decode(&rows(Rows::Workloads.most() + 1, 0)), too_long);
    assert_eq!(decode(&rows(0, Rows::Capacity.most() + 1)), too_long);
    assert!(matches!(
        decode(&rows(Rows::Workloads.most(), Rows::Capacity.most())),
        Some(Ok(_))
    ));
}

#[test]
fn what_cannot_be_read_is_listed_and_the_rest_opens() {
    let json = json!({
        "v": 1, "d": DATA, "r": 1, "later": {"may": "be ignored"},
        "s": {"native": "5000000", "growth": "201", "term": "2.5", "treatment": "maybe", "from_the_future": "1"},
        "w": [{"input": "12", "native": "5"}, {"input": "twelve", "model": "not an id!"}],
        "c": [{"hourly": "100", "break_even": "4.99"}],
    });
    let shared = open(&packed(&json.to_string()));
    assert_eq!(
        shared.unreadable,
        [
            "from_the_future",
            "growth",
            "term",
            "treatment",
            "native",
            "input",
            "model",
            "break_even"
        ]
    );
    let value = |place, id| shared.draft.value(FieldRef { place, id }).to_owned();
    assert_eq!(value(Place::Scenario, FieldId::Native), "5000000");
    assert_eq!(
        value(Place::Scenario, FieldId::Growth),
        FieldId::Growth.field().default
    );
    assert_eq!(value(Place::Workload(0), FieldId::Input), "12");
    assert_eq!(
        value(Place::Workload(1), FieldId::Input),
        FieldId::Input.field().default
    );
    assert_eq!(value(Place::Capacity(0), FieldId::Hourly), "100");
    assert_eq!(value(Place::Capacity(0), FieldId::BreakEven), "");
    assert!(!shared.draft.is_touched(FieldRef::scenario(FieldId::Growth)));
}

#[test]
fn without_rows_the_form_still_has_one_of_each() {
    for rows in [json!({"w": [], "c": []}), json!({})] {
        let mut json = json!({"v": 1, "d": DATA, "r": 1});
        json.as_object_mut()
            .expect("an object")
            .extend(rows.as_object().expect("an object").clone());
        assert_eq!(open(&packed(&json.to_string())).draft, Draft::example());
    }
}

#[test]
fn a_file_that_is_no_scenario_is_damaged() {
    for text in [
        "",
        "{}",
        "[]",
        "null",
        r#"{"v":1}"#,
        r#"{"v":"1","d":"","r":1}"#,
        r#"{"v":1,"d":"","r":1,"s":{"native":5}}"#,
    ] {
        assert_eq!(from_json(text), Err(LinkError::Damaged), "{text}");
    }
}
