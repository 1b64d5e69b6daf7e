//! The models in use on a time line: when each becomes Legacy, when its price may rise, when it ends, what is spent on
//! it, and what the likely successor costs. What to ask for in a contract belongs to the clauses.

use super::successor::newer;
use super::{Book, Call, Cost};
use crate::engine::data::{Model, ModelIx};
use crate::engine::date::Date;
use crate::engine::num::{Ratio, Usd};
use crate::engine::quote::{Line, PriceOrigin};
use crate::engine::scenario::Workload;

/// What a note of a price says when AWS charges it in public extended access.
const EXTENDED: &str = "extended access";

/// The models in use, and what their dates put at stake.
#[derive(Clone, Debug)]
pub struct Lifecycle {
    /// One per model, the one that ends first before the others, those without an end last.
    pub models: Vec<InUse>,
    /// Every published date, in order.
    pub events: Vec<Event>,
    /// List spend a year on models that have ended by each day on which one ends.
    pub exposed: Vec<(Date, Usd)>,
    /// List spend a year on all models of the catalogue.
    pub total: Usd,
}

/// One model in use.
#[derive(Clone, Debug)]
pub struct InUse {
    /// The model.
    pub model: ModelIx,
    /// Its dates.
    pub dates: Dates,
    /// List spend a year; "at least" with gaps.
    pub spend: Usd,
    /// True when a price of it is missing.
    pub has_gaps: bool,
    /// The places of its workloads in the scenario.
    pub workloads: Vec<usize>,
    /// The newest of the same vendor and class; `None` where the snapshot shows none.
    pub successor: Option<Successor>,
    /// What the snapshot says about its price in extended access.
    pub extended: Extended,
}

/// The published dates of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First day as Legacy.
    pub legacy: Option<Date>,
    /// First day on which its price may rise.
    pub extended_access: Option<Date>,
    /// Last day of service.
    pub end: Option<Date>,
}

/// A likely successor on the same tokens.
#[derive(Clone, Debug)]
pub struct Successor {
    /// The model.
    pub model: ModelIx,
    /// US dollars a year on it; `None` unless every workload is priced whole there.
    pub yearly: Option<Usd>,
    /// That over today's spend.
    pub to_now: Option<Ratio>,
    /// The prices on it.
    pub lines: Vec<Line>,
}

/// The price of a model in public extended access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extended {
    /// The snapshot prices the model at it: this much a year is paid at those prices.
    Paid(Usd),
    /// No such price is published.
    NotPublished,
}

/// One date of one model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// What happens.
    pub kind: EventKind,
    /// To which model.
    pub model: ModelIx,
    /// List spend a year on it.
    pub spend: Usd,
}

/// What happens to a model on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// No new commitments and no new tuning from here.
    Legacy,
    /// The vendor may raise the price from here.
    ExtendedAccess,
    /// The last day of service.
    End,
}

/// The models that workloads use. Successors are looked for among models that do not leave by a day.
pub fn lifecycle(book: Book<'_>, workloads: &[Workload], by: Date) -> Lifecycle {
    let mut groups: Vec<(ModelIx, Vec<usize>)> = Vec::new();
    for (index, workload) in workloads.iter().enumerate() {
        if let Some(call) = Call::of(workload, book.dataset()) {
            match groups.iter_mut().find(|(model, _)| *model == call.model) {
                Some((_, indices)) => indices.push(index),
                None => groups.push((call.model, vec![index])),
            }
        }
    }
    let mut models: Vec<InUse> = groups
        .into_iter()
        .filter_map(|(model, indices)| in_use(book, workloads, model, indices, by))
        .collect();
    models.sort_by_key(|model| (model.dates.end.is_none(), model.dates.end));
    Lifecycle {
        events: events(&models),
        exposed: exposed(&models),
        total: models.iter().map(|model| model.spend).sum(),
        models,
    }
}

