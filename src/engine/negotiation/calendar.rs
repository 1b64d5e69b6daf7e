//! The calendar of a renewal: what to have done by when, counted back from the day the agreement ends or is to be
//! signed. How the months left are scored belongs in `checks`.

use crate::engine::date::Date;
use crate::engine::num::Factor;
use crate::engine::scenario::negotiation::RenewalInputs;

/// Days before reserved capacity renews by itself on which to decide about it. Ours: long enough to read a month of use.
const CAPACITY_NOTICE: u16 = 30;

/// The day an agreement ends or is to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// The day.
    pub day: Date,
    /// True for a date that was given; otherwise the day is today and the months that were typed, and as exact as those.
    pub is_given: bool,
}

impl Renewal {
    /// The date that was given, or today and `months`, a part of a month counted in thirtieths.
    pub fn of(inputs: &RenewalInputs, months: Factor, today: Date) -> Self {
        let whole = months.ceiling();
        let part = (Factor::ONE.times(whole) - months).times(30).ceiling();
        let counted = today
            .plus_months(u16::try_from(whole).unwrap_or(u16::MAX))
            .minus_days(u16::try_from(part).unwrap_or(0));
        Self {
            day: inputs.date.unwrap_or(counted),
            is_given: inputs.date.is_some(),
        }
    }
}

/// What a day of the calendar is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nine months before.
    Start,
    /// Six months before.
    Runway,
    /// Three months before.
    Review,
    /// Twelve weeks before.
    Least,
    /// The day itself.
    Renewal,
    /// Thirty days before reserved capacity renews.
    CapacityNotice,
    /// The day it renews.
    CapacityRenews,
}

/// What to do on a day, and who says so.
#[derive(Clone, Copy, Debug)]
pub struct Note {
    /// The day in words.
    pub when: &'static str,
    /// What to do.
    pub action: &'static str,
    /// Why then.
    pub why: &'static str,
    /// Who says so; an adviser's is an opinion.
    pub source: &'static str,
    /// Where; empty without a page to link to.
    pub url: &'static str,
}

impl Kind {
    /// What to do, why, and who says so (domain notes, sections 3.1 and 6).
    pub fn note(self) -> Note {
        match self {
            Self::Start => Note {
                when: "Nine months before",
                action: "Start: split the bill by model, use case and Region, and begin to price the alternatives.",
                why: "An alternative is believed when it could be in service before the day.",
                source: "Adviser: awsnegotiations, EDP negotiation timeline checklist",
                url: "",
            },
            Self::Runway => Note {
                when: "Six months before",
                action: "Tell AWS in writing that the renewal is open. Hand over your forecast, not theirs, and the list of asks.",
                why: "About 180 days leave room for two rounds of offers.",
                source: "Adviser: Atonement, private pricing",
                url: "https://atonementlicensing.com/blog/aws-ppa-private-pricing/",
            },
            Self::Review => Note {
                when: "Three months before",
                action: "Have the draft read by someone who sells nothing to you or AWS. Answer every clause below.",
                why: "The score gives 40 of 100 points for time from here on, and less for every week after.",
                source: "Ours: the curve of the check on time to negotiate",
                url: "",
            },
            Self::Least => Note {
                when: "Twelve weeks before",
                action: "If talks have not begun, ask for a short extension at present terms before anything else.",
                why: "Twelve weeks are the least that advisers name.",
                source: "Adviser: Redress, Bedrock licensing paper of June 2026",
                url: "https://redresscompliance.com/aws-ai-bedrock-licensing-download",
            },
            Self::Renewal => Note {
                when: "The day",
                action: "Sign what was agreed, with models, clauses and eligible fees in the order form.",
                why: "What is not in the order form is not promised.",
                source: "Ours",
                url: "",
            },
            Self::CapacityNotice => Note {
                when: "30 days before capacity renews",
                action: "Read 30 days of use, then keep, cut or end each reservation.",
                why: "A reservation renews by itself, and a committed unit cannot be deleted early. The 30 days are ours.",
                source: "AWS: delete a Provisioned Throughput",
                url: "https://docs.aws.amazon.com/bedrock/latest/userguide/prov-thru-delete.html",
            },
            Self::CapacityRenews => Note {
                when: "Reserved capacity renews",
                action: "From here the next term is billed, used or not.",
                why: "A reservation renews by itself unless it was ended before.",
                source: "AWS: delete a Provisioned Throughput",
                url: "https://docs.aws.amazon.com/bedrock/latest/userguide/prov-thru-delete.html",
            },
        }
    }
}

/// Where a day stands against today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Before today.
    Past,
    /// The first that is not past.
    Next,
    /// After that.
    Later,
}

/// One day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: Date,
    /// Days from today; negative in the past.
    pub days: i32,
    /// What it is for.
    pub kind: Kind,
    /// Against today.
    pub standing: Standing,
}

/// A renewal date and the months that the score reads, where they differ by half a month or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Months from today to the date, to a tenth; negative in the past.
    pub by_date: Factor,
    /// Months as typed.
    pub typed: Factor,
}

impl Disagreement {
    /// How many months lie between them.
    pub fn months(self) -> Factor {
        (self.by_date - self.typed).max(self.typed - self.by_date)
    }
}

/// The days of a renewal in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The day that they are counted from.
    pub renewal: Renewal,
    /// In order of their days.
    pub entries: Vec<Entry>,
    /// Set where date and months disagree.
    pub disagreement: Option<Disagreement>,
}

/// The calendar from the answers: `months` are those that the score reads.
pub fn calendar(inputs: &RenewalInputs, months: Factor, today: Date) -> Calendar {
    let renewal = Renewal::of(inputs, months, today);
    let day = renewal.day;
    let mut days = vec![
        (day.minus_months(9), Kind::Start),
        (day.minus_months(6), Kind::Runway),
        (day.minus_months(3), Kind::Review),
        (day.minus_days(84), Kind::Least),
        (day, Kind::Renewal),
    ];
    if let Some(renews) = inputs.capacity_date {
        days.push((renews.minus_days(CAPACITY_NOTICE), Kind::CapacityNotice));
        days.push((renews, Kind::CapacityRenews));
    }
    days.sort_by_key(|(day, _)| *day);
    let next = days.iter().map(|(day, _)| *day).find(|day| *day >= today);
    let entry = |(day, kind): (Date, Kind)| Entry {
        day,
        days: day.days_since(today),
        kind,
        standing: match day {
            past if past < today => Standing::Past,
            day if Some(day) == next => Standing::Next,
            _ => Standing::Later,
        },
    };
    Calendar {
        renewal,
        entries: days.into_iter().map(entry).collect(),
        disagreement: inputs
            .date
            .and_then(|date| disagreement(date, months, today)),
    }
}

fn disagreement(date: Date, typed: Factor, today: Date) -> Option<Disagreement> {
    let by_date = months_until(date, today);
    let found = Disagreement { by_date, typed };
    (found.months() >= Factor::of(5, 1)).then_some(found)
}

/// Months of a twelfth of 365 days, to a tenth, half-up.
fn months_until(date: Date, today: Date) -> Factor {
    let days = date.days_since(today);
    let size = Factor::ONE.times(days.unsigned_abs());
    let tenths = (size.times(120).per(365) + Factor::of(5, 1)).down().per(10);
    if days < 0 { -tenths } else { tenths }
}
