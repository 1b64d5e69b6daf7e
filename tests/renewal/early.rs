//! Paying a shortfall against folding it into a larger agreement, on positions of the reference script.

use super::{defaults, found, golden, usd};

#[test]
fn folding_a_shortfall_into_a_larger_agreement_is_priced_by_the_tiers() {
    let early = found(&golden("S2"), &defaults())
        .early
        .expect("S2 falls short");
    // The reference script, S2: 1,553,372 a year over three years.
    assert_eq!(early.owed.per(3).text()[..7].to_owned(), "1553372");
    let larger = early.larger.expect("a tier above");
    // Commitments of 8.0, 9.6 and 11.52M average 9.706667M: the next tier begins at 10M.
    assert_eq!(larger.commitment, usd("10000000"));
    assert_eq!(early.folding(), Some(larger.cost - early.stay));
    assert!(larger.shortfall.is_positive());
}

#[test]
fn nothing_is_folded_where_nothing_falls_short() {
    assert_eq!(found(&golden("S1"), &defaults()).early, None);
    let mut without = golden("S2");
    without.agreement.commitment = usd("0");
    assert_eq!(found(&without, &defaults()).early, None);
    // Above the largest tier there is nothing to fold into.
    let mut huge = golden("S3");
    huge.agreement.commitment = usd("70000000");
    let early = found(&huge, &defaults()).early.expect("it falls short");
    assert_eq!((early.larger, early.folding()), (None, None));
}
