//! `rates show`: every record of offer files as a table, with what it means in the catalogue, to be looked through.
//! It decides nothing and writes nothing.

use std::path::{Path, PathBuf};

use crate::finding::listing;
use crate::meaning::{Evidence, Identity, identify};
use crate::offer::Input;
use crate::place::cells;
use crate::record::records;
use crate::store;

const HEADER: &str = "offer\tsku\tservicename\tmodel\tusage_type\tunit\tusd\teffective_date\tdescription\tid\tregion\tscope\tcontext\ttier\tdimension\tprice\tprice_unit\n";

/// The table, and what could not be read.
pub fn show(data: &Path, files: &[PathBuf]) -> Result<(String, String), String> {
    let (_, data, aliases) = store::open(data)?;
    let mut findings = Vec::new();
    let inputs: Vec<Input> = files
        .iter()
        .map(|file| Input::read(file))
        .collect::<Result<_, _>>()?;
    let mut all = Vec::new();
    for input in &inputs {
        all.extend(records(input, &mut findings));
    }
    let known: Vec<_> = all
        .iter()
        .filter_map(|one| match identify(*one, &data, &aliases) {
            Ok(Identity::Model(named)) => Some(named),
            _ => None,
        })
        .collect();
    let evidence = Evidence::of(&data, &known);
    let mut text = HEADER.to_owned();
    for one in all {
        let effective = one.effective.to_string();
        let raw = [
            &one.input.offer.offer_code,
            one.sku,
            one.service_name,
            one.model,
            one.usage_type,
            one.unit,
            one.usd,
            &effective,
            one.description,
        ];
        let priced = match identify(one, &data, &aliases) {
            Ok(Identity::Model(named)) => evidence.price(named).map(Some),
            Ok(Identity::LeftOut) => Ok(None),
            Err(finding) => Err(finding),
        };
        let meant = match priced {
            Ok(Some(priced)) => {
                let unit = priced.key.dimension.unit().code();
                [
                    cells(priced.key, &data).join("\t"),
                    priced.price.exact(),
                    unit.to_owned(),
                ]
                .join("\t")
            }
            Ok(None) => "left out on purpose".to_owned() + &"\t".repeat(7),
            Err(finding) => {
                findings.push(finding);
                "not taken".to_owned() + &"\t".repeat(7)
            }
        };
        text.push_str(&raw.join("\t"));
        text.push('\t');
        text.push_str(&meant);
        text.push('\n');
    }
    Ok((text, listing(&findings)))
}
