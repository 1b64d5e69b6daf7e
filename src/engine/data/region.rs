//! AWS Regions and the pseudo-regions of the price files, with the geographic profile that covers each.
//! Prices do not belong here, and neither does the map of which model runs where.
//!
//! Profiles follow the AWS list of cross-Region inference profiles: `jp` is Tokyo and Osaka, `au` is Sydney and
//! Melbourne, `in` is Mumbai and Hyderabad, and all of these also lie in the older `apac` profile. Canada, South
//! America, Africa and the Middle East have no profile of their own with a price.

use super::words::words;

/// What a region code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A Region of the commercial partition.
    Commercial,
    /// A GovCloud Region.
    Gov,
    /// A geographic profile of commercial Regions.
    Profile,
    /// The GovCloud profile.
    GovProfile,
    /// Any commercial Region or profile.
    Geo,
    /// The global profile.
    Global,
    /// An old row whose Region was not recorded.
    Unlabelled,
}

/// Declares the regions in one table, in byte order of their codes.
macro_rules! regions {
    ($($variant:ident = $code:literal, $name:literal, $kind:ident, $profile:expr;)+) => {
        words! {
            /// An AWS Region, or a pseudo-region that the price files use beside them.
            Region { $(#[doc = $name] $variant = $code,)+ }
        }

        impl Region {
            /// Plain English name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The narrowest geographic profile that covers it; the wider one for a profile inside another.
            pub const fn profile(self) -> Option<Region> {
                match self { $(Self::$variant => $profile,)+ }
            }

            const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind,)+ }
            }
        }
    };
}

regions! {
    AfSouth1 = "af-south-1", "Africa (Cape Town)", Commercial, None;
    All = "all", "every Region, as the old page says", Unlabelled, None;
    ApEast2 = "ap-east-2", "Asia Pacific (Taipei)", Commercial, Some(Self::Apac);
    ApNortheast1 = "ap-northeast-1", "Asia Pacific (Tokyo)", Commercial, Some(Self::Jp);
    ApNortheast2 = "ap-northeast-2", "Asia Pacific (Seoul)", Commercial, Some(Self::Apac);
    ApNortheast3 = "ap-northeast-3", "Asia Pacific (Osaka)", Commercial, Some(Self::Jp);
    ApSouth1 = "ap-south-1", "Asia Pacific (Mumbai)", Commercial, Some(Self::In);
    ApSouth2 = "ap-south-2", "Asia Pacific (Hyderabad)", Commercial, Some(Self::In);
    ApSoutheast1 = "ap-southeast-1", "Asia Pacific (Singapore)", Commercial, Some(Self::Apac);
    ApSoutheast2 = "ap-southeast-2", "Asia Pacific (Sydney)", Commercial, Some(Self::Au);
    ApSoutheast3 = "ap-southeast-3", "Asia Pacific (Jakarta)", Commercial, Some(Self::Apac);
    ApSoutheast4 = "ap-southeast-4", "Asia Pacific (Melbourne)", Commercial, Some(Self::Au);
    ApSoutheast5 = "ap-southeast-5", "Asia Pacific (Malaysia)", Commercial, Some(Self::Apac);
    ApSoutheast6 = "ap-southeast-6", "Asia Pacific (New Zealand)", Commercial, Some(Self::Apac);
    ApSoutheast7 = "ap-southeast-7", "Asia Pacific (Thailand)", Commercial, Some(Self::Apac);
    Apac = "apac", "Asia Pacific profile", Profile, None;
    Au = "au", "Australia profile", Profile, Some(Self::Apac);
    CaCentral1 = "ca-central-1", "Canada (Central)", Commercial, None;
    CaWest1 = "ca-west-1", "Canada West (Calgary)", Commercial, None;
    Eu = "eu", "European profile", Profile, None;
    EuCentral1 = "eu-central-1", "Europe (Frankfurt)", Commercial, Some(Self::Eu);
    EuCentral2 = "eu-central-2", "Europe (Zurich)", Commercial, Some(Self::Eu);
    EuNorth1 = "eu-north-1", "Europe (Stockholm)", Commercial, Some(Self::Eu);
    EuSouth1 = "eu-south-1", "Europe (Milan)", Commercial, Some(Self::Eu);
    EuSouth2 = "eu-south-2", "Europe (Spain)", Commercial, Some(Self::Eu);
    EuWest1 = "eu-west-1", "Europe (Ireland)", Commercial, Some(Self::Eu);
    EuWest2 = "eu-west-2", "Europe (London)", Commercial, Some(Self::Eu);
    EuWest3 = "eu-west-3", "Europe (Paris)", Commercial, Some(Self::Eu);
    Geo = "geo", "any commercial Region or geographic profile", Geo, None;
    Global = "global", "global profile", Global, None;
    IlCentral1 = "il-central-1", "Israel (Tel Aviv)", Commercial, None;
    In = "in", "India profile", Profile, Some(Self::Apac);
    Jp = "jp", "Japan profile", Profile, Some(Self::Apac);
    MeCentral1 = "me-central-1", "Middle East (UAE)", Commercial, None;
    MeSouth1 = "me-south-1", "Middle East (Bahrain)", Commercial, None;
    NonUs = "non-us", "outside the United States, Region not recorded", Unlabelled, None;
    SaEast1 = "sa-east-1", "South America (Sao Paulo)", Commercial, None;
    Us = "us", "United States profile", Profile, None;
    UsEast1 = "us-east-1", "US East (N. Virginia)", Commercial, Some(Self::Us);
    UsEast2 = "us-east-2", "US East (Ohio)", Commercial, Some(Self::Us);
    UsGov = "us-gov", "AWS GovCloud (US) profile", GovProfile, None;
    UsGovEast1 = "us-gov-east-1", "AWS GovCloud (US-East)", Gov, Some(Self::UsGov);
    UsGovWest1 = "us-gov-west-1", "AWS GovCloud (US-West)", Gov, Some(Self::UsGov);
    UsWest1 = "us-west-1", "US West (N. California)", Commercial, Some(Self::Us);
    UsWest2 = "us-west-2", "US West (Oregon)", Commercial, Some(Self::Us);
}

