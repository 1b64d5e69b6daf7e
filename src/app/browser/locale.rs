//! The visitor's way of writing numbers and dates, by `Intl`. Exact decimal texts go in, so no figure passes
//! through a float; which figure is shown how belongs in `format`.

use gloo::utils::window;
use js_sys::{Array, Function, Intl, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

use crate::engine::date::Date;
use crate::engine::scenario::parse::DecimalSign;

/// Options of `Intl.NumberFormat`, under its own names.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct NumberStyle {
    /// decimal, currency or percent.
    pub style: &'static str,
    /// USD for currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<&'static str>,
    /// Least decimals.
    pub minimum_fraction_digits: u8,
    /// Most decimals.
    pub maximum_fraction_digits: u8,
}

/// One way of writing numbers.
#[derive(Clone)]
pub struct NumberFormat(Function);

impl NumberFormat {
    /// In the visitor's locale.
    pub fn new(style: &NumberStyle) -> Self {
        let options = serde_wasm_bindgen::to_value(style).unwrap_or(JsValue::UNDEFINED);
        let format = Intl::NumberFormat::new(&locales(), &options.unchecked_into::<Object>());
        Self(
            Reflect::get(&format, &"format".into())
                .unwrap_or_default()
                .unchecked_into(),
        )
    }

    /// Writes an exact decimal text.
    pub fn write(&self, exact: &str) -> String {
        let written = self.0.call1(&JsValue::UNDEFINED, &JsValue::from_str(exact));
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
    if NumberFormat::new(&plain).write("1.5").contains(',') {
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
    let options = serde_wasm_bindgen::to_value(&DateStyle {
        date_style: "medium",
    })
    .unwrap_or(JsValue::UNDEFINED);
    let text = js.to_locale_date_string(&language(), &options);
    text.as_string().unwrap_or_else(|| day.to_string())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DateStyle {
    date_style: &'static str,
}

fn language() -> String {
    window()
        .navigator()
        .language()
        .unwrap_or_else(|| "en-US".to_owned())
}

fn locales() -> Array {
    Array::of1(&JsValue::from_str(&language()))
}
