//! Scenarios beside one another: the links and files that hold several, what is left without amounts, and what is no such
//! file. `links/c1.txt` and `links/e1.txt` were packed and locked by another program (Node.js), from JSON written by hand.

mod support;

use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::share::{
    LinkError, NoScenarios, Opened, SIDE_BY_SIDE, Titled, decode, encode, encode_comparison,
    holds_no_amounts, is_link, list_from_json, list_to_json, open, read_file, to_json,
    without_amounts,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use support::{any_draft, cases, set};

const DATA: &str = "2026-11-22";

const COMPARISON: &str = include_str!("links/c1.txt");
const LOCKED: &str = include_str!("links/e1.txt");

fn several(fragment: &str) -> Result<Vec<Titled>, LinkError> {
    match open(fragment).expect("a link")? {
        Opened::Several(list) => Ok(list),
        other => panic!("not several: {other:?}"),
    }
}

fn titled(name: &str, draft: Draft) -> Titled {
    let name = name.to_owned();
    Titled { name, draft }
}

fn at(id: FieldId) -> FieldRef {
    FieldRef::scenario(id)
}

#[test]
fn it_shows_that_no_amount_was_entered() {
    let mut draft = Draft::example();
    assert!(!holds_no_amounts(&draft), "the example says so itself");
    set(&mut draft, Place::Scenario, FieldId::Growth, "12");
    assert!(holds_no_amounts(&draft), "a percentage is no amount");
    set(&mut draft, Place::Scenario, FieldId::Commitment, "9000000");
    assert!(!holds_no_amounts(&draft));
    assert!(holds_no_amounts(&without_amounts(&draft)));
}

#[test]
fn a_comparison_packed_elsewhere_opens() {
    let list = several(COMPARISON.trim()).expect("it opens");
    let names: Vec<_> = list.iter().map(|titled| titled.name.as_str()).collect();
    assert_eq!(names, ["As is", "Offer"]);
    assert_eq!(list[0].draft.value(at(FieldId::Growth)), "12");
    assert!(!list[0].draft.is_touched(at(FieldId::Commitment)));
    assert_eq!(list[1].draft.value(at(FieldId::Commitment)), "9000000");
    assert_eq!(list[1].draft.workloads(), 2);
}

#[test]
fn a_link_locked_elsewhere_is_taken_apart() {
    let link = LOCKED.split('\t').nth(1).expect("a link");
    let Some(Ok(Opened::Sealed(sealed))) = open(link) else {
        panic!("not sealed");
    };
    assert_eq!(sealed.rounds, 600_000);
    assert_eq!(sealed.salt, std::array::from_fn(|i| i as u8));
    assert_eq!(sealed.vector, std::array::from_fn(|i| 100 + i as u8));
    assert_eq!(sealed.encode(), link);
}

#[test]
fn what_is_no_link_of_these_kinds_is_refused() {
    let damaged = |text: &str| assert_eq!(open(text), Some(Err(LinkError::Damaged)), "{text}");
    for kind in ["c", "e"] {
        for payload in ["", "A", "not*base64", "eJyrVspLzE1VslIy"] {
            damaged(&format!("#{kind}1.{payload}"));
        }
        damaged(&format!("#{kind}0.A"));
        let newer = open(&format!("#{kind}2.A"));
        assert_eq!(newer, Some(Err(LinkError::Newer(2))));
    }
    // One scenario is no comparison, and a comparison is no scenario.
    let one = encode(&Draft::example(), DATA, 1);
    damaged(&one.replacen("#s1", "#c1", 1));
    assert_eq!(decode(COMPARISON.trim()), Some(Err(LinkError::Damaged)));
    for text in ["#capacity", "#compare", "#e", "#c1", "#ex.y", "#d1.A"] {
        assert!(!is_link(text), "{text}");
    }
}

#[test]
fn no_more_stand_side_by_side_than_are_shown_and_none_is_no_comparison() {
    let list = vec![titled("A", Draft::example()); SIDE_BY_SIDE + 1];
    let link = |count: usize| encode_comparison(&list[..count], DATA, 1);
    assert_eq!(several(&link(SIDE_BY_SIDE)).map(|list| list.len()), Ok(4));
    assert_eq!(several(&link(SIDE_BY_SIDE + 1)), Err(LinkError::TooLong));
    assert_eq!(several(&link(0)), Err(LinkError::Damaged));
}

#[test]
fn four_variants_fit_into_a_link_that_mail_does_not_cut() {
    let variant = |growth: u8| {
        let mut draft = Draft::example();
        set(
            &mut draft,
            Place::Scenario,
            FieldId::Growth,
            &growth.to_string(),
        );
        titled(&format!("Variant {growth}"), draft)
    };
    let list: Vec<_> = (1..=4).map(variant).collect();
    let link = encode_comparison(&list, DATA, 1);
    assert!(link.len() < 600, "{}", link.len());
}

#[test]
fn without_amounts_no_figure_is_left_that_tells_what_is_spent() {
    let mut draft = Draft::example();
    let place = Place::Scenario;
    for (id, text) in [
        (FieldId::Native, "7654321"),
        (FieldId::Commitment, "6543210"),
        (FieldId::Marketplace, "54321"),
        (FieldId::Growth, "12"),
        (FieldId::Discount, "11"),
        (FieldId::Clause(0), "yes"),
    ] {
        set(&mut draft, place, id, text);
    }
    for (id, text) in [
        (FieldId::Name, "Support"),
        (FieldId::Model, "amazon.nova-pro-v1:0"),
        (FieldId::Input, "98765"),
        (FieldId::Requests, "43210"),
        (FieldId::HitRate, "60"),
    ] {
        set(&mut draft, Place::Workload(0), id, text);
    }
    assert!(draft.add(Rows::Tiers));
    set(&mut draft, Place::Tier(0), FieldId::TierFrom, "3210000");
    let told = to_json(&without_amounts(&draft), DATA, 1);
    for secret in ["7654321", "6543210", "54321", "98765", "43210", "3210000"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
    for said in ["\"12\"", "\"11\"", "yes", "Support", "nova-pro", "\"60\""] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn a_file_says_what_it_is_instead_of_scenarios() {
    let seems = |bytes: &[u8], what: &str| match read_file("x.json", bytes) {
        Err(NoScenarios::Seems(seen)) => assert!(seen.contains(what), "{seen}"),
        other => panic!("{what}: {other:?}"),
    };
    seems(b"%PDF-1.7 \xE2\xE3", "PDF");
    seems(b"PK\x03\x04\xFF", "workbook");
    seems(b"<!doctype html>", "web page");
    seems(b"lineItem/UsageType,lineItem/Cost\n", "bill");
    seems(br#"{"name":"other"}"#, "another program");
    seems(b"https://a.example/#s1.eJyr", "link");
    seems(b"Hello", "plain text");
    assert_eq!(read_file("x", b""), Err(NoScenarios::Empty));
    assert_eq!(read_file("x", b" \n"), Err(NoScenarios::Empty));
    let whole = list_to_json(&[titled("A", Draft::example())], DATA, 1);
    let cut = &whole.as_bytes()[..whole.len() - 5];
    assert_eq!(read_file("x", cut), Err(NoScenarios::Damaged));
    let newer = whole.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(read_file("x", newer.as_bytes()), Err(NoScenarios::Newer(2)));
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn files_and_links_give_back_what_they_were_given(drafts in vec(any_draft(), 1..=4), cut in any::<Index>()) {
        let list: Vec<_> = drafts.into_iter().enumerate().map(|(i, d)| titled(&format!("S {i}"), d)).collect();
        prop_assert_eq!(list_from_json(&list_to_json(&list, DATA, 1)), Ok(list.clone()));
        let link = encode_comparison(&list, DATA, 1);
        prop_assert_eq!(several(&link), Ok(list.clone()));
        let cut = &link[..4 + cut.index(link.len() - 4)];
        prop_assert_eq!(open(cut), Some(Err(LinkError::Damaged)));
        let one = to_json(&list[0].draft, DATA, 1);
        let read = read_file("My offer.json", one.as_bytes());
        prop_assert_eq!(read, Ok(vec![titled("My offer", list[0].draft.clone())]));
    }

    #[test]
    fn leaving_amounts_out_twice_leaves_out_no_more(draft in any_draft()) {
        let once = without_amounts(&draft);
        prop_assert_eq!(without_amounts(&once), once);
    }
}
