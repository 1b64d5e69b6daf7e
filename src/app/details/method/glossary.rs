//! The list of terms. What they are and mean stands with the words.

use yew::prelude::*;

use crate::app::words::method::glossary as words;

/// A term and what it means here.
type Term = (&'static str, &'static str);

pub(super) fn view() -> Html {
    let term =
        |(name, meaning): &Term| html! { <div><dt>{ *name }</dt><dd>{ *meaning }</dd></div> };
    html! { <dl class="glossary">{ for words::TERMS.iter().map(term) }</dl> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_stand_in_order_and_are_explained_in_sentences() {
        let names: Vec<String> = words::TERMS
            .iter()
            .map(|(name, _)| name.to_lowercase())
            .collect();
        assert!(names.is_sorted(), "{names:?}");
        assert!(
            words::TERMS
                .iter()
                .all(|(_, meaning)| meaning.ends_with('.'))
        );
    }
}