impl Region {
    /// True for a real AWS Region, commercial or GovCloud.
    pub const fn is_aws_region(self) -> bool {
        matches!(self.kind(), Kind::Commercial | Kind::Gov)
    }

    /// True where the global profile and `geo` reach: commercial Regions and profiles, not GovCloud.
    pub const fn is_commercial(self) -> bool {
        matches!(self.kind(), Kind::Commercial | Kind::Profile)
    }

    /// True for a code without a recorded Region: kept for the reader, never used to price anything.
    pub(super) const fn is_unlabelled(self) -> bool {
        matches!(self.kind(), Kind::Unlabelled)
    }

    /// The pseudo-regions whose price covers it, narrowest first: its profiles, then `geo` where that applies.
    pub(super) fn covers(self) -> impl Iterator<Item = Region> {
        std::iter::successors(self.profile(), |wider| wider.profile())
            .chain(self.is_commercial().then_some(Self::Geo))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_covered_by_its_profiles_and_then_geo() {
        let covers = |region: Region| region.covers().map(Region::code).collect::<Vec<_>>();
        assert_eq!(covers(Region::UsEast1), ["us", "geo"]);
        assert_eq!(covers(Region::ApSoutheast2), ["au", "apac", "geo"]);
        assert_eq!(covers(Region::ApNortheast2), ["apac", "geo"]);
        assert_eq!(covers(Region::CaCentral1), ["geo"]);
        assert_eq!(covers(Region::UsGovWest1), ["us-gov"]);
        assert!(covers(Region::NonUs).is_empty());
        assert!(covers(Region::Global).is_empty());
    }

    #[test]
    fn only_real_regions_count_as_such() {
        assert_eq!(Region::CODES.len(), 45);
        let real = Region::CODES
            .iter()
            .filter_map(|code| code.parse::<Region>().ok());
        assert_eq!(real.filter(|region| region.is_aws_region()).count(), 34);
        assert_eq!(Region::UsEast1.name(), "US East (N. Virginia)");
    }
}
