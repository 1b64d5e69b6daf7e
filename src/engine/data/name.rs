//! The name of one price as a short text: model, Region, what differs from the usual, dimension. What the price is,
//! and whether any snapshot has it, does not belong here.

use std::fmt;
use std::str::FromStr;

use super::dimension::Dimension;
use super::models::is_model_id;
use super::region::Region;
use super::words::{Context, Scope, ServiceTier};

/// What names one price, whether a snapshot has it or not. As a text: `model/region/dimension`, with scope, context
/// and tier in between where they are not `in_region_or_geo`, `standard` and `standard`, in this order. Each name
/// has exactly one text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RateName {
    /// Base model id, known or not.
    pub model: Box<str>,
    /// AWS Region or pseudo-region of the row.
    pub region: Region,
    /// Where the request may be served.
    pub scope: Scope,
    /// Length class of the prompt.
    pub context: Context,
    /// Service tier.
    pub tier: ServiceTier,
    /// What is bought.
    pub dimension: Dimension,
}

/// The text names no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARateName;

/// The words that a name leaves out.
const USUAL: (Scope, Context, ServiceTier) = (
    Scope::InRegionOrGeo,
    Context::Standard,
    ServiceTier::Standard,
);

impl fmt::Display for RateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.model, self.region.code())?;
        let (scope, context, tier) = USUAL;
        let unusual = [
            (self.scope != scope).then(|| self.scope.code()),
            (self.context != context).then(|| self.context.code()),
            (self.tier != tier).then(|| self.tier.code()),
        ];
        for word in unusual.into_iter().flatten() {
            write!(f, "/{word}")?;
        }
        write!(f, "/{}", self.dimension.code())
    }
}

impl FromStr for RateName {
    type Err = NotARateName;

    fn from_str(text: &str) -> Result<Self, NotARateName> {
        let words: Vec<&str> = text.split('/').collect();
        let [model, region, between @ .., dimension] = words.as_slice() else {
            return Err(NotARateName);
        };
        if !is_model_id(model) {
            return Err(NotARateName);
        }
        let mut between = between.iter().copied().peekable();
        let (scope, context, tier) = USUAL;
        let name = Self {
            model: (*model).into(),
            region: region.parse().map_err(|_| NotARateName)?,
            scope: next_or(&mut between, scope),
            context: next_or(&mut between, context),
            tier: next_or(&mut between, tier),
            dimension: dimension.parse().map_err(|_| NotARateName)?,
        };
        // What is left was no word, a word in the wrong place, or one that a name leaves out.
        match between.next() {
            None => Ok(name),
            Some(_) => Err(NotARateName),
        }
    }
}

/// The next word if it is one of this kind and not the usual one, which is then the answer.
fn next_or<'t, T: FromStr + PartialEq + Copy>(
    words: &mut std::iter::Peekable<impl Iterator<Item = &'t str>>,
    usual: T,
) -> T {
    let word = words.peek().and_then(|word| word.parse::<T>().ok());
    match word.filter(|word| *word != usual) {
        Some(word) => {
            words.next();
            word
        }
        None => usual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_text_and_says_only_what_is_unusual() {
        for text in [
            "anthropic.claude-sonnet-5-5/us-east-1/input",
            "amazon.nova-lite-v1:0/geo/batch/output",
            "m/global/global/gt200k/flex/cache_read",
            "amazon.bedrock-guardrails/us-east-1/service/guardrail_topic_policy_units",
            "m/us/gt272k/input",
        ] {
            let name: RateName = text.parse().expect("a name");
            assert_eq!(name.to_string(), text);
        }
        let name: RateName = "m/eu/gt100k/priority/input".parse().expect("a name");
        assert_eq!(
            (name.region, name.scope),
            (Region::Eu, Scope::InRegionOrGeo)
        );
        assert_eq!(
            (name.context, name.tier, name.dimension),
            (Context::Gt100k, ServiceTier::Priority, Dimension::Input)
        );
    }

    #[test]
    fn any_other_spelling_is_refused() {
        for text in [
            "",
            "m",
            "m/us",
            "/us/input",
            "m/us/",
            "m/nowhere/input",
            "m/us/Input",
            "m/us/standard/input",
            "m/us/in_region_or_geo/input",
            "m/us/batch/gt200k/input",
            "m/us/batch/batch/input",
            "m/us/batch/flex/input",
            "m/us/input/input",
            " m/us/input",
            "m/us/input/",
            "a b/us/input",
        ] {
            assert_eq!(text.parse::<RateName>(), Err(NotARateName), "{text}");
        }
    }
}
