//! The data files as texts: compiled in, or handed over by a caller who read them elsewhere.
//! Nothing here knows what the texts say.

use std::borrow::Cow;

/// The text of a data file.
pub type Text = Cow<'static, str>;

/// The texts of all data files.
#[derive(Clone, Debug)]
pub struct Texts {
    /// `snapshot.tsv`: id and date of the whole.
    pub snapshot: Text,
    /// `rates.tsv`.
    pub rates: Text,
    /// `models.tsv`.
    pub models: Text,
    /// `sources.tsv`.
    pub sources: Text,
    /// `alternatives.tsv`; empty where it is not needed.
    pub alternatives: Text,
    /// `benchmark.tsv`.
    pub benchmark: Text,
    /// `benchmark_sources.tsv`; empty where it is not needed.
    pub benchmark_sources: Text,
    /// `price_classes.tsv`.
    pub price_classes: Text,
}

/// The texts of [`Outside`](super::Outside), apart from the others because old snapshots have none.
#[derive(Clone, Debug)]
pub struct OutsideTexts {
    /// `same_models.tsv`.
    pub same: Text,
    /// Rows of `alternatives.tsv`, those models at least.
    pub prices: Text,
    /// The rows of `sources.tsv` that the other two cite.
    pub sources: Text,
}

macro_rules! shipped {
    ($name:literal) => {
        Cow::Borrowed(include_str!(concat!("../../../static/data/", $name)))
    };
}

/// A file that `src/build.rs` made smaller.
macro_rules! built {
    ($name:literal) => {
        Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}

impl Texts {
    /// What the first screen needs: the same as [`Texts::shipped`], with the prices of the example's model alone. The page
    /// has the others before anything but the example is shown.
    pub fn first() -> Self {
        Self {
            snapshot: shipped!("snapshot.tsv"),
            rates: built!("rates.first.tsv"),
            models: shipped!("models.tsv"),
            sources: built!("sources.ids.tsv"),
            alternatives: Cow::Borrowed(""),
            benchmark: shipped!("benchmark.tsv"),
            benchmark_sources: Cow::Borrowed(""),
            price_classes: shipped!("price_classes.tsv"),
        }
    }

    /// The shipped files that pricing and scoring need; the two that only some pages show are empty, prices come
    /// packed, and sources without those that nothing here cites and without words, which [`Texts::cited`] has.
    /// Only [`Dataset::open`](super::Dataset::open) reads these.
    pub fn shipped() -> Self {
        Self {
            rates: built!("rates.packed.tsv"),
            ..Self::first()
        }
    }

    /// `sources.tsv` with the rows of [`Texts::shipped`], in the same order, and their words.
    pub fn cited() -> Text {
        built!("sources.cited.tsv")
    }

    /// `benchmark_sources.tsv`, for the page that shows it.
    pub fn published() -> Text {
        shipped!("benchmark_sources.tsv")
    }

    /// `aliases.tsv`. Calling it compiles the text in, so what opens first does not.
    pub fn names() -> Text {
        shipped!("aliases.tsv")
    }

    /// Every shipped file. Calling it compiles all of them in, so the page does not.
    pub fn all_shipped() -> Self {
        Self {
            rates: shipped!("rates.tsv"),
            sources: shipped!("sources.tsv"),
            alternatives: shipped!("alternatives.tsv"),
            benchmark_sources: shipped!("benchmark_sources.tsv"),
            ..Self::shipped()
        }
    }

    /// Every file as `read` returns it, or the first failure.
    pub fn gather<E>(read: impl Fn(&'static str) -> Result<String, E>) -> Result<Self, E> {
        let text = |name| read(name).map(Cow::Owned);
        Ok(Self {
            snapshot: text("snapshot.tsv")?,
            rates: text("rates.tsv")?,
            models: text("models.tsv")?,
            sources: text("sources.tsv")?,
            alternatives: text("alternatives.tsv")?,
            benchmark: text("benchmark.tsv")?,
            benchmark_sources: text("benchmark_sources.tsv")?,
            price_classes: text("price_classes.tsv")?,
        })
    }
}

impl OutsideTexts {
    /// Every model that another seller prices by the token where it is served from anywhere, and units of capacity;
    /// packed. [`OutsideTexts::shipped`] is the part of it that Bedrock sells too.
    pub fn sold() -> Self {
        Self {
            same: shipped!("same_models.tsv"),
            prices: built!("alternatives.packed.tsv"),
            sources: built!("sources.sold.tsv"),
        }
    }

    /// The shipped rows of models that Bedrock sells too, cut down at build time.
    pub fn shipped() -> Self {
        Self {
            same: shipped!("same_models.tsv"),
            prices: built!("alternatives.same.tsv"),
            sources: built!("sources.same.tsv"),
        }
    }
}
