//! How many reserved units to hold under an hourly load, the rest on demand: by trying every number, and by the
//! rule that prices each unit on its own slice of the load. What one unit must reach is `capacity`.

use crate::engine::num::{Mtok, Ratio, Usd, UsdPerHour, UsdPerMtok};

/// A load curve and the two prices it can be served at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadMix<'a> {
    /// The load of each hour.
    pub load: &'a [Mtok],
    /// What one unit serves in an hour.
    pub unit: Mtok,
    /// What one unit costs, idle or not.
    pub price: UsdPerHour,
    /// What load costs on demand.
    pub on_demand: UsdPerMtok,
}

/// A number of units and what it comes to over the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Reserved units.
    pub units: u32,
    /// Their price and the burst on demand.
    pub cost: Usd,
    /// How full the units are; `None` without units or hours.
    pub utilisation: Option<Ratio>,
}

impl LoadMix<'_> {
    /// What holding `units` costs (vector V13).
    pub fn plan(&self, units: u32) -> Plan {
        let held = self.unit.times(units);
        let served = self.served(held);
        let burst = self.load.iter().copied().sum::<Mtok>() - served;
        Plan {
            units,
            cost: self.price.times(units).for_hours(self.hours()) + self.on_demand * burst,
            utilisation: served.ratio_to(held.times(self.hours())),
        }
    }

    /// The cheapest of zero to `most` units by enumeration, the smaller number of two equals (vector V13).
    pub fn cheapest(&self, most: u32) -> Plan {
        (1..=most)
            .map(|units| self.plan(units))
            .fold(self.plan(0), |best, plan| {
                if plan.cost < best.cost { plan } else { best }
            })
    }

    /// The units, at most `most`, that pay for themselves: the k-th does when the average fill of its own slice of
    /// the load reaches the break-even, `fill ≥ r / v`. Written here without a division: when its slice on demand
    /// would cost at least what the unit does (domain notes, section 3.3; vector V13). A slice is never fuller
    /// than the one below it, so the first that fails ends the search.
    pub fn worthwhile_units(&self, most: u32) -> u32 {
        let price = self.price.for_hours(self.hours());
        let pays = |k: u32| {
            let below = self.unit.times(k.saturating_sub(1));
            let slice = self.served(self.unit.times(k)) - self.served(below);
            self.on_demand * slice >= price
        };
        (1..=most).take_while(|k| pays(*k)).fold(0, |_, k| k)
    }

    /// The break-even fill `u* = r / v` of one unit; `None` where on demand is free (vector V13).
    pub fn break_even(&self) -> Option<Ratio> {
        self.price.ratio_to((self.on_demand * self.unit).per_hour())
    }

    /// The load that a capacity of `held` serves over the curve.
    fn served(&self, held: Mtok) -> Mtok {
        self.load.iter().map(|load| (*load).min(held)).sum()
    }

    fn hours(&self) -> u32 {
        u32::try_from(self.load.len()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(load: &[Mtok], price: u32) -> LoadMix<'_> {
        LoadMix {
            load,
            unit: Mtok::tokens(10),
            price: Usd::whole(price).per_hour(),
            on_demand: Usd::whole(1_000_000).per_mtok(),
        }
    }

    #[test]
    fn the_rule_finds_what_enumeration_finds() {
        let load = [0, 3, 48, 31, 12, 27, 90, 64].map(Mtok::tokens);
        for price in 1..=11 {
            let mix = mix(&load, price);
            let (best, rule) = (mix.cheapest(12), mix.plan(mix.worthwhile_units(12)));
            assert_eq!(best.cost, rule.cost, "price {price}");
        }
    }

    #[test]
    fn a_unit_that_only_breaks_even_passes_the_rule_but_is_not_needed() {
        let steady = [6, 6].map(Mtok::tokens);
        let mix = mix(&steady, 6);
        assert_eq!(mix.worthwhile_units(3), 1);
        assert_eq!(mix.cheapest(3).units, 0);
        assert_eq!(mix.plan(1).cost, mix.plan(0).cost);
    }

    #[test]
    fn without_load_nothing_is_worth_reserving() {
        let idle = [Mtok::ZERO; 24];
        assert_eq!(mix(&idle, 6).worthwhile_units(5), 0);
        assert_eq!(mix(&idle, 6).cheapest(5).units, 0);
        assert_eq!(mix(&[], 6).plan(2).utilisation, None);
    }

    #[test]
    fn holds_no_more_units_than_allowed() {
        let load = [Mtok::tokens(1000); 3];
        assert_eq!(mix(&load, 6).worthwhile_units(4), 4);
        assert_eq!(mix(&load, 6).cheapest(4).units, 4);
    }
}