fn in_use(
    book: Book<'_>,
    workloads: &[Workload],
    ix: ModelIx,
    indices: Vec<usize>,
    by: Date,
) -> Option<InUse> {
    let model: &Model = book.dataset().model_at(ix)?;
    let mine: Vec<&Workload> = indices.iter().filter_map(|at| workloads.get(*at)).collect();
    let costs: Vec<Cost> = mine.iter().map(|workload| book.cost(workload)).collect();
    let spend = costs.iter().filter_map(Cost::at_least).sum();
    let has_gaps = costs.iter().any(|cost| cost.whole().is_none());
    Some(InUse {
        model: ix,
        dates: Dates {
            legacy: model.legacy,
            extended_access: model.extended_access,
            end: model.eol,
        },
        successor: successor(book, &mine, ix, spend, has_gaps, by),
        extended: extended(book, ix, &costs),
        spend,
        has_gaps,
        workloads: indices,
    })
}

fn successor(
    book: Book<'_>,
    workloads: &[&Workload],
    than: ModelIx,
    spend: Usd,
    has_gaps: bool,
    by: Date,
) -> Option<Successor> {
    let model = newer(book.dataset(), than, by).into_iter().next()?;
    let there: Vec<Cost> = workloads
        .iter()
        .filter_map(|workload| {
            let call = Call::of(workload, book.dataset())?;
            Some(book.cost_of(workload, Call { model, ..call }))
        })
        .collect();
    let yearly: Option<Usd> = there.iter().map(Cost::whole).sum();
    let comparable = yearly.filter(|_| !has_gaps);
    Some(Successor {
        model,
        to_now: comparable.and_then(|yearly| yearly.ratio_to(spend)),
        lines: there.into_iter().flat_map(|cost| cost.lines).collect(),
        yearly,
    })
}

/// What is paid at prices whose note says that they are those of extended access.
fn extended(book: Book<'_>, ix: ModelIx, costs: &[Cost]) -> Extended {
    let lines = costs.iter().flat_map(|cost| &cost.lines);
    let marked = lines.filter(|line| is_extended(book, ix, line));
    let marked: Vec<Usd> = marked.map(|line| line.yearly).collect();
    if marked.is_empty() {
        Extended::NotPublished
    } else {
        Extended::Paid(marked.into_iter().sum())
    }
}

/// True for a price whose note says that it is that of extended access.
pub fn is_extended(book: Book<'_>, model: ModelIx, line: &Line) -> bool {
    let PriceOrigin::Catalogue(_, found) = line.origin else {
        return false;
    };
    if found.own().is_some() {
        return false;
    }
    let note = found
        .snapshot()
        .and_then(|rate| book.dataset().note(model, &rate));
    note.is_some_and(|note| note.contains(EXTENDED))
}

fn events(models: &[InUse]) -> Vec<Event> {
    let of = |used: &InUse| {
        let Dates {
            legacy,
            extended_access,
            end,
        } = used.dates;
        let (model, spend) = (used.model, used.spend);
        let dates = [
            (legacy, EventKind::Legacy),
            (extended_access, EventKind::ExtendedAccess),
            (end, EventKind::End),
        ];
        dates.into_iter().filter_map(move |(date, kind)| {
            Some(Event {
                date: date?,
                kind,
                model,
                spend,
            })
        })
    };
    let mut events: Vec<Event> = models.iter().flat_map(of).collect();
    events.sort_by_key(|event| (event.date, event.kind, event.model));
    events
}

fn exposed(models: &[InUse]) -> Vec<(Date, Usd)> {
    let mut steps: Vec<(Date, Usd)> = Vec::new();
    let mut sum = Usd::ZERO;
    for (end, spend) in models
        .iter()
        .filter_map(|used| Some((used.dates.end?, used.spend)))
    {
        sum = sum + spend;
        match steps.last_mut() {
            Some(last) if last.0 == end => last.1 = sum,
            _ => steps.push((end, sum)),
        }
    }
    steps
}
