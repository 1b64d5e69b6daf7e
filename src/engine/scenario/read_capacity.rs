//! From the texts of a draft to rows of capacity and the load they are to serve. Everything else of a scenario is read
//! in `reader`.

use super::draft::Rows;
use super::fields::{self, CapacityField, FieldId, LoadField};
use super::reader::Reader;
use super::{
    Capacity, Curve, Load, LoadPrices, LoadUnit, LoadValue, OneSided, Reserve, ReservedTerm,
    Served, Shape, Throughput, TokenShares, UnitTerm,
};
use crate::engine::data::Region;
use crate::engine::num::{Factor, Mtok};

impl Reader<'_> {
    pub(super) fn capacity(&self, index: usize) -> Capacity {
        Capacity {
            name: self.name(
                FieldId::Capacity(CapacityField::Name),
                Rows::Capacity,
                index,
            ),
            reserve: self.reserve(),
            utilisation: self.optional(FieldId::Utilisation),
            break_even: self.optional(FieldId::BreakEven),
            third_party: self.optional(FieldId::CapacityThirdParty),
            one_sided: self.one_sided([
                FieldId::Capacity(CapacityField::ReservedDiscount),
                FieldId::Capacity(CapacityField::OnDemandDiscount),
                FieldId::Capacity(CapacityField::OnDemandSaving),
            ]),
        }
    }

    fn reserve(&self) -> Reserve {
        let place = [
            CapacityField::Model,
            CapacityField::Region,
            CapacityField::Scope,
        ];
        let served = || self.served(place.map(FieldId::Capacity));
        match self.text(FieldId::Capacity(CapacityField::Kind)) {
            "model_units" => Reserve::ModelUnits {
                served: served(),
                units: self.number(FieldId::Capacity(CapacityField::Units)),
                term: self.unit_term(),
                throughput: self.throughput(),
            },
            "reserved_tier" => Reserve::ReservedTier {
                served: served(),
                term: if self.text(FieldId::Capacity(CapacityField::ReservedTerm)) == "3m" {
                    ReservedTerm::ThreeMonths
                } else {
                    ReservedTerm::OneMonth
                },
                input: thousands(self.number(FieldId::Capacity(CapacityField::ReservedInput))),
                output: thousands(self.number(FieldId::Capacity(CapacityField::ReservedOutput))),
            },
            _ => Reserve::Given {
                hourly: self.number(FieldId::Hourly),
            },
        }
    }

    fn served(&self, [model, region, scope]: [FieldId; 3]) -> Served {
        Served {
            model: self.text(model).to_owned(),
            region: self.text(region).parse().unwrap_or(Region::UsEast1),
            scope: fields::scope(self.text(scope)),
        }
    }

    fn unit_term(&self) -> UnitTerm {
        match self.text(FieldId::Capacity(CapacityField::UnitTerm)) {
            "none" => UnitTerm::None,
            "6m" => UnitTerm::SixMonths,
            "own" => UnitTerm::Own(self.optional(FieldId::Capacity(CapacityField::UnitPrice))),
            _ => UnitTerm::OneMonth,
        }
    }

    fn throughput(&self) -> Option<Throughput> {
        Some(Throughput {
            per_minute: thousands(self.optional(FieldId::Capacity(CapacityField::Throughput))?),
            shares: self.shares(
                FieldId::Capacity(CapacityField::OutputShare),
                FieldId::Capacity(CapacityField::BurnDown),
            ),
        })
    }

    fn shares(&self, output: FieldId, burn_down: FieldId) -> TokenShares {
        TokenShares {
            output: self.number(output),
            burn_down: self.number(burn_down),
        }
    }

    fn one_sided(&self, [reserved, on_demand, saving]: [FieldId; 3]) -> OneSided {
        OneSided {
            reserved: self.number(reserved),
            on_demand: self.number(on_demand),
            saving: self.number(saving),
        }
    }

    pub(super) fn load(&self) -> Load {
        Load {
            curve: self.curve(),
            unit: match self.text(FieldId::Load(LoadField::Unit)) {
                "mtok_hour" => LoadUnit::MtokPerHour,
                _ => LoadUnit::KtokPerMinute,
            },
            prices: self.load_prices(),
        }
    }

    fn curve(&self) -> Curve {
        let shape = match self.text(FieldId::Load(LoadField::Shape)) {
            "flat" => Shape::Flat,
            "two_peaks" => Shape::TwoPeaks,
            "night" => Shape::Night,
            "week" => Shape::Week,
            "own" => {
                let numbers = self.text(FieldId::Load(LoadField::Curve)).split(' ');
                return Curve::Own(numbers.filter_map(|number| number.parse().ok()).collect());
            }
            _ => Shape::Office,
        };
        Curve::Shape {
            shape,
            peak: self.number(FieldId::Load(LoadField::Peak)),
        }
    }

    fn load_prices(&self) -> LoadPrices {
        if self.text(FieldId::Load(LoadField::Prices)) == "row" {
            let row: usize = self.number(FieldId::Load(LoadField::Row));
            return LoadPrices::Row(row.saturating_sub(1));
        }
        LoadPrices::Typed {
            unit: self.number(FieldId::Load(LoadField::UnitServes)),
            price: self.number(FieldId::Load(LoadField::UnitPrice)),
            least: self.number(FieldId::Load(LoadField::Least)),
            value: self.load_value(),
            one_sided: self.one_sided([
                FieldId::Load(LoadField::ReservedDiscount),
                FieldId::Load(LoadField::OnDemandDiscount),
                FieldId::Load(LoadField::Saving),
            ]),
        }
    }

    fn load_value(&self) -> LoadValue {
        if self.text(FieldId::Load(LoadField::Value)) == "model" {
            return LoadValue::Model {
                served: self.served(
                    [LoadField::Model, LoadField::Region, LoadField::Scope].map(FieldId::Load),
                ),
                shares: self.shares(
                    FieldId::Load(LoadField::OutputShare),
                    FieldId::Load(LoadField::BurnDown),
                ),
            };
        }
        LoadValue::Typed(self.number(FieldId::Load(LoadField::OnDemand)))
    }
}

