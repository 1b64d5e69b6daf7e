//! From the texts of a draft to what is said about the agreement beyond the five-minute path. What the values mean
//! belongs one level up.

use super::{
    AlternativeInputs, AzurePlace, AzureTerm, BedrockFrom, BillLines, ErosionInputs, GoogleTerm,
    LayerInputs, Mapping, NegotiationInputs, RenewalInputs, Seller, Settlement, SimulationInputs,
    StackingChoice, SupportInputs, SupportPlan, YearInputs,
};
use crate::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::scenario::reader::treatment;

/// Reads typed values out of a draft. Stored texts are canonical, so every parse of one that is not empty succeeds.
struct Reader<'a>(&'a Draft);

impl<'a> Reader<'a> {
    fn text(&self, field: NegotiationField) -> &'a str {
        let (place, id) = (Place::Negotiation, FieldId::Negotiation(field));
        self.0.value(FieldRef { place, id })
    }

    fn number<T: std::str::FromStr + Default>(&self, field: NegotiationField) -> T {
        self.text(field).parse().unwrap_or_default()
    }

    fn optional<T: std::str::FromStr>(&self, field: NegotiationField) -> Option<T> {
        self.text(field).parse().ok()
    }

    /// The texts of two fields of every row of a list.
    fn rows(
        &self,
        kind: Rows,
        fields: [FieldId; 2],
    ) -> impl Iterator<Item = (usize, [&'a str; 2])> {
        let draft = self.0;
        (0..draft.count(kind)).map(move |index| {
            let place = kind.at(index);
            (index, fields.map(|id| draft.value(FieldRef { place, id })))
        })
    }

    fn layers(&self) -> LayerInputs {
        let rows = self.rows(
            Rows::Vendors,
            [FieldId::VendorName, FieldId::VendorTreatment],
        );
        LayerInputs {
            stacking: match self.text(NegotiationField::Stacking) {
                "additive" => StackingChoice::Additive,
                "replace" => StackingChoice::Replace,
                _ => StackingChoice::Compound,
            },
            capacity_layer: self.optional(NegotiationField::CapacityLayer),
            vendors: rows
                .filter(|(_, [name, _])| !name.trim().is_empty())
                .map(|(_, [name, code])| (name.trim().to_owned(), treatment(code)))
                .collect(),
            bill: BillLines {
                gross: self.number(NegotiationField::BillGross),
                edp: self.number(NegotiationField::BillEdp),
                private_rate: self.number(NegotiationField::BillPrivateRate),
            },
        }
    }

    fn years(&self) -> YearInputs {
        YearInputs {
            commitments: [2, 3, 4, 5]
                .map(|year| self.optional(NegotiationField::CommitmentOf(year))),
            growth_native: self.optional(NegotiationField::GrowthNative),
            growth_bedrock: self.optional(NegotiationField::GrowthBedrock),
            growth_marketplace: self.number(NegotiationField::GrowthMarketplace),
            bedrock_from: self
                .optional(NegotiationField::BedrockFrom)
                .map_or(BedrockFrom::Never, BedrockFrom::Year),
            marketplace_cap: self.number(NegotiationField::MarketplaceCap),
            marketplace_counting: self.number(NegotiationField::MarketplaceCounting),
            carry_forward: self.number(NegotiationField::CarryForward),
            settlement: match self.text(NegotiationField::Settlement) {
                "term_end" => Settlement::TermEnd,
                _ => Settlement::Annual,
            },
            discount_rate: self.number(NegotiationField::DiscountRate),
        }
    }

    fn support(&self) -> SupportInputs {
        SupportInputs {
            plan: match self.text(NegotiationField::Support) {
                "bands" => SupportPlan::Bands,
                "flat" => SupportPlan::Flat(self.number(NegotiationField::SupportRate)),
                _ => SupportPlan::None,
            },
            minimum: self.number(NegotiationField::SupportMinimum),
            on_net: self.text(NegotiationField::SupportOn) == "net",
        }
    }

    fn erosion(&self) -> ErosionInputs {
        ErosionInputs {
            fixed_spend: self.optional(NegotiationField::FixedSpend),
            fixed_discount: self.number(NegotiationField::FixedDiscount),
            floating_discount: self.number(NegotiationField::FloatingDiscount),
            fall: self.number(NegotiationField::PriceFall),
            drop_after: self.number(NegotiationField::DropMonth),
            drop: self.number(NegotiationField::DropBy),
            rise_after: self.number(NegotiationField::RiseMonth),
            rise: self.number(NegotiationField::RiseBy),
        }
    }

    fn alternatives(&self) -> AlternativeInputs {
        AlternativeInputs {
            offers: Seller::ALL.map(|seller| self.number(seller.offer())),
            mappings: self.mappings(),
            moved: self.number(NegotiationField::MovedShare),
            azure_units: self.number(NegotiationField::AzureUnits),
            azure_term: match self.text(NegotiationField::AzureTerm) {
                "month" => AzureTerm::Month,
                "year" => AzureTerm::Year,
                _ => AzureTerm::Hour,
            },
            azure_place: match self.text(NegotiationField::AzurePlace) {
                "data_zone" => AzurePlace::DataZone,
                "regional" => AzurePlace::Regional,
                _ => AzurePlace::Global,
            },
            google_units: self.number(NegotiationField::GoogleUnits),
            google_term: match self.text(NegotiationField::GoogleTerm) {
                "week" => GoogleTerm::Week,
                "quarter" => GoogleTerm::Quarter,
                "year" => GoogleTerm::Year,
                _ => GoogleTerm::Month,
            },
        }
    }

    fn mappings(&self) -> Vec<Mapping> {
        let rows = self.rows(Rows::Mappings, [FieldId::MappingModel, FieldId::MappingTo]);
        rows.map(|(index, [model, to])| {
            let (place, id) = (Rows::Mappings.at(index), FieldId::MappingSeller);
            let code = self.0.value(FieldRef { place, id });
            let seller = Seller::ALL.into_iter().find(|seller| seller.code() == code);
            Mapping {
                model: model.to_owned(),
                seller: seller.unwrap_or(Seller::Azure),
                to: to.trim().to_owned(),
            }
        })
        .collect()
    }

    fn renewal(&self) -> RenewalInputs {
        RenewalInputs {
            date: self.optional(NegotiationField::RenewalDate),
            capacity_date: self.optional(NegotiationField::CapacityDate),
            notes: std::array::from_fn(|step| {
                let note = self.text(NegotiationField::StepNote(step as u8));
                note.trim().to_owned()
            }),
        }
    }
}

/// What a draft says about the agreement beyond the five-minute path.
pub(in crate::engine::scenario) fn inputs(draft: &Draft) -> NegotiationInputs {
    let read = Reader(draft);
    NegotiationInputs {
        layers: read.layers(),
        years: read.years(),
        support: read.support(),
        simulation: SimulationInputs {
            volatility: read.optional(NegotiationField::Volatility),
            paths: read.number(NegotiationField::Paths),
            seed: read.number(NegotiationField::Seed),
        },
        erosion: read.erosion(),
        alternatives: read.alternatives(),
        renewal: read.renewal(),
    }
}
