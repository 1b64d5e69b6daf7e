//! What holds for any draft.

use bedrock_position::engine::compare::Book;
use bedrock_position::engine::negotiation::calendar::{Renewal, calendar};
use bedrock_position::engine::negotiation::drift::drift;
use bedrock_position::engine::negotiation::erosion::Path;
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::Answer;
use proptest::prelude::*;

use super::support::{any_draft, cases, day, with_data};
use super::{TODAY, found};

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_draft_has_traps_a_calendar_and_a_brief(draft in any_draft()) {
        let (scenario, inputs) = (draft.scenario(), draft.negotiation());
        let found = found(&scenario, &inputs);
        for path in Path::ALL {
            let costs = found.erosion.total(path);
            prop_assert!(costs.capped <= costs.floating);
            prop_assert!(costs.fixed >= Usd::ZERO && costs.floating >= Usd::ZERO);
        }
        for row in &found.clauses {
            prop_assert!(row.answer != Answer::Yes || row.open.is_zero());
        }
        for ask in &found.brief.asks {
            prop_assert!(ask.money.is_none_or(Usd::is_positive));
        }
        let today = day(TODAY);
        let months = scenario.contract.months_to_renewal;
        let calendar = calendar(&inputs.renewal, months, today);
        prop_assert!(calendar.entries.is_sorted_by_key(|entry| entry.day));
        with_data(|dataset| {
            let prices = scenario.prices(dataset);
            let book = Book { prices: &prices, model: &V1.model };
            let renewal = Renewal::of(&inputs.renewal, months, today);
            let drift = drift(book, &scenario, renewal);
            let most = drift.total.times(u32::from(scenario.agreement.term));
            prop_assert!(drift.exposed <= most && drift.yearly <= drift.total);
            Ok(())
        })?;
    }
}
