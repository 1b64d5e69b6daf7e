//! A document on the screen and on paper. What it says, and in which order, is the engine's.

use yew::prelude::*;

use crate::app::details::charts::{self, chart};
use crate::app::format::Formats;
use crate::app::scenarios::bars::bars;
use crate::app::scenarios::qr;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::scrolling;
use crate::app::words::report as words;
use crate::engine::document::{Bar, Block, Cell, Chart, Document, Length, Section, Table};
use crate::engine::value::{Phrase, Value};

/// Codes finer than this are hard to photograph at the size that the one page has room for: version 17, 85 modules.
const FINEST_IN_BRIEF: i32 = 85;

/// How the figures are written.
#[derive(Clone, Copy)]
struct Pen<'a>(&'a Formats);

pub(super) fn document(
    document: &Document,
    length: Length,
    formats: &Formats,
    code: Option<Html>,
) -> Html {
    let pen = Pen(formats);
    let class = match length {
        Length::Brief => "block one-page",
        Length::Full => "block",
    };
    html! {
        <article id="report" {class} aria-labelledby="report-title">
            <header>
                <h3 id="report-title" tabindex="-1">{ format!("{}: {}", document.title, document.name) }</h3>
                { p("hint", pen.phrase(&document.dated)) }
            </header>
            { for document.sections.iter().map(|section| pen.section(section)) }
            <div class="report-link">
                <p><a href={document.link.clone()}>{ words::OPEN_THIS }</a></p>
                { on_paper(&document.link, length, code) }
            </div>
        </article>
    }
}

/// The link as a code, where that can be read from paper.
pub(super) fn code(link: &str, length: Length) -> Option<Html> {
    let finest = match length {
        Length::Brief => FINEST_IN_BRIEF,
        Length::Full => qr::FINEST,
    };
    qr::code(link, finest)
}

/// How the position is opened from paper. The one page has no room for the address.
fn on_paper(link: &str, length: Length, code: Option<Html>) -> Html {
    let below = match (length, &code) {
        (Length::Full, _) => {
            html! { <>{ p("", words::HOLDS) }{ p("address", link.to_owned()) }</> }
        }
        (Length::Brief, Some(_)) => Html::default(),
        (Length::Brief, None) => p("", words::NO_CODE),
    };
    html! { <div class="on-paper">{ code.unwrap_or_default() }{ below }</div> }
}

impl Pen<'_> {
    fn section(self, section: &Section) -> Html {
        let heading = format!("{}-title", section.id);
        html! {
            <section id={section.id} aria-labelledby={heading.clone()}>
                <h4 id={heading}>{ section.title }</h4>
                { for section.blocks.iter().map(|block| self.block(block)) }
            </section>
        }
    }

    fn block(self, block: &Block) -> Html {
        match block {
            Block::Paragraph(words) => p("", self.phrase(words)),
            Block::List(items) => {
                let item = |words| html! { <li>{ self.phrase(words) }</li> };
                html! { <ul class="plain">{ for items.iter().map(item) }</ul> }
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    fn chart(self, drawn: &Chart) -> Html {
        let bar = |(at, bar): (usize, &Bar)| charts::Bar {
            label: bar.label.to_owned(),
            share: bar.share,
            value: self.value(&bar.value, false),
            marked: at == 0,
        };
        let shown: Vec<charts::Bar> = drawn.bars.iter().enumerate().map(bar).collect();
        chart(self.phrase(&drawn.title), bars(&shown), Html::default())
    }

    fn table(self, table: &Table) -> Html {
        let row = |cells: &Vec<Cell>| {
            let cells = cells.iter().zip(table.columns).enumerate();
            let cell = |(index, (cell, (_, number))): (usize, (&Cell, &(_, bool)))| {
                let class = number.then_some("number");
                let words = self.cell(cell, table.cents);
                if index == 0 {
                    html! { <th scope="row" {class}>{ words }</th> }
                } else {
                    html! { <td {class}>{ words }</td> }
                }
            };
            html! { <tr>{ for cells.map(cell) }</tr> }
        };
        scrolling(
            table.caption,
            table.columns,
            table.rows.iter().map(row).collect(),
        )
    }

    fn cell(self, cell: &Cell, cents: bool) -> Html {
        match cell {
            Cell::Value(value) => self.value(value, cents).into(),
            Cell::AtLeast(value) => {
                format!("{} {}", words::AT_LEAST, self.value(value, cents)).into()
            }
            Cell::Phrase(words) => self.phrase(words).into(),
            Cell::Link(words, address) => {
                html! { <a href={address.clone()} rel="noreferrer noopener" target="_blank">{ words }</a> }
            }
            Cell::Blank => Html::default(),
        }
    }

    /// A sentence, money in whole dollars.
    fn phrase(self, phrase: &Phrase) -> String {
        phrase.fill(|value| self.value(value, false))
    }

    /// Below zero with the sign that the sentences of the page have.
    fn value(self, value: &Value, cents: bool) -> String {
        match value {
            Value::Usd(money) if cents => self.0.cents(*money).replace('-', "−"),
            Value::Usd(money) => self.0.dollars(*money).replace('-', "−"),
            // With the decimals that it has: beside a share of 17.0% a discount of 9% would seem less exact.
            Value::Share(share) => match share.points().exact().parse() {
                Ok(percent) => self.value(&Value::Percent(percent), cents),
                Err(_) => self.0.share(*share),
            },
            Value::Percent(_) => self.0.value(value).replace('-', "−"),
            _ => self.0.value(value),
        }
    }
}
