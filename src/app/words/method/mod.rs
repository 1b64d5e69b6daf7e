//! The words of the view "Method". Names and sentences of a check stand in its file; terms and constants have files of
//! their own here.

pub mod constants;
pub mod glossary;

use std::fmt::Display;

// details/method/checks.rs

pub fn weighted(name: impl Display, weight: impl Display) -> String {
    format!("{name}, weight {weight}")
}

pub fn weight_in_part(weight: impl Display, all: impl Display) -> String {
    format!("Weight {weight} of {all} in its part")
}

// details/method/curve.rs

pub const POINTS: &str = "Points";
pub const MEASURED: &str = "Measured";

pub const CURVE_COLUMNS: [(&str, bool); 2] = [("Measured", false), ("Points", true)];

pub const THE_CORNERS_IN_NUMBERS: &str = "The corners in numbers";
pub const CURVE_TABLE: &str = "Points by what is measured, straight lines between";

pub fn points_at(points: impl Display, metric: impl Display) -> String {
    format!("{points} points at {metric}")
}

// details/method/examples.rs

pub const EXAMPLES_LEAD: &str = "Made-up companies with figures of real size. Each opens read-only, as a shared link does; \
     your own draft stays as it is.";

// details/method/mod.rs

pub const HOW_POINTS_BECOME_A_SCORE: &str = "How points become a score";
pub const WHAT_IS_MEASURED: &str = "What is measured";
pub const CONSTANTS_OF_THE_MODEL: &str = "Constants of the model";
pub const EIGHT_POSITIONS_TO_LOOK_AT: &str = "Eight positions to look at";
pub const WHAT_THIS_DOES_NOT_KNOW: &str = "What this does not know";
pub const TERMS: &str = "Terms";
pub const ADDS_UP: &str = "Each check turns one figure into 0 to 100 points. A part of the score is the weighted mean of its \
     checks, the score the weighted mean of its parts. What has no subject drops out and the other weights \
     grow in proportion. What is not known earns nothing, and the range says what the score would be if every \
     unknown turned out well.";
pub const PARTS_OF_THE_SCORE: &str = "Parts of the score";
pub const PART: &str = "Part";
pub const WEIGHT_OF_100: &str = "Weight of 100";
pub const BANDS: &str = "Bands, by the score rounded to a whole number";
pub const BAND: &str = "Band";
pub const SCORE: &str = "Score";
pub const CEILINGS: &str = "Three ceilings hold the score down whatever the parts say, because a commitment that costs more than it \
     saves must not look sound:";
pub const SHORTFALL_CEILING: &str = "Expected shortfall over expected saving: ";
pub const COVERAGE_CEILING: &str = "Low-case coverage of the worst year: ";

pub fn lead(version: impl Display, rates: impl Display) -> String {
    format!(
        "Score version {version}, rates of {rates}. Weights, curves, ceilings and the discount benchmark are modelling choices of \
         this project, dated November 2026: opinions to argue with, not facts. Everything below is drawn from the \
         tables that the score itself reads."
    )
}

pub fn and_above(from: impl Display) -> String {
    format!("{from} and above")
}

pub fn fixed_at_list(score: impl Display) -> String {
    format!("A Bedrock commitment fixed at list rate holds the score at {score}.")
}

pub fn at_most(metric: impl Display, points: impl Display) -> String {
    format!("at {metric} at most {points}")
}

pub fn straight_between(stops: impl Display) -> String {
    format!("{stops}, and in a straight line between.")
}
