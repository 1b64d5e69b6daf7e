//! A document on the screen and on paper. What it says, and in which order, is the engine's.

use yew::prelude::*;

use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::scrolling;
use crate::engine::document::{Block, Cell, Document, Length, Section, Table};
use crate::engine::value::Value;

/// How the cells are written.
#[derive(Clone, Copy)]
struct Pen<'a> {
    formats: &'a Formats,
    length: Length,
}

pub(super) fn document(document: &Document, length: Length, formats: &Formats) -> Html {
    let pen = Pen { formats, length };
    let class = match length {
        Length::Brief => "block one-page",
        Length::Full => "block",
    };
    html! {
        <article id="report" {class} aria-labelledby="report-title">
            <header>
                <h3 id="report-title" tabindex="-1">{ format!("{}: {}", document.title, document.name) }</h3>
                { p("hint", formats.phrase(&document.dated)) }
            </header>
            { for document.sections.iter().map(|section| pen.section(section)) }
            <p class="report-link"><a href={document.link.clone()}>{ "Open this position" }</a></p>
        </article>
    }
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
            Block::Paragraph(words) => p("", self.formats.phrase(words)),
            Block::List(items) => {
                let item = |words| html! { <li>{ self.formats.phrase(words) }</li> };
                html! { <ul class="plain">{ for items.iter().map(item) }</ul> }
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(self, table: &Table) -> Html {
        let row = |cells: &Vec<Cell>| {
            let cells = cells.iter().zip(table.columns).enumerate();
            let cell = |(index, (cell, (_, number))): (usize, (&Cell, &(_, bool)))| {
                let class = number.then_some("number");
                let words = self.cell(cell);
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

    fn cell(self, cell: &Cell) -> Html {
        match cell {
            Cell::Value(value) => self.value(value).into(),
            Cell::AtLeast(value) => format!("at least {}", self.value(value)).into(),
            Cell::Phrase(words) => self.formats.phrase(words).into(),
            Cell::Link(words, address) => {
                html! { <a href={address.clone()} rel="noreferrer noopener" target="_blank">{ words }</a> }
            }
            Cell::Blank => Html::default(),
        }
    }

    /// Whole dollars where there is one page for everything.
    fn value(self, value: &Value) -> String {
        match (value, self.length) {
            (Value::Usd(money), Length::Brief) => self.formats.dollars(*money),
            _ => self.formats.value(value),
        }
    }
}
