//! Which scenarios a browser keeps: ids and names, without answers. Several tabs write it, so what one of them changes is
//! merged into what is stored, and never put in its place.

use serde::{Deserialize, Serialize};

use crate::engine::library::{Library, tidy};

const VERSION: u16 = 1;

/// Ids with their names, in their order.
pub type Names = Vec<(u32, String)>;

#[derive(Serialize, Deserialize)]
struct Envelope {
    v: u16,
    s: Names,
}

/// As it is stored.
pub fn to_json(names: &Names) -> String {
    let envelope = Envelope {
        v: VERSION,
        s: names.clone(),
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads it back; nothing where it cannot be read.
pub fn from_json(text: &str) -> Names {
    let envelope = serde_json::from_str::<Envelope>(text).ok();
    let names = envelope
        .filter(|e| e.v == VERSION)
        .map_or_else(Names::new, |e| e.s);
    let tidied = names.into_iter().map(|(id, name)| (id, tidy(&name)));
    tidied.collect()
}

/// What is stored, with what this tab has changed since it last wrote or read: removed, renamed, added. What another tab
/// has added stays, what another tab has removed does not come back.
pub fn merged(before: &Library, now: &Library, stored: Names) -> Names {
    let removed = |id: u32| before.get(id).is_some() && now.get(id).is_none();
    let mut names = stored;
    names.retain(|(id, _)| !removed(*id));
    for named in &now.scenarios {
        let was = before.get(named.id);
        match names.iter_mut().find(|(id, _)| *id == named.id) {
            Some((_, name)) if was.is_none_or(|was| was.name != named.name) => {
                name.clone_from(&named.name);
            }
            None if was.is_none() => names.push((named.id, named.name.clone())),
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::draft::Draft;

    fn library(names: &[(u32, &str)]) -> Library {
        let add = |library: Library, (id, name): &(u32, &str)| {
            library.with(*id, name, Draft::example()).expect("room")
        };
        names.iter().fold(Library::default(), add)
    }

    fn names(names: &[(u32, &str)]) -> Names {
        names.iter().map(|(id, n)| (*id, (*n).to_owned())).collect()
    }

    #[test]
    fn what_another_tab_added_stays_and_what_it_removed_does_not_come_back() {
        let before = library(&[(1, "A"), (2, "B")]);
        let now = library(&[(1, "A"), (2, "B"), (3, "C")]);
        let stored = names(&[(1, "A"), (9, "Theirs")]);
        let merged = merged(&before, &now, stored);
        assert_eq!(merged, names(&[(1, "A"), (9, "Theirs"), (3, "C")]));
    }

    #[test]
    fn own_names_and_removals_count() {
        let before = library(&[(1, "A"), (2, "B"), (3, "C")]);
        let now = library(&[(1, "A"), (3, "New")]);
        let stored = names(&[(1, "Theirs"), (2, "B"), (3, "C")]);
        let merged = merged(&before, &now, stored);
        assert_eq!(merged, names(&[(1, "Theirs"), (3, "New")]));
    }

    #[test]
    fn it_reads_what_it_writes_and_nothing_else() {
        let some = names(&[(7, "A \"b\""), (4_000_000_000, "C")]);
        assert_eq!(from_json(&to_json(&some)), some);
        for text in ["", "[]", r#"{"v":2,"s":[[1,"A"]]}"#] {
            assert_eq!(from_json(text), Names::new());
        }
    }
}
