//! The codes of Regions in bills and price lists, which are not the Regions' own codes.
//! What follows the code in a usage type does not belong here.

use crate::engine::data::Region;

/// AWS's billing codes of the catalogue's Regions, in byte order.
const CODES: &[(&str, Region)] = &[
    ("AFS1", Region::AfSouth1),
    ("APE2", Region::ApEast2),
    ("APN1", Region::ApNortheast1),
    ("APN2", Region::ApNortheast2),
    ("APN3", Region::ApNortheast3),
    ("APS1", Region::ApSoutheast1),
    ("APS2", Region::ApSoutheast2),
    ("APS3", Region::ApSouth1),
    ("APS4", Region::ApSoutheast3),
    ("APS5", Region::ApSouth2),
    ("APS6", Region::ApSoutheast4),
    ("APS7", Region::ApSoutheast5),
    ("APS8", Region::ApSoutheast6),
    ("APS9", Region::ApSoutheast7),
    ("CAN1", Region::CaCentral1),
    ("CAN2", Region::CaWest1),
    ("EU", Region::EuWest1),
    ("EUC1", Region::EuCentral1),
    ("EUC2", Region::EuCentral2),
    ("EUN1", Region::EuNorth1),
    ("EUS1", Region::EuSouth1),
    ("EUS2", Region::EuSouth2),
    ("EUW2", Region::EuWest2),
    ("EUW3", Region::EuWest3),
    ("ILC1", Region::IlCentral1),
    ("MEC1", Region::MeCentral1),
    ("MES1", Region::MeSouth1),
    ("SAE1", Region::SaEast1),
    ("UGE1", Region::UsGovEast1),
    ("UGW1", Region::UsGovWest1),
    ("USE1", Region::UsEast1),
    ("USE2", Region::UsEast2),
    ("USW1", Region::UsWest1),
    ("USW2", Region::UsWest2),
];

/// The Region with this code.
pub(super) fn region(code: &str) -> Option<Region> {
    let at = CODES.binary_search_by_key(&code, |(code, _)| code).ok()?;
    CODES.get(at).map(|(_, region)| *region)
}

/// True for what could be a code: two to five capitals and digits.
pub(super) fn is_code(text: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (2..=5).contains(&text.len()) && text.bytes().all(capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_of_the_catalogue_has_one_code() {
        assert!(CODES.is_sorted_by(|a, b| a.0 < b.0));
        let all = Region::CODES.iter().filter_map(|code| code.parse().ok());
        for region in all.filter(|region: &Region| region.is_aws_region()) {
            let codes = CODES.iter().filter(|(_, of)| *of == region).count();
            assert_eq!(codes, 1, "{}", region.code());
        }
        assert_eq!(region("EU"), Some(Region::EuWest1));
        assert_eq!(region("EUW1"), None);
    }
}
