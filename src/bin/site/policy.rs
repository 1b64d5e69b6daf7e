//! What the policy of the page allows inside the page itself: its one script and its one style sheet, by their digests.
//! Where files come from is said in `index.html`.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::Outcome;

/// Stand in `index.html` where the digests belong.
const SCRIPT: &str = "{{STARTER_HASH}}";
const STYLE: &str = "{{STYLE_HASH}}";

/// Puts the first style sheet into the page, which is then drawn without waiting for a second answer of the server.
///
/// # Errors
/// A page that does not link exactly one sheet, or one that is not there.
pub fn with_style_inside(dist: &Path, html: &str) -> Outcome<String> {
    let links: Vec<&str> = tags(html, "<link ")
        .filter(|link| link.contains("stylesheet"))
        .collect();
    let [link] = links.as_slice() else {
        return Err(format!(
            "index.html must link one style sheet; it links {}",
            links.len()
        )
        .into());
    };
    let name = link
        .split("./")
        .nth(1)
        .and_then(|rest| rest.split([' ', '"', '>']).next());
    let file = dist.join(name.ok_or("the link to the style sheet is not relative")?);
    let css =
        fs::read_to_string(&file).map_err(|e| format!("cannot read {}: {e}", file.display()))?;
    fs::remove_file(file)?;
    Ok(html.replacen(link, &format!("<style>{css}</style>"), 1))
}

/// Writes the digests of what is inside the page into its policy.
///
/// # Errors
/// More or fewer than one of each, and a policy without a place for them.
pub fn with_hashes(html: &str) -> Outcome<String> {
    let script = only(html, "script", SCRIPT)?;
    let style = only(html, "style", STYLE)?;
    Ok(html.replacen(SCRIPT, &script, 1).replacen(STYLE, &style, 1))
}

/// The digest of the only inline element of a name, as a policy writes it.
fn only(html: &str, element: &str, place: &str) -> Outcome<String> {
    let texts = inline(html, element);
    let [text] = texts.as_slice() else {
        let count = texts.len();
        return Err(
            format!("index.html must have exactly one inline <{element}>; it has {count}").into(),
        );
    };
    if html.matches(place).count() != 1 {
        return Err(format!("index.html must have {place} exactly once, in its policy").into());
    }
    Ok(hash(text))
}

/// The digest of a text, byte for byte as the browser works it out.
pub fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The texts of all elements of a name that have no `src`.
pub fn inline<'a>(html: &'a str, element: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{element}"), format!("</{element}"));
    html.split(&start)
        .skip(1)
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (text, _) = rest.split_once(&end)?;
            (!attributes.contains("src=")).then_some(text)
        })
        .collect()
}

/// The tags that begin so, with their brackets.
pub fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(start).filter_map(|(at, _)| {
        let end = html[at..].find('>')?;
        html.get(at..=at + end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_the_page_is_hashed_as_the_browser_does() {
        let html = "<meta content=\"script-src '{{STARTER_HASH}}'; style-src '{{STYLE_HASH}}'\"><script src=a.js></script><script type=module>alert('Hello, world.');</script><style>alert('Hello, world.');</style>";
        // The digest of this very text in the CSP specification's example.
        let expected = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
        assert!(with_hashes(html).is_ok_and(|html| html.matches(expected).count() == 2));
    }

    #[test]
    fn a_page_with_a_second_inline_script_is_refused() {
        let page = |scripts: &str| {
            format!("{{{{STARTER_HASH}}}}{{{{STYLE_HASH}}}}<style>a{{}}</style>{scripts}")
        };
        assert!(with_hashes(&page("<script>1</script>")).is_ok());
        assert!(with_hashes(&page("<script>1</script><script>2</script>")).is_err());
        assert!(with_hashes("<script>1</script><style>a{}</style>").is_err());
    }

    #[test]
    fn a_page_with_two_style_sheets_is_refused() {
        let link = "<link href=./no-such.css rel=stylesheet>";
        let two = with_style_inside(Path::new("."), &link.repeat(2));
        assert!(two.is_err_and(|e| e.to_string().contains("links 2")));
        let missing = with_style_inside(Path::new("."), link);
        assert!(missing.is_err_and(|e| e.to_string().contains("no-such.css")));
    }
}
