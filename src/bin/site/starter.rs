//! The page's one inline script, in the place of Trunk's, which would fetch the program before anything is painted. What
//! it does belongs in `static/starter.js`.

use super::Outcome;
use super::cut::{minified, program};
use super::policy::{inline, tags};

const STARTER: &str = "static/starter.js";

/// Stands in the script where the program's name belongs, which makes its files a part of the first load.
const PLACEHOLDER: &str = "{{PROGRAM}}";

/// Puts the script into the page, and takes out what tells browsers to fetch the program at once.
///
/// # Errors
/// A page that Trunk did not make.
pub fn run(html: &str) -> Outcome<String> {
    let script = minified(STARTER)?.replace(PLACEHOLDER, program(html)?);
    put(html, script.trim())
}

fn put(html: &str, script: &str) -> Outcome<String> {
    let scripts = inline(html, "script");
    let [old] = scripts.as_slice() else {
        return Err(format!(
            "index.html must have Trunk's script only; it has {}",
            scripts.len()
        )
        .into());
    };
    let page = html.replacen(*old, script, 1);
    let early = tags(html, "<link ").filter(|link| link.contains("preload"));
    Ok(early.fold(page, |page, link| page.replace(link, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_fetched_before_the_starter_says_so() {
        let html = "<script type=module>import init</script><link href=a.js rel=modulepreload><link href=i rel=icon>";
        let page = put(html, "start()").expect("one script");
        assert_eq!(
            page,
            "<script type=module>start()</script><link href=i rel=icon>"
        );
        assert!(put("<p>", "start()").is_err());
    }
}
