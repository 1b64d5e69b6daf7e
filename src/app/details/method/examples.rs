//! Eight worked positions to open with one click, each as the link that it is. Their figures come from the engine; what
//! they prove is in the tests of the score.

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::{band, p};
use crate::app::words::method as words;
use crate::engine::assess;
use crate::engine::rubric::V1;
use crate::engine::share;

/// Name, story, link; one position a line. The links are published ones.
const EXAMPLES: &str = include_str!("examples.tsv");

/// Name, story and link of each.
fn examples() -> impl Iterator<Item = [&'static str; 3]> {
    EXAMPLES.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?])
    })
}

pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <>
            { p("", words::EXAMPLES_LEAD) }
            <ul class="examples">{ for examples().map(|example| entry(screen, example)) }</ul>
        </>
    }
}

fn entry(screen: &Screen, [name, story, link]: [&'static str; 3]) -> Html {
    let desk = &screen.desk;
    let opened = share::decode(link).and_then(Result::ok);
    let scored = opened.map(|shared| {
        let scored = assess(&shared.draft.scenario(), &desk.dataset, &V1, desk.today).scored;
        html! { <span>{ desk.formats.score(scored.score) }{ " " }{ band(None, scored.band) }</span> }
    });
    html! { <li><a href={link}>{ name }</a>{ scored }{ p("hint", story) }</li> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_a_published_link() {
        let published = include_str!("../../../../tests/links/v1.txt");
        let links: Vec<_> = published
            .lines()
            .filter_map(|line| line.split('\t').next())
            .collect();
        assert_eq!(examples().count(), 8);
        for [name, story, link] in examples() {
            assert!(links.contains(&link), "{name}");
            assert!(story.ends_with('.'), "{name}");
        }
    }
}
