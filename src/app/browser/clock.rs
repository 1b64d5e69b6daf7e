//! Today, in the visitor's time zone: the one place that reads a clock.

use crate::engine::date::Date;

/// The visitor's calendar day; `None` for a clock outside the years 1900 to 2999.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month()).ok()?.checked_add(1)?;
    Date::new(year, month, u8::try_from(now.get_date()).ok()?)
}
