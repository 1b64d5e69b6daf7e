//! Typical courses of a load, in per cent of the busiest hour: shapes of ours to start from, not measurements.
//! What they are scaled to is an answer.

use crate::engine::num::{Factor, Percent};
use crate::engine::scenario::Shape;

type Day = [u32; 24];

const FLAT: Day = [100; 24];

#[rustfmt::skip]
const OFFICE: Day = [
     5,  5,  5,  5,  5,  5, 15, 35, 70,  95, 100, 100,
    85, 90, 100, 100, 95, 75, 45, 30, 20, 15, 10,  5,
];

#[rustfmt::skip]
const TWO_PEAKS: Day = [
    15, 10, 10, 10, 10, 15, 30, 50, 70,  90, 100, 100,
    80, 60, 50, 50, 55, 65, 80, 95, 100, 80, 50, 25,
];

#[rustfmt::skip]
const NIGHT: Day = [
    100, 100, 100, 100, 100, 100, 40, 10, 5, 5, 5, 5,
      5,   5,   5,   5,   5,   5,  5,  5, 5, 5, 100, 100,
];

#[rustfmt::skip]
const WEEKEND: Day = [
     5,  5,  5,  5,  5,  5,  5,  5, 10, 10, 15, 15,
    15, 15, 15, 15, 10, 10, 10, 10,  5,  5,  5,  5,
];

/// The load of each hour of a shape with this peak, from midnight; of a week from Monday.
pub(super) fn hours(shape: Shape, peak: Factor) -> Vec<Factor> {
    let days: &[&Day] = match shape {
        Shape::Flat => &[&FLAT],
        Shape::Office => &[&OFFICE],
        Shape::TwoPeaks => &[&TWO_PEAKS],
        Shape::Night => &[&NIGHT],
        Shape::Week => &[
            &OFFICE, &OFFICE, &OFFICE, &OFFICE, &OFFICE, &WEEKEND, &WEEKEND,
        ],
    };
    let hours = days.iter().flat_map(|day| day.iter());
    hours
        .map(|percent| peak * Percent::of(*percent, 0).factor())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_a_day_or_a_week_and_reaches_its_peak() {
        let peak = Factor::of(250, 0);
        for (shape, length) in [
            (Shape::Flat, 24),
            (Shape::Office, 24),
            (Shape::TwoPeaks, 24),
            (Shape::Night, 24),
            (Shape::Week, 168),
        ] {
            let hours = hours(shape, peak);
            assert_eq!(hours.len(), length, "{shape:?}");
            assert_eq!(hours.iter().max(), Some(&peak), "{shape:?}");
            assert!(hours.iter().all(|hour| hour.is_positive()), "{shape:?}");
        }
    }
}
