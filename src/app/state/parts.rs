//! Parts of the state: a box being typed into, an open link, a theme, what can be taken back. How they change
//! belongs to the reducer.

use crate::engine::scenario::draft::Draft;
use crate::engine::scenario::parse::FieldProblem;
use crate::engine::share::{LinkError, Shared};

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

/// Whether a link is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// No: the draft is.
    None,
    /// Yes, to look at.
    Open(Box<Shared>),
    /// One that does not open.
    Failed(LinkError),
}

impl Link {
    /// From what the address holds.
    pub fn opened(decoded: Option<Result<Shared, LinkError>>) -> Self {
        match decoded {
            None => Self::None,
            Some(Ok(shared)) => Self::Open(Box::new(shared)),
            Some(Err(error)) => Self::Failed(error),
        }
    }
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

/// A state to go back to, and what was done since.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// What was done.
    pub done: &'static str,
    /// The answers before.
    pub before: Draft,
    /// The kept draft before.
    pub earlier: Option<Draft>,
    /// The theme before.
    pub theme: Theme,
}
