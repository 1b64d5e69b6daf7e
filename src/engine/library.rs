//! The scenarios that a visitor keeps under names: which there are, which is open, and names that tell them apart.
//! How they are written down belongs in `share`, where they are kept in the app.

use std::rc::Rc;

use crate::engine::scenario::draft::Draft;

/// As many as a library holds.
pub const MOST: usize = 100;

/// Characters of a name.
pub const LONGEST_NAME: usize = 60;

/// A scenario with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Tells it from all others, in every tab; it never changes.
    pub id: u32,
    /// What the visitor calls it.
    pub name: String,
    /// Its answers when it was last put aside; those of the open one are the draft's.
    pub draft: Rc<Draft>,
}

/// Every scenario that is kept, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The scenarios.
    pub scenarios: Vec<Named>,
    /// The id of the one whose answers are the draft; `None` while the draft has no name.
    pub open: Option<u32>,
}

impl Library {
    /// True while nothing was ever kept.
    pub fn is_empty(&self) -> bool {
        self.scenarios.is_empty()
    }

    /// A scenario by its id.
    pub fn get(&self, id: u32) -> Option<&Named> {
        self.scenarios.iter().find(|named| named.id == id)
    }

    /// The one that is open.
    pub fn current(&self) -> Option<&Named> {
        self.get(self.open?)
    }

    /// Puts the answers of the open one aside; without an open one nothing happens.
    #[must_use]
    pub fn put_aside(mut self, draft: &Draft) -> Self {
        let open = self.open;
        let current = self.scenarios.iter_mut().find(|s| Some(s.id) == open);
        if let Some(current) = current.filter(|current| *current.draft != *draft) {
            current.draft = Rc::new(draft.clone());
        }
        self
    }

    /// One more, with a name of its own; `None` when there is no room or the id is taken.
    #[must_use]
    pub fn with(mut self, id: u32, name: &str, draft: Draft) -> Option<Self> {
        if self.scenarios.len() >= MOST || self.get(id).is_some() {
            return None;
        }
        let name = self.free_name(name);
        let draft = Rc::new(draft);
        self.scenarios.push(Named { id, name, draft });
        Some(self)
    }

    /// Another name for a scenario: numbered where another one has it.
    #[must_use]
    pub fn renamed(mut self, id: u32, name: &str) -> Self {
        let others = |library: &Self| {
            let mut others = library.clone();
            others.scenarios.retain(|named| named.id != id);
            others.free_name(name)
        };
        let name = others(&self);
        if let Some(named) = self.scenarios.iter_mut().find(|named| named.id == id) {
            named.name = name;
        }
        self
    }

    /// One less. When it is the open one, its answers stay as the draft, without a name.
    #[must_use]
    pub fn without(mut self, id: u32) -> Self {
        self.scenarios.retain(|named| named.id != id);
        self.open = self.open.filter(|open| *open != id);
        self
    }

    /// The name, or with the first free number where a scenario has it: nothing is ever overwritten.
    pub fn free_name(&self, wanted: &str) -> String {
        let wanted = tidy(wanted);
        let taken = |name: &str| self.scenarios.iter().any(|named| named.name == name);
        if !taken(&wanted) {
            return wanted;
        }
        let numbered = (2..).map(|number: u32| format!("{wanted} {number}"));
        // There are fewer names than numbers.
        numbered
            .take(MOST + 1)
            .find(|name| !taken(name))
            .unwrap_or(wanted)
    }
}

/// A name on one line, without space around it, not too long and not empty.
pub fn tidy(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    let short = short.trim().to_owned();
    if short.is_empty() {
        "Scenario".to_owned()
    } else {
        short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Library {
        let with = |library: Library, id, name| library.with(id, name, Draft::example());
        let one = with(Library::default(), 1, " As  is ").expect("room");
        let two = with(one, 2, "As is").expect("room");
        with(two, 3, "As is").expect("room")
    }

    fn names(library: &Library) -> Vec<&str> {
        library.scenarios.iter().map(|s| s.name.as_str()).collect()
    }

    #[test]
    fn names_are_tidied_and_numbered() {
        assert_eq!(names(&three()), ["As is", "As is 2", "As is 3"]);
        assert_eq!(tidy(" \n "), "Scenario");
        assert_eq!(tidy(&"x".repeat(200)).len(), LONGEST_NAME);
    }

    #[test]
    fn a_scenario_keeps_its_own_name_and_never_takes_anothers() {
        let library = three().renamed(2, "As is 2").renamed(3, "As is");
        assert_eq!(names(&library), ["As is", "As is 2", "As is 3"]);
        assert_eq!(
            names(&library.renamed(3, "Offer")),
            ["As is", "As is 2", "Offer"]
        );
    }

    #[test]
    fn removing_the_open_one_leaves_a_draft_without_a_name() {
        let mut library = three();
        library.open = Some(2);
        let less = library.clone().without(2);
        assert_eq!((names(&less), less.open), (vec!["As is", "As is 3"], None));
        assert_eq!(library.without(1).open, Some(2));
    }

    #[test]
    fn there_is_a_bound_and_an_id_is_used_once() {
        assert_eq!(three().with(3, "New", Draft::example()), None);
        let most = u32::try_from(MOST).expect("small");
        let full = (0..most).fold(Library::default(), |library, id| {
            library.with(id, "S", Draft::example()).expect("room")
        });
        assert_eq!(full.with(most, "S", Draft::example()), None);
    }
}
