//! The visitor's way of writing numbers and dates, by `Intl`. Exact decimal texts go in, so no figure passes
//! through a float; which figure is shown how belongs in `format`.

use std::cell::OnceCell;

use gloo::utils::window;
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::object::object;
use crate::engine::date::Date;
use crate::engine::scenario::parse::DecimalSign;

/// Options of `Intl.NumberFormat`.
#[derive(Clone, Default)]
pub struct NumberStyle {
    /// decimal, currency or percent.
    pub style: &'static str,
    /// USD for currency.
    pub currency: Option<&'static str>,
    /// Least decimals.
    pub minimum_fraction_digits: u8,
    /// Most decimals.
    pub maximum_fraction_digits: u8,
}

impl NumberStyle {
    /// Under the names of `Intl`.
    fn options(&self) -> Object {
        let options = object(&[
            ("style", self.style.into()),
            ("currency", self.currency.into()),
            ("minimumFractionDigits", self.minimum_fraction_digits.into()),
            ("maximumFractionDigits", self.maximum_fraction_digits.into()),
        ]);
        options.unwrap_or_default()
    }

    /// What writes numbers so.
    fn write(&self) -> Function {
        let format = Intl::NumberFormat::new(&locales(), &self.options());
        let write = Reflect::get(&format, &"format".into());
        write.unwrap_or_default().unchecked_into()
    }
}

/// One way of writing numbers.
#[derive(Clone)]
pub struct NumberFormat {
    style: NumberStyle,
    /// Made when the first number is written: a browser takes a while for each, and the start needs few.
    write: OnceCell<Function>,
}

impl NumberFormat {
    /// In the visitor's locale.
    pub fn new(style: NumberStyle) -> Self {
        Self {
            style,
            write: OnceCell::new(),
        }
    }

    /// Writes an exact decimal text.
    pub fn write(&self, exact: &str) -> String {
        let write = self.write.get_or_init(|| self.style.write());
        let written = write.call1(&JsValue::UNDEFINED, &JsValue::from_str(exact));
        written
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_else(|| exact.to_owned())
    }
}

/// How the locale writes decimals.
pub fn decimal_sign() -> DecimalSign {
    let plain = NumberStyle {
        style: "decimal",
        maximum_fraction_digits: 1,
        ..NumberStyle::default()
    };
    if NumberFormat::new(plain).write("1.5").contains(',') {
        DecimalSign::Comma
    } else {
        DecimalSign::Point
    }
}

/// A day in the visitor's words.
pub fn date(day: Date) -> String {
    let (year, month, date) = day.parts();
    let js = js_sys::Date::new_with_year_month_day(
        u32::from(year),
        i32::from(month) - 1,
        i32::from(date),
    );
    let options = object(&[("dateStyle", "medium".into())]).unwrap_or_default();
    let text = js.to_locale_date_string(&language(), &options);
    text.as_string().unwrap_or_else(|| day.to_string())
}

fn language() -> String {
    let language = window().navigator().language();
    language
        .filter(|tag| is_tag(tag))
        .unwrap_or_else(|| "en-US".to_owned())
}

/// False for what `Intl` would throw at: a browser without a locale may say "C".
fn is_tag(text: &str) -> bool {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    text.find('-').unwrap_or(text.len()) > 1 && text.split('-').all(part)
}

fn locales() -> Array {
    Array::of1(&JsValue::from_str(&language()))
}
