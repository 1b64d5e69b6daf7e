//! How cells look: fonts, lines and the spreadsheet's own codes for money, numbers and days. Each look is made once, for
//! a file holds a list of them.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::engine::document::{Entry, Form, Role};

/// Grey behind the names of columns.
const SHADE: Color = Color::RGB(0xEC_EF_F3);
const LINK: Color = Color::RGB(0x0B_57_D0);

/// A look.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Look {
    role: Role,
    kind: Kind,
    wraps: bool,
    /// Words that stand beside a figure keep off it.
    indented: bool,
    /// The column holds figures.
    figures: bool,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Kind {
    Words,
    Link,
    Day,
    /// A form, and whether the figure is a floor.
    Figure(Form, bool),
}

impl Look {
    /// `wraps` where long words may make a row higher, `figures` in a column of them.
    pub(super) fn of(role: Role, entry: &Entry, wraps: bool, figures: bool) -> Self {
        let kind = match entry {
            Entry::Blank | Entry::Text(_) => Kind::Words,
            Entry::Link(..) => Kind::Link,
            Entry::Day(_) => Kind::Day,
            Entry::Number(number) | Entry::Formula(_, number) => {
                Kind::Figure(number.form, number.at_least)
            }
        };
        Self {
            role,
            kind,
            wraps,
            indented: false,
            figures,
        }
    }

    /// The same in a column after the first.
    pub(super) fn after(self, column: u16) -> Self {
        let indented = column > 0 && !self.figures && self.role != Role::Title;
        Self { indented, ..self }
    }

    fn format(&self) -> Format {
        let format = Format::new().set_align(FormatAlign::Top);
        let format = match self.role {
            Role::Title => format.set_bold().set_font_size(16),
            Role::Heading => format.set_bold().set_font_size(13),
            Role::Head => format
                .set_bold()
                .set_background_color(SHADE)
                .set_border_bottom(FormatBorder::Thin),
            Role::Total => format.set_bold().set_border_top(FormatBorder::Thin),
            Role::Body => format,
        };
        let format = match &self.kind {
            Kind::Words => format,
            Kind::Link => format
                .set_font_color(LINK)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            Kind::Day => format
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            Kind::Figure(form, at_least) => format.set_num_format(code(*form, *at_least)),
        };
        let format = match (&self.kind, self.figures) {
            (Kind::Words, true) if self.role != Role::Heading => {
                format.set_align(FormatAlign::Right)
            }
            _ if self.indented && self.kind != Kind::Day => {
                format.set_align(FormatAlign::Left).set_indent(1)
            }
            _ => format,
        };
        let words = matches!(self.kind, Kind::Words | Kind::Link);
        if words && self.wraps && self.role != Role::Heading {
            format.set_text_wrap()
        } else {
            format
        }
    }
}

/// The spreadsheet's code for a form: `$#,##0.00`.
fn code(form: Form, at_least: bool) -> String {
    let (sign, decimals, end) = match form {
        Form::Usd(decimals) => ("$", decimals, ""),
        Form::Plain(decimals) => ("", decimals, ""),
        Form::Percent(decimals) => ("", decimals, "%"),
    };
    // What a spreadsheet can show.
    let decimals = usize::from(decimals.min(15));
    let point = if decimals > 0 { "." } else { "" };
    let number = format!("{sign}#,##0{point}{}{end}", "0".repeat(decimals));
    let words = if at_least { "\"at least \"" } else { "" };
    format!("{words}{number};{words}-{number}")
}

/// Looks that were asked for.
#[derive(Default)]
pub(super) struct Formats(HashMap<Look, Format>);

impl Formats {
    pub(super) fn of(&mut self, look: Look) -> &Format {
        self.0.entry(look).or_insert_with_key(Look::format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_show_as_many_decimals_as_there_are() {
        assert_eq!(code(Form::Usd(2), false), "$#,##0.00;-$#,##0.00");
        assert_eq!(code(Form::Plain(0), false), "#,##0;-#,##0");
        assert_eq!(code(Form::Percent(1), false), "#,##0.0%;-#,##0.0%");
        assert_eq!(
            code(Form::Usd(2), true),
            "\"at least \"$#,##0.00;\"at least \"-$#,##0.00"
        );
    }
}
