//! A link as a code to photograph, drawn as SVG. The code itself is the work of a library.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::app::widgets::kit::p;
use crate::app::words::scenarios as words;

/// Light modules around the code, as the standard asks.
const QUIET: i32 = 4;

/// Codes finer than this are hard to photograph from a screen: version 25, 117 modules wide.
pub(in crate::app) const FINEST: i32 = 117;

/// The code, or that there is none.
pub(super) fn view(link: &str) -> Html {
    code(link, FINEST).unwrap_or_else(|| p("hint", words::NO_QR))
}

/// The code, if it is no more than so many modules wide.
pub(in crate::app) fn code(link: &str, finest: i32) -> Option<Html> {
    let code = QrCode::encode_text(link, QrCodeEcc::Low).ok();
    let code = code.filter(|code| code.size() <= finest)?;
    let whole = code.size() + 2 * QUIET;
    Some(html! {
        <svg class="qr" role="img" aria-label={words::QR_NAME} viewBox={format!("0 0 {whole} {whole}")} shape-rendering="crispEdges">
            <rect class="light" width={whole.to_string()} height={whole.to_string()} />
            <path class="dark" d={path(&code)} />
        </svg>
    })
}

/// One stroke per run of dark modules in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code =
            QrCode::encode_text("https://example.com/#s1.abc", QrCodeEcc::Low).expect("short");
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = all.filter(|(x, y)| code.get_module(*x, *y)).count();
        let runs = path(&code);
        let drawn: usize = runs
            .split('h')
            .skip(1)
            .filter_map(|rest| rest.split('v').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(drawn, dark);
    }
}
