//! `rates check`: the strict check of a data folder, of the names in it and of its archive.
//! The rules are the engine's and `archive`'s; this prints what they find.

use std::path::Path;

use bedrock_position::engine::data::{
    Aliases, BreakEvenClaim, Dataset, Outside, OutsideTexts, SupportBand,
};

use crate::{archive, store};

/// What the folder holds, or everything that is wrong with it.
pub fn check(folder: &Path) -> Result<String, String> {
    let texts = store::texts(folder)?;
    let names = store::read(folder, store::ALIASES)?;
    let summary = Dataset::check(&texts).map_err(|problems| store::listed(&problems))?;
    let data = Dataset::open(texts.clone()).map_err(|problems| store::listed(&problems))?;
    let aliases = Aliases::open(&names, &data).map_err(|problems| store::listed(&problems))?;
    let outside = OutsideTexts {
        same: store::read(folder, store::SAME_MODELS)?.into(),
        prices: texts.alternatives.clone(),
        sources: texts.sources.clone(),
    };
    let outside = Outside::open(&data, &outside).map_err(|problems| store::listed(&problems))?;
    let claims = store::read(folder, store::CLAIMS)?;
    let claims = BreakEvenClaim::read_all(&claims, summary.as_of)
        .map_err(|problems| store::listed(&problems))?;
    let bands = store::read(folder, store::SUPPORT)?;
    let bands = SupportBand::read_all(&bands, summary.as_of)
        .map_err(|problems| store::listed(&problems))?;
    let archived = archive::verify(folder, &texts, &summary.id)
        .map_err(|problems| format!("{}\n{} problems", problems.join("\n"), problems.len()))?;
    Ok(format!(
        "{summary}{:<24}{:>7}\n{:<24}{:>7}\n{:<24}{:>7}\n{:<24}{:>7}\n{:<24}{:>7}\n",
        store::ALIASES,
        aliases.rows().len(),
        store::SAME_MODELS,
        outside.same.len(),
        store::CLAIMS,
        claims.len(),
        store::SUPPORT,
        bands.len(),
        "archived snapshots",
        archived
    ))
}
