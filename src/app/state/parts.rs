//! Parts of the state: a box being typed into, an open link, a theme, what an earlier visit left. How they change
//! belongs to the reducer.

use std::rc::Rc;

use crate::app::words::page as words;
use crate::engine::library::Library;
use crate::engine::scenario::draft::Draft;
use crate::engine::scenario::parse::FieldProblem;
use crate::engine::share::{self, LinkError, Opened, Sealed, Shared, Titled};

/// What stands in a box, apart from the value in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// As typed.
    pub text: String,
    /// Why it cannot be read; the last good value stays in force.
    pub problem: Option<FieldProblem>,
    /// The box was left, so its problem is shown.
    pub left: bool,
    /// The stored value before this round of typing (`None`: untouched). It is what stays in force when the text
    /// turns out unreadable, and not some beginning of it that happened to be a number.
    pub(super) before: Option<String>,
    /// True from the first key of a round until the box is left with a readable text.
    pub(super) typing: bool,
}

/// What this browser has kept from an earlier visit and nobody has read yet, as it is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The answers.
    pub draft: Option<String>,
    /// The answers that a copied link replaced.
    pub earlier: Option<String>,
    /// Which scenarios there are.
    pub index: Option<String>,
}

/// The same, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The answers.
    pub draft: Option<Draft>,
    /// The answers that a copied link replaced.
    pub earlier: Option<Draft>,
    /// The scenarios.
    pub library: Rc<Library>,
}

/// Whether a link is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// No: the draft is.
    None,
    /// One that is in the address and is being opened.
    Opening(String),
    /// Yes, to look at.
    Open(Box<Shared>),
    /// Scenarios to stand side by side, to look at.
    Several(Rc<Vec<Titled>>),
    /// One under a passphrase, which was not given yet.
    Sealed(Rc<Sealed>),
    /// One that does not open.
    Failed(LinkError),
}

impl Link {
    /// From what the address holds.
    pub fn of_fragment(fragment: String) -> Self {
        if share::is_link(&fragment) {
            Self::Opening(fragment)
        } else {
            Self::None
        }
    }

    /// From what the link holds.
    pub fn opened(decoded: Result<Opened, LinkError>) -> Self {
        match decoded {
            Ok(Opened::One(shared)) => Self::Open(shared),
            Ok(Opened::Several(list)) => Self::Several(Rc::new(list)),
            Ok(Opened::Sealed(sealed)) => Self::Sealed(Rc::new(sealed)),
            Err(error) => Self::Failed(error),
        }
    }
}

/// The views: the score, and what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The five steps, the result and the findings.
    Score,
    /// Every use case with its quote.
    Workloads,
    /// The same work elsewhere and otherwise: models, Regions, caching, tiers, ends of life.
    Compare,
    /// Reserved capacity.
    Capacity,
    /// Ways to specialise a model.
    Tuning,
    /// What the agreement is worth: layers, years, commitment, uncertainty, traps.
    Agreement,
    /// What the same work costs elsewhere.
    Alternatives,
    /// Clauses, dates and the brief for the renewal.
    Renewal,
    /// The scenarios that are kept under names, and how they differ.
    Scenarios,
    /// Brief, full report and files of it.
    Report,
    /// The snapshot's prices, and the reader's own.
    Rates,
    /// How the score is worked out, and what the terms mean.
    Method,
}

impl View {
    /// In the order of the page.
    pub const ALL: [Self; 12] = [
        Self::Score,
        Self::Workloads,
        Self::Compare,
        Self::Capacity,
        Self::Tuning,
        Self::Agreement,
        Self::Alternatives,
        Self::Renewal,
        Self::Scenarios,
        Self::Report,
        Self::Rates,
        Self::Method,
    ];

    /// Its name in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Workloads => "use-cases",
            Self::Compare => "levers",
            Self::Capacity => "capacity",
            Self::Tuning => "customisation",
            Self::Agreement => "agreement",
            Self::Alternatives => "alternatives",
            Self::Renewal => "renewal",
            Self::Scenarios => "scenarios",
            Self::Report => "report",
            Self::Rates => "rates",
            Self::Method => "method",
        }
    }

    /// What the page calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Score => words::SCORE,
            Self::Workloads => words::USE_CASES,
            Self::Compare => words::TRAPS_AND_LEVERS,
            Self::Capacity => words::CAPACITY,
            Self::Tuning => words::CUSTOMISATION,
            Self::Agreement => words::AGREEMENT,
            Self::Alternatives => words::ALTERNATIVES,
            Self::Renewal => words::RENEWAL,
            Self::Scenarios => words::SCENARIOS,
            Self::Report => words::REPORT,
            Self::Rates => words::RATES,
            Self::Method => words::METHOD,
        }
    }

    /// The view that a fragment names, with its `#`; none is the score.
    pub fn of_fragment(fragment: &str) -> Option<Self> {
        let code = fragment.trim_start_matches('#');
        let known = Self::ALL.into_iter().find(|view| view.code() == code);
        known.or(code.is_empty().then_some(Self::Score))
    }
}

/// How far the part is that is loaded on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Nobody has asked for it, or it is to be asked for again.
    NotAsked,
    /// On its way.
    Asked,
    /// Here.
    Ready,
    /// It did not come.
    Failed,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word that is stored and that the style sheet knows; nothing for the system's.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// From the stored word.
    pub fn from_code(code: &str) -> Self {
        match code {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}
