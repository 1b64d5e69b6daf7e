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
    /// would cost at least what the unit does (domain notes, section 3.3; vector V13).
    pub fn worthwhile_units(&self, most: u32) -> u32 {
        let price = self.unit_cost();
        self.units_while(most, |k| self.slice_on_demand(k) >= price)
    }

    /// The same, without a unit that only just breaks even: the smallest number of units at the least cost, which
    /// [`LoadMix::cheapest`] finds by trying all.
    pub fn saving_units(&self, most: u32) -> u32 {
        let price = self.unit_cost();
        self.units_while(most, |k| self.slice_on_demand(k) > price)
    }

    /// The cheapest plan when units are sold from `least` upwards: none, `least`, or more of them. The cost falls
    /// until the last unit that saves and rises after it, so nothing else can be cheaper.
    pub fn cheapest_from(&self, least: u32, most: u32) -> Plan {
        let none = self.plan(0);
        let some = self.plan(self.saving_units(most).max(least));
        if some.cost < none.cost { some } else { none }
    }

    /// How full the units above the first `from` and up to `to` are on average over the curve; `None` without such
    /// units or hours.
    pub fn fill(&self, from: u32, to: u32) -> Option<Ratio> {
        let held = self.unit.times(to.saturating_sub(from));
        self.between(from, to).ratio_to(held.times(self.hours()))
    }

    /// What one unit costs over the curve.
    pub fn unit_cost(&self) -> Usd {
        self.price.for_hours(self.hours())
    }

    /// What the slice of the `k`-th unit, counted from one, costs on demand over the curve.
    fn slice_on_demand(&self, k: u32) -> Usd {
        self.on_demand * self.between(k.saturating_sub(1), k)
    }

    /// The load between the capacities of `from` and `to` units.
    fn between(&self, from: u32, to: u32) -> Mtok {
        self.served(self.unit.times(to)) - self.served(self.unit.times(from))
    }

    /// The largest k up to `most` that passes. A slice is never fuller than the one below it, so those that pass come
    /// first, and halving finds the last of them.
    fn units_while(&self, most: u32, pays: impl Fn(u32) -> bool) -> u32 {
        let (mut passed, mut open) = (0, most);
        while passed < open {
            let middle = passed.saturating_add(open.abs_diff(passed).div_ceil(2));
            if pays(middle) {
                passed = middle;
            } else {
                open = middle.saturating_sub(1);
            }
        }
        passed
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
    fn the_smallest_of_equals_is_what_enumeration_returns() {
        let load = [0, 3, 48, 31, 12, 27, 90, 64].map(Mtok::tokens);
        for price in 0..=11 {
            let mix = mix(&load, price);
            assert_eq!(
                mix.saving_units(12),
                mix.cheapest(12).units,
                "price {price}"
            );
        }
    }

    #[test]
    fn units_sold_from_a_minimum_are_taken_only_when_they_beat_none() {
        // Eight hours of 30 are three units of ten; at $6 a unit each saves 10 − 6 = $4 an hour.
        let steady = [30; 8].map(Mtok::tokens);
        let mix = mix(&steady, 6);
        assert_eq!(mix.cheapest_from(0, 3).units, 3);
        // Four units cost 24 an hour against 30 on demand; six cost 36.
        assert_eq!(mix.cheapest_from(4, 4).units, 4);
        assert_eq!(mix.cheapest_from(6, 6).units, 0);
    }

    #[test]
    fn the_fill_of_a_unit_is_that_of_its_own_slice() {
        // Loads 4, 14, 25: the second unit holds 0, 4 and 10 of its 10.
        let load = [4, 14, 25].map(Mtok::tokens);
        let mix = mix(&load, 6);
        let fill = |k: u32| mix.fill(k - 1, k).map(Ratio::six_decimals);
        assert_eq!(fill(1), Some("0.800000".into()));
        assert_eq!(fill(2), Some("0.466667".into()));
        assert_eq!(fill(3), Some("0.166667".into()));
        assert_eq!(fill(4), Some("0.000000".into()));
        // The lower two together: (24 + 14) / 60, and none where there are none.
        let two = mix.fill(0, 2).map(Ratio::six_decimals);
        assert_eq!((two, mix.fill(2, 2)), (Some("0.633333".into()), None));
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
