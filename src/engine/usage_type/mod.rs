//! AWS usage types: the text by which a price list and a bill say what was metered, where, and how it was served.
//! Which model a name stands for (`data::Aliases`) and what anything costs do not belong here.
//!
//! Several grammars are in use at once. A text that fits none of them is unrecognised and stays so: nothing is
//! concluded from a part of a text, and no model is told from a name.

mod dimension;
mod listed;
mod native;
mod prefix;

use super::data::{Region, Scope, ServiceTier};

/// What a usage type says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageType<'t> {
    /// Metering of Bedrock in a documented spelling.
    Bedrock(Reading<'t>),
    /// It begins as usage types of a Region do; nobody has documented the rest, or the Region.
    Unrecognised {
        /// The Region's code in bills, as written.
        prefix: &'t str,
        /// The Region, if the code is known.
        region: Option<Region>,
    },
    /// Metering of something else.
    NotBedrock,
}

/// A usage type, understood in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'t> {
    /// The spelling it follows.
    pub grammar: Grammar,
    /// The Region's code in bills, as written.
    pub prefix: &'t str,
    /// The Region it was metered in.
    pub region: Region,
    /// The model as written; `None` where only the name of the service or product says it.
    pub model: Option<&'t str>,
    /// What is metered.
    pub metered: Metered,
    /// How a request was served; `None` for what is no request.
    pub tier: Option<Tier>,
    /// Where a request or a reservation may be served; `None` for what has no such choice.
    pub scope: Option<Scope>,
    /// True for prompts above the model's threshold, which the text does not name.
    pub long_context: bool,
    /// True where the text says that the tokens are text, beside others of the same model.
    pub text_tokens: bool,
    /// True for the known misspelling of cache writes.
    pub misspelt: bool,
}

/// The spellings in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// `USE1-NovaMicro-input-tokens-batch`.
    Native,
    /// `USE1-openai.gpt-oss-120b-mantle-input-tokens-standard`: the model's id on the Mantle endpoint.
    Mantle,
    /// `USE1-MP:USE1_InputTokenCount_Global-Units`: billed through AWS Marketplace, without a model.
    Marketplace,
}

/// What is metered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Metered {
    /// Input tokens.
    Input,
    /// Output tokens.
    Output,
    /// Prompt tokens read from the cache.
    CacheRead,
    /// Prompt tokens written to the cache for the model's default time.
    CacheWrite,
    /// Prompt tokens written to the cache for an hour.
    CacheWrite1h,
    /// Speech tokens heard.
    SpeechInput,
    /// Speech tokens spoken.
    SpeechOutput,
    /// Images read.
    InputImage,
    /// Images made.
    OutputImage,
    /// Ranking queries.
    SearchUnits,
    /// Text checked by a guardrail; the text does not say by which policy.
    GuardrailTextUnits,
    /// Training of a customised model.
    CustomizationTraining,
    /// Storage of a customised model.
    CustomizationStorage,
    /// Hours of a model unit.
    ProvisionedUnit(Commitment),
    /// Hours of reserved input throughput.
    ReservedInput(Months),
    /// Hours of reserved output throughput.
    ReservedOutput(Months),
}

/// How long a model unit is committed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Commitment {
    /// Not at all.
    None,
    /// A month.
    OneMonth,
    /// Six months.
    SixMonths,
}

/// How long throughput is reserved for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Months {
    /// A month.
    One,
    /// Three months.
    Three,
}

/// How a request is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// A service tier of the base model.
    Service(ServiceTier),
    /// On a customised model: a price of its own, never the base model's.
    CustomModel,
    /// From reserved throughput.
    Reserved,
}

impl<'t> UsageType<'t> {
    /// Reads a usage type. Total: every text is one of the three.
    pub fn parse(text: &'t str) -> Self {
        let Some((code, rest)) = text.split_once('-') else {
            return Self::NotBedrock;
        };
        let region = prefix::region(code);
        let place = Place {
            prefix: code,
            // The shape alone is asked of a code that nobody knows; its reading is thrown away.
            region: region.unwrap_or(Region::All),
        };
        match (place.read(rest), region) {
            (Some(reading), Some(_)) => Self::Bedrock(reading),
            (None, None) => Self::NotBedrock,
            (Some(_), None) if !prefix::is_code(code) => Self::NotBedrock,
            _ => Self::Unrecognised {
                prefix: code,
                region,
            },
        }
    }
}

/// Where the usage type says it was metered.
#[derive(Clone, Copy)]
struct Place<'t> {
    prefix: &'t str,
    region: Region,
}

impl<'t> Place<'t> {
    /// Reads what follows the first dash.
    fn read(self, rest: &'t str) -> Option<Reading<'t>> {
        if let Some(marketplace) = rest.strip_prefix("MP:") {
            let metric = marketplace
                .strip_prefix(self.prefix)?
                .strip_prefix('_')?
                .strip_suffix("-Units")?;
            return listed::marketplace(metric)
                .map(|meter| self.reading(Grammar::Marketplace, None, meter));
        }
        if let Some((model, metric)) = rest.split_once("-mantle-") {
            let meter = listed::mantle(metric)?;
            return native::is_model(model)
                .then(|| self.reading(Grammar::Mantle, Some(model), meter));
        }
        native::read(rest).map(|(model, meter)| self.reading(Grammar::Native, model, meter))
    }

    fn reading(self, grammar: Grammar, model: Option<&'t str>, meter: Meter) -> Reading<'t> {
        Reading {
            grammar,
            prefix: self.prefix,
            region: self.region,
            model,
            metered: meter.metered,
            tier: meter.tier,
            scope: meter.scope,
            long_context: meter.long_context,
            text_tokens: meter.text_tokens,
            misspelt: meter.misspelt,
        }
    }
}

/// What the text says beside place and model.
#[derive(Clone, Copy)]
struct Meter {
    metered: Metered,
    tier: Option<Tier>,
    scope: Option<Scope>,
    long_context: bool,
    text_tokens: bool,
    misspelt: bool,
}

impl Meter {
    /// Metering of what is no request: no tier, no scope.
    const fn plain(metered: Metered) -> Self {
        Self {
            metered,
            tier: None,
            scope: None,
            long_context: false,
            text_tokens: false,
            misspelt: false,
        }
    }

    /// Metering of a request, served as `how` says.
    fn request(metered: Metered, how: How) -> Self {
        Self {
            tier: Some(how.tier.unwrap_or(Tier::Service(ServiceTier::Standard))),
            scope: Some(match how.global {
                true => Scope::Global,
                false => Scope::InRegionOrGeo,
            }),
            long_context: how.long_context,
            ..Self::plain(metered)
        }
    }
}

/// The words that qualify a request, each at most once.
#[derive(Clone, Copy, Default)]
struct How {
    tier: Option<Tier>,
    global: bool,
    long_context: bool,
}

/// One such word.
#[derive(Clone, Copy)]
enum Qualifier {
    Served(Tier),
    Global,
    LongContext,
}

impl How {
    /// With one more word; `None` if it says what another has said.
    fn with(mut self, word: Qualifier) -> Option<Self> {
        let first = match word {
            Qualifier::Served(tier) => self.tier.replace(tier).is_none(),
            Qualifier::Global => !std::mem::replace(&mut self.global, true),
            Qualifier::LongContext => !std::mem::replace(&mut self.long_context, true),
        };
        first.then_some(self)
    }
}
