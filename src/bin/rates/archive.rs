//! Published snapshots: each one compressed file that is never edited, pinned by its digest in one list.
//! What a snapshot says belongs to the engine; a snapshot that is still being made belongs to no archive.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use bedrock_position::engine::data::{Dataset, Texts};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::offer::hexadecimal;
use crate::store;

/// The folder beside the tables.
const FOLDER: &str = "archive";
/// The digests, as `sha256sum` writes them: `sha256sum -c` reads the list too.
const DIGESTS: &str = "SHA256SUMS";
const ENDING: &str = ".txt.gz";

/// Archives the snapshot in a folder and pins it.
pub fn archive(data: &Path) -> Result<String, String> {
    let texts = store::texts(data)?;
    let summary = Dataset::check(&texts).map_err(|problems| store::listed(&problems))?;
    let folder = data.join(FOLDER);
    let name = format!("{}{ENDING}", summary.id);
    let path = folder.join(&name);
    if path.exists() {
        same(&path, &texts, &summary.id)?;
        return Ok(format!(
            "{} is archived already and unchanged\n",
            path.display()
        ));
    }
    let packed = pack(&texts).map_err(|error| failed(&path, &error))?;
    fs::create_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
    let list = folder.join(DIGESTS);
    let pinned = fs::read_to_string(&list).unwrap_or_default();
    let mut lines: Vec<String> = pinned.lines().map(str::to_owned).collect();
    lines.push(format!("{}  {name}", hexadecimal(&packed)));
    lines.sort_by(|a, b| file_of(a).cmp(file_of(b)));
    fs::write(&path, &packed).map_err(|error| failed(&path, &error))?;
    fs::write(&list, lines.join("\n") + "\n").map_err(|error| failed(&list, &error))?;
    Ok(format!(
        "{}: {} bytes, pinned in {}\n",
        path.display(),
        packed.len(),
        list.display()
    ))
}

/// Judges the archive of a data folder: every pinned file is there and unchanged, every file is pinned, and the
/// present snapshot is not an edited published one. How many there are; none without an archive.
pub fn verify(data: &Path, texts: &Texts, id: &str) -> Result<usize, Vec<String>> {
    let folder = data.join(FOLDER);
    if !folder.exists() {
        return Ok(0);
    }
    let list = folder.join(DIGESTS);
    let pinned = fs::read_to_string(&list).map_err(|error| vec![failed(&list, &error)])?;
    let mut problems = Vec::new();
    let mut names = Vec::new();
    for (number, line) in (1..).zip(pinned.lines()) {
        let place = format!("{}:{number}", list.display());
        match line.split_once("  ") {
            Some((digest, name)) => {
                problems.extend(altered(&folder.join(name), digest, &place));
                names.push(name.to_owned());
            }
            None => problems.push(format!(
                "{place}: no digest, two spaces and a file name; restore the line from git"
            )),
        }
    }
    for path in held(&folder) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        if name.is_some_and(|name| name != DIGESTS && !names.contains(&name)) {
            problems.push(format!(
                "{}: not pinned in {DIGESTS}; write archives with `rates archive`",
                path.display()
            ));
        }
    }
    let present = folder.join(format!("{id}{ENDING}"));
    if problems.is_empty() && present.exists() {
        problems.extend(same(&present, texts, id).err());
    }
    if problems.is_empty() {
        Ok(names.len())
    } else {
        Err(problems)
    }
}

fn altered(path: &Path, digest: &str, place: &str) -> Option<String> {
    match fs::read(path) {
        Ok(bytes) if hexadecimal(&bytes) == digest => None,
        Ok(_) => Some(format!(
            "{place}: {} is not the file that was published; restore it from git, and make a new snapshot for a new price",
            path.display()
        )),
        Err(error) => Some(format!(
            "{place}: {}: {error}; restore it from git",
            path.display()
        )),
    }
}

fn held(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Says which table differs from the published one.
fn same(path: &Path, texts: &Texts, id: &str) -> Result<(), String> {
    let tables = unpack(path)?;
    let differs = tables
        .iter()
        .find(|(name, text)| store::table(texts, name) != text);
    match differs {
        None => Ok(()),
        Some((name, _)) => Err(format!(
            "{name}: snapshot {id} is published and {name} no longer agrees with it; give the snapshot a new id and date in snapshot.tsv"
        )),
    }
}

/// All tables in one text, each under a line with its name, compressed. The same tables give the same bytes.
fn pack(texts: &Texts) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    for name in store::FILES {
        write!(encoder, "{}{name}\n{}", MARK, store::table(texts, name))?;
    }
    encoder.finish()
}

/// Begins the line above each table; no table has a line that begins so.
const MARK: &str = "==> ";

/// The tables of an archive, with their names.
pub fn unpack(path: &Path) -> Result<Vec<(String, String)>, String> {
    let bytes = fs::read(path).map_err(|error| failed(path, &error))?;
    let mut text = String::new();
    GzDecoder::new(bytes.as_slice())
        .read_to_string(&mut text)
        .map_err(|error| failed(path, &error))?;
    let mut tables: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix(MARK), tables.last_mut()) {
            (Some(name), _) => tables.push((name.trim_end().to_owned(), String::new())),
            (None, Some((_, table))) => table.push_str(line),
            (None, None) => {
                return Err(format!("{}: no archive of a snapshot", path.display()));
            }
        }
    }
    Ok(tables)
}

fn file_of(line: &str) -> &str {
    line.split_once("  ").map_or(line, |(_, name)| name)
}

fn failed(path: &Path, error: &std::io::Error) -> String {
    format!(
        "{}: {error}; check the path and its permissions",
        path.display()
    )
}
