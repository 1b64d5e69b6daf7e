//! Where a bill's columns are: CUR in three spellings and FOCUS, each by the names it has.
//! What is done with their cells belongs to `bill`.

use crate::engine::import::cells::{Header, plain};
use crate::engine::import::kinds::Layer;

/// The columns of a bill that say something about Bedrock.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub(super) focus: bool,
    pub(super) kind: Option<usize>,
    pub(super) class: Option<usize>,
    pub(super) date: Option<usize>,
    pub(super) end: Option<usize>,
    pub(super) period: Option<usize>,
    pub(super) provider: Option<usize>,
    pub(super) entity: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) product: Option<usize>,
    pub(super) product_map: Option<usize>,
    pub(super) usage_type: Option<usize>,
    pub(super) meter: Option<usize>,
    pub(super) operation: Option<usize>,
    /// Quantity and its unit, the better pair first.
    pub(super) quantities: Vec<(usize, Option<usize>)>,
    pub(super) cost: Option<usize>,
    pub(super) net: Option<usize>,
    pub(super) list: Option<usize>,
    pub(super) contracted: Option<usize>,
    pub(super) currency: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) resource: Option<usize>,
    pub(super) region: Option<usize>,
    pub(super) principal: Option<usize>,
    pub(super) account: Option<usize>,
    /// Columns that hold maps of tags.
    pub(super) tag_maps: Vec<usize>,
    /// Columns that hold one tag each, with their names.
    pub(super) tags: Vec<(usize, String)>,
    pub(super) discounts: Vec<(Layer, usize)>,
    pub(super) discount_total: Option<usize>,
    pub(super) discount_map: Option<usize>,
}

impl Columns {
    /// The columns of a Cost and Usage Report.
    pub(super) fn cur(header: &Header) -> Self {
        let find = |names: &[&str]| header.find(names);
        let layers = [
            (Layer::Edp, "discountedpdiscount"),
            (Layer::PrivateRate, "discountprivateratediscount"),
            (Layer::Bundled, "discountbundleddiscount"),
        ];
        let quantity = find(&["lineitemusageamount"]).map(|at| (at, find(&["pricingunit"])));
        Self {
            kind: find(&["lineitemlineitemtype"]),
            date: find(&["lineitemusagestartdate"]),
            end: find(&["lineitemusageenddate"]),
            period: find(&["billbillingperiodstartdate"]),
            entity: find(&["billbillingentity"]),
            code: find(&["lineitemproductcode"]),
            product: find(&["productproductname", "productservicename"]),
            product_map: find(&["product"]),
            usage_type: find(&["lineitemusagetype"]),
            quantities: quantity.into_iter().collect(),
            cost: find(&["lineitemunblendedcost"]),
            net: find(&["lineitemnetunblendedcost"]),
            list: find(&["pricingpublicondemandcost"]),
            currency: find(&["lineitemcurrencycode"]),
            description: find(&["lineitemlineitemdescription"]),
            resource: find(&["lineitemresourceid"]),
            region: find(&["productregioncode", "productregion"]),
            principal: find(&["lineitemiamprincipal"]),
            account: find(&["lineitemusageaccountid"]),
            tag_maps: maps(header, &["tags", "resourcetags", "costcategory"]),
            tags: single_tags(header),
            discounts: layers
                .into_iter()
                .filter_map(|(layer, name)| Some((layer, find(&[name])?)))
                .collect(),
            discount_total: find(&["discounttotaldiscount"]),
            discount_map: find(&["discount"]),
            ..Self::default()
        }
    }

    /// The columns of a FOCUS export.
    pub(super) fn focus(header: &Header) -> Self {
        let find = |names: &[&str]| header.find(names);
        let priced = find(&["pricingquantity"]).map(|at| (at, find(&["pricingunit"])));
        let consumed = find(&["consumedquantity"]).map(|at| (at, find(&["consumedunit"])));
        Self {
            focus: true,
            kind: find(&["chargecategory"]),
            class: find(&["chargeclass"]),
            date: find(&["chargeperiodstart"]),
            end: find(&["chargeperiodend"]),
            period: find(&["billingperiodstart"]),
            provider: find(&["providername", "serviceprovidername", "hostprovidername"]),
            code: find(&["xservicecode"]),
            product: find(&["servicename"]),
            usage_type: find(&["xusagetype"]),
            meter: find(&["skumeter"]),
            operation: find(&["xoperation"]),
            quantities: priced.into_iter().chain(consumed).collect(),
            cost: find(&["billedcost"]),
            list: find(&["listcost"]),
            contracted: find(&["contractedcost"]),
            currency: find(&["billingcurrency"]),
            description: find(&["chargedescription"]),
            resource: find(&["resourceid"]),
            region: find(&["regionid"]),
            account: find(&["subaccountid"]),
            tag_maps: maps(header, &["tags"]),
            discount_map: find(&["xdiscounts"]),
            ..Self::default()
        }
    }

    /// All of them, in their order.
    pub(super) fn all(&self) -> Vec<usize> {
        let single = [
            self.kind,
            self.class,
            self.date,
            self.end,
            self.period,
            self.provider,
            self.entity,
            self.currency,
            self.cost,
            self.net,
            self.list,
            self.contracted,
            self.description,
            self.resource,
            self.region,
            self.principal,
            self.account,
            self.discount_total,
            self.discount_map,
        ];
        let quantities = self.quantities.iter();
        let mut all: Vec<usize> = single.into_iter().flatten().collect();
        all.extend(quantities.flat_map(|(at, unit)| std::iter::once(*at).chain(*unit)));
        all.extend(&self.tag_maps);
        all.extend(self.tags.iter().map(|(at, _)| *at));
        all.extend(self.discounts.iter().map(|(_, at)| *at));
        all.extend(self.telling());
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Those that say whose service a row is.
    pub(super) fn telling(&self) -> Vec<usize> {
        let telling = [
            self.code,
            self.product,
            self.product_map,
            self.usage_type,
            self.meter,
            self.operation,
        ];
        telling.into_iter().flatten().collect()
    }

    /// True where some column names the product.
    pub(super) fn names_product(&self) -> bool {
        self.product.is_some() || self.product_map.is_some()
    }
}

fn maps(header: &Header, names: &[&str]) -> Vec<usize> {
    names
        .iter()
        .filter_map(|name| header.find(&[name]))
        .collect()
}

/// `resourceTags/user:team`, `resource_tags_user_team`: a column a tag, known by its own name.
fn single_tags(header: &Header) -> Vec<(usize, String)> {
    let names = header.names().iter().enumerate();
    let tag = |(at, name): (usize, &String)| {
        let plain = plain(name);
        let single = plain
            .strip_prefix("resourcetags")
            .is_some_and(|rest| !rest.is_empty());
        single.then(|| (at, name.clone()))
    };
    names.filter_map(tag).collect()
}
