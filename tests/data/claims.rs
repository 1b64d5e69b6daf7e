//! What others publish about break-even: the shipped claims, and what their check refuses.

use bedrock_position::engine::data::BreakEvenClaim;
use bedrock_position::engine::num::Percent;

use crate::small::table;

const HEADER: &str = "id|publisher|about|low|high|claim|reference|as_of|note";

fn read(text: &str) -> Result<Vec<BreakEvenClaim>, Vec<String>> {
    let snapshot = "2026-11-22".parse().expect("a date");
    BreakEvenClaim::read_all(text, snapshot)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn refusals(rows: &[&str]) -> Vec<String> {
    read(&table(&[&[HEADER], rows].concat()))
        .err()
        .unwrap_or_default()
}

#[test]
fn the_shipped_claims_are_those_of_the_domain_notes() {
    let claims = read(BreakEvenClaim::shipped()).expect("every row passes");
    let ranges: Vec<_> = claims
        .iter()
        .map(|claim| {
            let range = claim
                .range
                .map(|(low, high)| [low, high].map(Percent::exact).join("-"));
            (&*claim.id, range.unwrap_or_default())
        })
        .collect();
    // Domain notes, section 3.2: the guide 40; 60-70; 60-70; 55-70; below 70; three that name no figure.
    let expected = [
        ("agent-beck-azure", "60-70"),
        ("cloudroute", ""),
        ("factualminds", ""),
        ("mindmesh", "60-70"),
        ("r-alexander", ""),
        ("redress-azure", "55-70"),
        ("redress-bedrock", "70-70"),
        ("seed-guide", "40-40"),
    ];
    assert_eq!(ranges, expected.map(|(id, range)| (id, range.to_owned())));
    assert!(
        claims
            .iter()
            .all(|claim| claim.reference.starts_with("https://"))
    );
}

#[test]
fn a_bad_claim_is_refused_with_line_and_remedy() {
    let good = "x|X|units|40|60|pays|https://x.example|2026-11|";
    assert_eq!(refusals(&[good]), [""; 0]);
    assert_eq!(
        refusals(&["x|X|units|||pays|https://x.example|2026-11|"]),
        [""; 0]
    );
    for (row, expected) in [
        (
            "x|X|units|60|40|pays|https://x.example|2026-11|",
            "break_even_claims.tsv:2: 'low' above 'high'; swap or correct them",
        ),
        (
            "x|X|units|60|101|pays|https://x.example|2026-11|",
            "break_even_claims.tsv:2: 'high' is above 100 %; write a percentage up to 100",
        ),
        (
            "x|X|units|60||pays|https://x.example|2026-11|",
            "break_even_claims.tsv:2: '' in 'high' is not a number; write digits with at most one point, no exponent",
        ),
        (
            "x|X|units|60|70||https://x.example|2026-11|",
            "break_even_claims.tsv:2: 'claim' is empty; fill it in",
        ),
        (
            "x|X|units|60|70|pays||2026-11|",
            "break_even_claims.tsv:2: 'reference' is empty; fill it in",
        ),
        (
            "x|X|units|60|70|pays|https://x.example|2026-12|",
            "break_even_claims.tsv:2: as-of date 2026-12-01 is after the snapshot's 2026-11-22; correct it, or date the snapshot anew in snapshot.tsv",
        ),
    ] {
        assert_eq!(refusals(&[row]), [expected]);
    }
    assert_eq!(
        refusals(&[good, good]),
        ["break_even_claims.tsv:3: second row for x; keep one of the two rows, the better sourced"]
    );
}
