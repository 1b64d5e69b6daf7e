//! The score on its scale: 0 to 100, the five bands, the score, and how far it reaches if unknowns turn out well.

use yew::prelude::*;

use crate::engine::num::Score;
use crate::engine::rubric::Band;

/// Draws the scale; the words for it stand beside it, so it is hidden from screen readers.
pub fn view(score: Score, best: Score, bands: &'static [Band]) -> Html {
    let at = format!("{}%", score.exact());
    let reach = format!("{}%", (best - score).or_zero().exact());
    let mut upper = 100;
    let segments = bands.iter().map(|band| {
        let (from, to) = (i32::from(band.from), upper);
        upper = from;
        // Twice the middle, so that halves stay whole numbers.
        let middle = format!("{}.{}%", (from + to) / 2, (from + to) % 2 * 5);
        html! {
            <g data-band={band.letter}>
                <rect x={format!("{from}%")} y="8" width={format!("{}%", to - from)} height="10" />
                <text x={middle} y="34" text-anchor="middle">{ band.letter }</text>
            </g>
        }
    });
    html! {
        <svg class="scale" width="100%" height="42" aria-hidden="true" focusable="false">
            { for segments }
            <rect class="reach" x={at.clone()} y="3" width={reach} height="20" />
            <rect class="marker" x={at} y="0" width="4" height="26" rx="2" transform="translate(-2 0)" />
        </svg>
    }
}
