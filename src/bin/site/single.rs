//! The whole site as one HTML file that runs from disk: what the hosted page fetches is put inside it, packed. How it is
//! unpacked belongs in `static/single.js`.

use std::fs;
use std::io::Write;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Outcome;
use super::cut::{program, target, tool};
use super::finish::files_below;
use super::policy::{hash, inline, tags};

/// The script that starts it.
const STARTER: &str = "static/single.js";

/// Reads the finished site and writes the one file.
///
/// # Errors
/// A folder that `site finish` did not make, and a file that cannot be written.
pub fn run(dist: &Path, out: &Path) -> Outcome<()> {
    let html = fs::read_to_string(dist.join("index.html")).map_err(|e| {
        format!(
            "{} holds no built site ({e}); run: make build",
            dist.display()
        )
    })?;
    let names = files_below(dist)?;
    let program = program(&html)?;
    let script = script(dist, program)?;
    let style = style(dist, &html, &names)?;
    let page = without_what_is_fetched(&html);
    let page = with_icon(dist, &page, &names)?;
    let page = replaced(&page, "style", &style)?;
    let page = replaced(&page, "script", &script)?;
    let page = with_policy(&page, &script, &style)?;
    let page = page.replacen("<main ", &format!("<main data-program={program} "), 1);
    let page = page.replacen(
        "</body>",
        &format!("{}</body>", held(dist, &html, &names)?),
        1,
    );
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(out, &page)?;
    println!("{} {} bytes", out.display(), page.len());
    Ok(())
}

/// The starter with the page's script in it.
fn script(dist: &Path, program: &str) -> Outcome<String> {
    let out = target().join("single.js");
    let page = dist.canonicalize()?.join(format!("{program}.js"));
    tool(
        "esbuild",
        &[
            STARTER,
            "--bundle",
            "--format=esm",
            "--minify",
            "--log-level=warning",
            &format!("--alias:page={}", page.display()),
            &format!("--outfile={}", out.display()),
        ],
    )?;
    Ok(fs::read_to_string(out)?)
}

/// Every style sheet: the first one, that of the views, then those of their parts.
fn style(dist: &Path, html: &str, names: &[String]) -> Outcome<String> {
    let mut style: String = inline(html, "style").concat();
    let mut sheets: Vec<&String> = names.iter().filter(|name| name.ends_with(".css")).collect();
    sheets.sort_by_key(|name| *name != "details.css");
    for sheet in sheets {
        style.push_str(&fs::read_to_string(dist.join(sheet))?);
    }
    Ok(style)
}

/// Without the links to what would be fetched.
fn without_what_is_fetched(html: &str) -> String {
    let fetched = |link: &&str| {
        ["preload", "manifest"]
            .iter()
            .any(|kind| link.contains(kind))
    };
    let links = tags(html, "<link ").filter(fetched);
    links.fold(html.to_owned(), |page, link| page.replace(link, ""))
}

/// The icon as a part of its link.
fn with_icon(dist: &Path, html: &str, names: &[String]) -> Outcome<String> {
    let icon = names.iter().find(|name| name.ends_with(".svg"));
    let icon = icon.ok_or("the site has no icon")?;
    let data = BASE64_STANDARD.encode(fs::read(dist.join(icon))?);
    Ok(html.replace(
        &format!("./{icon}"),
        &format!("data:image/svg+xml;base64,{data}"),
    ))
}

/// Puts another text into the only inline element of a name.
fn replaced(html: &str, element: &str, text: &str) -> Outcome<String> {
    match inline(html, element).as_slice() {
        [old] => Ok(html.replacen(*old, text, 1)),
        _ => Err(format!("index.html must have one inline <{element}>").into()),
    }
}

/// Allows what is inside and nothing else: no address of any kind may be asked.
fn with_policy(html: &str, script: &str, style: &str) -> Outcome<String> {
    let start = "default-src 'none'";
    let at = html.find(start).ok_or("index.html has no policy")?;
    let end = at + html[at..].find('"').ok_or("the policy has no end")?;
    let policy = format!(
        "{start}; script-src 'wasm-unsafe-eval' '{}'; style-src '{}'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(style)
    );
    Ok(format!("{}{policy}{}", &html[..at], &html[end..]))
}

/// What views link to or try, beside the tables.
const FOLDERS: [&str; 2] = ["samples/", "sql/"];

/// True for a script of a program beside the page: those of the page and of the service worker have no number.
fn is_beside(html: &str, name: &str) -> bool {
    let named = name.strip_suffix(".js").unwrap_or_default();
    !named.is_empty()
        && html.contains(&format!(
            "data-{}={named}",
            named.split('-').next().unwrap_or_default()
        ))
}

/// The programs, and the files that views link to, packed; and the scripts of workers, which are text.
fn held(dist: &Path, html: &str, names: &[String]) -> Outcome<String> {
    let mut held = String::new();
    for name in names {
        let content = fs::read(dist.join(name))?;
        let last = name.rsplit('/').next().unwrap_or_default();
        let table = name.starts_with("data/") && name.ends_with(".tsv");
        let linked = table || FOLDERS.iter().any(|folder| name.starts_with(folder));
        if is_beside(html, name) {
            let script = String::from_utf8(content)?;
            if script.contains("</script") {
                return Err(format!("{name} would end its element").into());
            }
            held.push_str(&format!(
                "<script type=text/plain id={last}>{script}</script>"
            ));
        } else if name.ends_with(".wasm") || linked {
            let mut packer = GzEncoder::new(Vec::new(), Compression::best());
            packer.write_all(&content)?;
            let packed = BASE64_STANDARD.encode(packer.finish()?);
            held.push_str(&format!(
                "<script type=application/gzip id={last}>{packed}</script>"
            ));
        }
    }
    Ok(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_fetched_stays_in_the_page() {
        let html = "<link href=./i.svg rel=icon><link href=m rel=manifest>";
        assert_eq!(
            without_what_is_fetched(html),
            "<link href=./i.svg rel=icon>"
        );
    }

    #[test]
    fn the_policy_allows_what_is_inside_and_no_address() {
        let html = "<meta content=\"default-src 'none'; script-src 'self'\" http-equiv=x>";
        let page = with_policy(html, "alert('Hello, world.');", "").expect("a policy");
        // The digest of this very script in the CSP specification's example.
        assert!(page.contains(
            "script-src 'wasm-unsafe-eval' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        ));
        assert!(!page.contains("'self'") && page.ends_with("\" http-equiv=x>"));
    }
}