/// Thousands of tokens, as fields hold them.
fn thousands(tokens: Factor) -> Mtok {
    Mtok::tokens(1000) * tokens
}

#[cfg(test)]
mod tests {
    use super::super::draft::{Draft, FieldRef, Place};
    use super::super::parse::DecimalSign;
    use super::*;
    use crate::engine::num::Percent;

    fn draft(place: Place, texts: &[(FieldId, &str)]) -> Draft {
        let mut draft = Draft::example();
        for (id, text) in texts {
            let at = FieldRef { place, id: *id };
            assert_eq!(draft.set(at, text, DecimalSign::Point), Ok(()), "{id:?}");
        }
        draft
    }

    fn row(texts: &[(FieldId, &str)]) -> Capacity {
        draft(Place::Capacity(0), texts).scenario().capacity[0].clone()
    }

    #[test]
    fn a_row_is_a_price_of_everything_until_its_kind_says_otherwise() {
        let given = row(&[
            (FieldId::Hourly, "12.5"),
            (FieldId::Capacity(CapacityField::Units), "7"),
        ]);
        let hourly = "12.5".parse().expect("a price");
        assert_eq!(given.reserve, Reserve::Given { hourly });
        assert_eq!(given.name, "Reserved capacity 1");
        assert_eq!(given.one_sided, OneSided::default());
    }

    #[test]
    fn model_units_have_a_term_and_perhaps_a_throughput() {
        let of = |texts: &[(FieldId, &str)]| {
            let kind = [(FieldId::Capacity(CapacityField::Kind), "model_units")];
            match row(&[&kind, texts].concat()).reserve {
                Reserve::ModelUnits {
                    units,
                    term,
                    throughput,
                    ..
                } => (units, term, throughput),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(of(&[]), (1, UnitTerm::OneMonth, None));
        let own = [(FieldId::Capacity(CapacityField::UnitTerm), "own")];
        assert_eq!(of(&own).1, UnitTerm::Own(None));
        let quoted = [
            (FieldId::Capacity(CapacityField::UnitTerm), "own"),
            (FieldId::Capacity(CapacityField::UnitPrice), "10.80"),
        ];
        assert_eq!(of(&quoted).1, UnitTerm::Own("10.8".parse().ok()));
        let measured = [
            (FieldId::Capacity(CapacityField::Throughput), "100k"),
            (FieldId::Capacity(CapacityField::OutputShare), "25"),
            (FieldId::Capacity(CapacityField::BurnDown), "5"),
        ];
        let shares = TokenShares {
            output: Percent::of(25, 0),
            burn_down: Factor::of(5, 0),
        };
        let per_minute = Mtok::tokens(100_000);
        assert_eq!(of(&measured).2, Some(Throughput { per_minute, shares }));
    }

    #[test]
    fn reserved_tier_counts_thousands_of_tokens_a_minute() {
        let texts = [
            (FieldId::Capacity(CapacityField::Kind), "reserved_tier"),
            (FieldId::Capacity(CapacityField::ReservedTerm), "3m"),
            (FieldId::Capacity(CapacityField::ReservedInput), "2M"),
        ];
        let Reserve::ReservedTier {
            term,
            input,
            output,
            ..
        } = row(&texts).reserve
        else {
            panic!("not Reserved tier");
        };
        assert_eq!(term, ReservedTerm::ThreeMonths);
        // 2M in a box of thousands is two million; the default of 10 is ten thousand.
        assert_eq!(
            (input, output),
            (Mtok::tokens(2_000_000), Mtok::tokens(10_000))
        );
    }

    #[test]
    fn a_load_is_a_shape_or_the_buyers_own_numbers() {
        let of = |texts: &[(FieldId, &str)]| draft(Place::Load, texts).scenario().load;
        assert!(matches!(
            of(&[]).curve,
            Curve::Shape {
                shape: Shape::Office,
                ..
            }
        ));
        let own = (FieldId::Load(LoadField::Shape), "own");
        assert_eq!(of(&[own]).curve, Curve::Own(Vec::new()));
        let typed = "1 ".repeat(23) + "2.5";
        let Curve::Own(numbers) = of(&[own, (FieldId::Load(LoadField::Curve), &typed)]).curve
        else {
            panic!("a shape");
        };
        assert_eq!((numbers.len(), numbers[23]), (24, Factor::of(25, 1)));
        let row = [
            (FieldId::Load(LoadField::Prices), "row"),
            (FieldId::Load(LoadField::Row), "2"),
        ];
        assert_eq!(of(&row).prices, LoadPrices::Row(1));
    }
}
