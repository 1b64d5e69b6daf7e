//! Catalogue drift: spend on models that end before the agreement does. What their dates say about today's bill belongs
//! in `compare`, what to ask for in a contract in `clauses`.

use crate::engine::compare::Book;
use crate::engine::compare::lifecycle::{InUse, Lifecycle, lifecycle};
use crate::engine::data::Status;
use crate::engine::date::Date;
use crate::engine::num::{Factor, Usd};
use crate::engine::scenario::Scenario;

use super::calendar::Renewal;

/// The days an agreement covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The day it is signed or renewed.
    pub from: Date,
    /// The day it ends.
    pub to: Date,
    /// Its length in years.
    pub years: u8,
}

impl Term {
    /// The agreement that begins with the renewal.
    pub fn next(renewal: Renewal, years: u8) -> Self {
        let from = renewal.day;
        Self {
            from,
            to: from.plus_months(u16::from(years).saturating_mul(12)),
            years,
        }
    }

    /// The years of it that are left on a day: all of them before it begins, none after its end.
    fn left_on(self, day: Date) -> Factor {
        let days = |from: Date| u32::try_from(self.to.days_since(from)).unwrap_or(0);
        let whole = Factor::ONE.times(days(self.from));
        let left = Factor::ONE.times(days(day.max(self.from)));
        left.over(whole)
            .unwrap_or_default()
            .times(u32::from(self.years))
    }
}

/// When a model in use ends, seen from the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Before the agreement begins: it has to be replaced before.
    Before(Date),
    /// While the agreement runs.
    Within(Date),
    /// After it.
    After(Date),
    /// It is Legacy, and no end is published.
    LegacyWithoutDate,
    /// No end is announced.
    NotAnnounced,
}

/// One model in use against the agreement.
#[derive(Clone, Debug)]
pub struct Drift {
    /// The model, its spend a year, its dates and its likely successor.
    pub used: InUse,
    /// When it ends.
    pub ends: Ends,
    /// Years of the agreement that are left when it ends, an exact fraction.
    pub years_left: Factor,
    /// Spend on it from its end, or from signature if that is later, to the end of the agreement, at today's volume and
    /// price; "at least" with gaps.
    pub exposed: Usd,
}

/// All models in use against the agreement.
#[derive(Clone, Debug)]
pub struct CatalogueDrift {
    /// The days of the agreement.
    pub term: Term,
    /// The one that ends first before the others, those without an end last.
    pub models: Vec<Drift>,
    /// Spend after the end of a model, over the agreement.
    pub exposed: Usd,
    /// Spend a year on models that end before the agreement does.
    pub yearly: Usd,
    /// Spend a year on all models of the catalogue.
    pub total: Usd,
    /// True when a price is missing, so that amounts are "at least".
    pub has_gaps: bool,
}

/// The models of the quote against the agreement that begins with the renewal. Successors are looked for among models
/// that are not known to leave before it ends.
pub fn drift(book: Book<'_>, scenario: &Scenario, renewal: Renewal) -> CatalogueDrift {
    let term = Term::next(renewal, scenario.agreement.term);
    let Lifecycle { models, total, .. } = lifecycle(book, &scenario.workloads, term.to);
    let models: Vec<Drift> = models
        .into_iter()
        .map(|used| of(book, used, term))
        .collect();
    let leaving = models.iter().filter(|model| model.exposed.is_positive());
    CatalogueDrift {
        exposed: models.iter().map(|model| model.exposed).sum(),
        yearly: leaving.map(|model| model.used.spend).sum(),
        has_gaps: models.iter().any(|model| model.used.has_gaps),
        term,
        models,
        total,
    }
}

fn of(book: Book<'_>, used: InUse, term: Term) -> Drift {
    let status = book
        .dataset()
        .model_at(used.model)
        .map(|model| model.status);
    let ends = match used.dates.end {
        Some(day) if day <= term.from => Ends::Before(day),
        Some(day) if day < term.to => Ends::Within(day),
        Some(day) => Ends::After(day),
        None if status == Some(Status::Legacy) => Ends::LegacyWithoutDate,
        None => Ends::NotAnnounced,
    };
    let years_left = match ends {
        Ends::Before(day) | Ends::Within(day) => term.left_on(day),
        Ends::After(_) | Ends::LegacyWithoutDate | Ends::NotAnnounced => Factor::ZERO,
    };
    Drift {
        exposed: used.spend * years_left,
        used,
        ends,
        years_left,
    }
}
