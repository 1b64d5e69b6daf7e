//! One workload in every AWS Region and on every endpoint: what the snapshot prices, what it does not.
//! Whether traffic may leave its Region is the buyer's to say, and whether a Region has capacity is AWS's.

use super::{Book, Call, Cost, Priced};
use crate::engine::data::{Found, Region, Scope};
use crate::engine::num::Usd;
use crate::engine::quote::{Line, PriceOrigin};
use crate::engine::scenario::Workload;

/// The scopes of an endpoint, the narrower one first.
pub const SCOPES: [Scope; 2] = [Scope::InRegionOrGeo, Scope::Global];

/// A workload in every Region.
#[derive(Clone, Debug)]
pub struct Regions {
    /// Where it runs now.
    pub present: Call,
    /// What it costs there.
    pub now: Cost,
    /// One per AWS Region and scope, in the order of the Regions' codes.
    pub rows: Vec<Place>,
}

/// One Region and scope.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where requests are sent from.
    pub region: Region,
    /// In-Region or geographic endpoint, or the global one.
    pub scope: Scope,
    /// What it costs there.
    pub cost: Cost,
    /// The Regions and profiles whose rows these prices are, each once: the Region itself, a profile around it,
    /// [`Region::Geo`] or [`Region::Global`].
    pub rests_on: Vec<Region>,
    /// Cost there less cost now; negative when cheaper. `None` unless both are known whole.
    pub difference: Option<Usd>,
    /// True where the workload runs now.
    pub present: bool,
}

impl Place {
    /// True when every price is the Region's own row: only then does the snapshot say that the model runs there.
    pub fn is_own(&self) -> bool {
        self.rests_on == [self.region]
    }

    /// True when a price rests on the row for any commercial Region, which prices a Region whether or not the model
    /// runs there.
    pub fn rests_on_geo(&self) -> bool {
        self.rests_on.contains(&Region::Geo)
    }
}

impl Regions {
    /// The cheapest place that is priced whole, and that the snapshot says is there: the Region's own rows, the global
    /// endpoint of the Region that the workload runs in, or where it runs now. Between equals the present one, then
    /// the global endpoint.
    pub fn cheapest(&self) -> Option<&Place> {
        let gov = |region: Region| !region.is_commercial();
        let sure = |place: &&Place| {
            let global_here = place.scope == Scope::Global && place.region == self.present.region;
            (place.present || place.is_own() || global_here)
                && gov(place.region) == gov(self.present.region)
        };
        let known = self.rows.iter().filter(sure);
        let priced = known.filter_map(|place| Some((place.cost.whole()?, place)));
        let order = |(cost, place): &(Usd, &Place)| {
            let here = place.region == self.present.region;
            (*cost, !place.present, !here, place.scope)
        };
        priced.min_by_key(order).map(|(_, place)| place)
    }

    /// The Regions of a scope in which nothing of the workload has a price.
    pub fn not_offered(&self, scope: Scope) -> impl Iterator<Item = Region> {
        let missing =
            move |place: &&Place| place.scope == scope && place.cost.priced() == Priced::Not;
        self.rows.iter().filter(missing).map(|place| place.region)
    }
}

/// Prices a workload everywhere; `None` where no model of the catalogue stands behind it.
pub fn everywhere(book: Book<'_>, workload: &Workload) -> Option<Regions> {
    let regions = Region::CODES.iter().filter_map(|code| code.parse().ok());
    let regions = regions.filter(|region: &Region| region.is_aws_region());
    over(book, workload, regions.collect())
}

/// The same for the Region that the workload runs in and those with rows of its model alone: all that
/// [`Regions::cheapest`] looks at, but for a Region that only a price of the reader's own speaks for.
pub fn with_own_rows(book: Book<'_>, workload: &Workload) -> Option<Regions> {
    let present = Call::of(workload, book.dataset())?;
    let mut regions = book.dataset().regions_of(present.model);
    if let Err(at) = regions.binary_search(&present.region) {
        regions.insert(at, present.region);
    }
    over(book, workload, regions)
}

fn over(book: Book<'_>, workload: &Workload, regions: Vec<Region>) -> Option<Regions> {
    let present = Call::of(workload, book.dataset())?;
    let now = book.cost(workload);
    let place = |region, scope| {
        let call = Call {
            region,
            scope,
            ..present
        };
        let cost = book.cost_of(workload, call);
        Place {
            region,
            scope,
            rests_on: rests_on(&cost.lines),
            difference: cost
                .whole()
                .zip(now.whole())
                .map(|(there, now)| there - now),
            present: (region, scope) == (present.region, present.scope),
            cost,
        }
    };
    let rows = regions
        .into_iter()
        .flat_map(|region| SCOPES.map(|scope| place(region, scope)))
        .collect();
    Some(Regions { present, now, rows })
}

/// The rows that a cost rests on, each place once.
pub fn rests_on(lines: &[Line]) -> Vec<Region> {
    let mut regions: Vec<Region> = lines
        .iter()
        .filter_map(|line| match line.origin {
            PriceOrigin::Catalogue(_, found) => match found {
                Found::Exact(rate) | Found::Profile(rate) => Some(rate.region),
                Found::Own(own) => Some(own.region),
            },
            _ => None,
        })
        .collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}
