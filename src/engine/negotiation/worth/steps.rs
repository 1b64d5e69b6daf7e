//! Terms that are a percentage, and the least step of each that reaches the aim. Terms that are one or the other are
//! `switches`.

use super::{Change, Lever, Reached, TENTHS, first_that, net_value, tenth, with};
use crate::engine::negotiation::terms::Terms;
use crate::engine::negotiation::years::Position;
use crate::engine::num::Percent;
use crate::engine::scenario::negotiation::Settlement;
use crate::engine::value::Value;

/// The percentages that apply, each with the smallest change that makes the offer worth signing.
pub(super) fn repairs(position: &Position) -> Vec<Change> {
    let all = steps(position).into_iter();
    all.map(|step| step.repair(position)).collect()
}

/// A percentage that rises in steps.
struct Step {
    lever: Lever,
    today: Percent,
    /// The percentage at a number of steps.
    at: fn(u32) -> Percent,
    most: u32,
    set: fn(&mut Terms, Percent),
}

impl Step {
    fn repair(&self, position: &Position) -> Change {
        let reaches = |steps: u32| with(position, |terms| (self.set)(terms, (self.at)(steps)));
        let least = (0..=self.most).find(|steps| (self.at)(*steps) > self.today);
        let least = least.unwrap_or(self.most);
        let more = self.most.saturating_sub(least);
        let found = first_that(more, |up| {
            net_value(&reaches(least.saturating_add(up))).is_positive()
        });
        let reached = match found {
            Some(up) => {
                let steps = least.saturating_add(up);
                Reached::At {
                    value: Value::Percent((self.at)(steps)),
                    net_value: net_value(&reaches(steps)),
                }
            }
            None => Reached::Never {
                best: net_value(&reaches(self.most)),
            },
        };
        Change {
            lever: self.lever,
            today: Value::Percent(self.today),
            reached,
        }
    }
}

/// The percentages that apply and are not at their end.
fn steps(position: &Position) -> Vec<Step> {
    let terms = &position.terms;
    let bedrock = position.spend.bedrock().is_positive();
    let all = [
        (
            true,
            Step {
                lever: Lever::Discount,
                today: terms.discount,
                at: tenth,
                most: TENTHS,
                set: |terms, percent| terms.discount = percent,
            },
        ),
        (
            bedrock,
            Step {
                lever: Lever::Layer,
                today: terms.layer.min(terms.capacity_layer),
                at: |steps| Percent::of(steps.saturating_mul(5), 1),
                most: TENTHS / 5,
                set: |terms, percent| {
                    terms.layer = terms.layer.max(percent);
                    terms.capacity_layer = terms.capacity_layer.max(percent);
                },
            },
        ),
        (
            terms.settlement == Settlement::Annual && position.commitments.len() > 1,
            Step {
                lever: Lever::CarryForward,
                today: terms.carry_forward,
                at: |steps| Percent::of(steps.saturating_mul(5), 0),
                most: 20,
                set: |terms, percent| terms.carry_forward = percent,
            },
        ),
        (
            position.spend.fills_pool(),
            Step {
                lever: Lever::MarketplaceCap,
                today: terms.marketplace_cap,
                at: |steps| Percent::of(steps, 0),
                most: 100,
                set: |terms, percent| terms.marketplace_cap = percent,
            },
        ),
    ];
    let usable = |step: &Step| step.today < (step.at)(step.most);
    let applying = all
        .into_iter()
        .filter(|(applies, step)| *applies && usable(step));
    applying.map(|(_, step)| step).collect()
}
