//! Names of the ways and of their lines, and what each way has to show before money is spent on it. Sentences with
//! figures belong to the page.

use super::{Item, Per, Way};

impl Way {
    /// What the page calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Base => "Base prompt",
            Self::FewShot => "Examples in the prompt",
            Self::FewShotCached => "Examples, cached",
            Self::Retrieval => "Retrieval",
            Self::ManagedKnowledgeBase => "Managed knowledge base",
            Self::TunedByUplift => "Tuned, at an uplift",
            Self::TunedAtCustomRate => "Tuned, at the published custom rate",
            Self::TunedOnUnits => "Tuned, on model units",
            Self::Imported => "Imported model",
        }
    }

    /// What has to be tested before it is chosen, quality first.
    pub const fn tests(self) -> &'static [&'static str] {
        match self {
            Self::Base => &[
                "Collect 100 or more real questions with answers that you accept, and score the plain model on them. \
                 Every other way has to beat this score.",
                "Shorten the system prompt as far as the score holds.",
            ],
            Self::FewShot => &[
                "Score the answers with 2, 5 and 10 examples: stop where more of them change nothing.",
                "Check that answers do not copy the examples.",
            ],
            Self::FewShotCached => &[
                "The answers are those of the examples without a cache: test them once.",
                "Measure the hit rate in a pilot; it falls when requests are rare or the prefix changes.",
                "Check that the model caches a prefix this short: each has a least length.",
            ],
            Self::Retrieval => &[
                "Measure how often the right passage is among those found. A missing passage cannot be answered from.",
                "Score the answers with passages of different number and length: they are most of the token cost.",
                "Ask each candidate store for its price at your size; the least price of one may exceed all else.",
            ],
            Self::ManagedKnowledgeBase => &[
                "Run the same questions as for retrieval of your own, and compare the passages found.",
                "Get a quote: its price was not found.",
            ],
            Self::TunedByUplift => &[
                "Score the tuned model against examples and against retrieval on questions it was not trained on.",
                "Ask AWS whether this model can be tuned, in which Region, and what its inference costs then.",
                "Plan the next training: the base model ends one day, and what was tuned on it ends with it.",
            ],
            Self::TunedAtCustomRate => &[
                "Score the tuned model against examples and against retrieval on questions it was not trained on.",
                "Check that the shorter prompt is enough: the saving rests on it.",
                "Plan the next training: the base model ends one day, and what was tuned on it ends with it.",
            ],
            Self::TunedOnUnits => &[
                "Score the tuned model against examples and against retrieval on questions it was not trained on.",
                "Measure what one unit can do with your requests at your busiest hour; AWS does not publish it.",
                "Test on units without commitment before committing.",
            ],
            Self::Imported => &[
                "Score the imported model itself: it is another model than the base, not the same one cheaper.",
                "Import it once and read how many units a copy needs; measure the copies at your busiest hour.",
                "Measure the wait of a first request after a pause, and check the licence of the model.",
            ],
        }
    }
}

impl Item {
    /// What the page calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prompt => "System prompt and user's part",
            Self::Examples => "Examples",
            Self::CacheWrite => "System prompt and examples, cache misses",
            Self::CacheRead => "System prompt and examples, cache hits",
            Self::UserPart => "User's part",
            Self::Output => "Output",
            Self::Passages => "Passages in the prompt",
            Self::EmbedQuestions => "Embedding of the questions",
            Self::EmbedDocuments => "Embedding of the documents",
            Self::Store => "Vector store",
            Self::QueryFees => "Query fees of the store",
            Self::Rerank => "Reranking",
            Self::ManagedFixed => "Managed knowledge base, fixed part",
            Self::ManagedQueries => "Managed knowledge base, queries",
            Self::Training => "Training",
            Self::Storage => "Storage of the tuned model",
            Self::TunedPrompt => "Prompt of the tuned model",
            Self::TunedOutput => "Output of the tuned model",
            Self::Units => "Model units",
            Self::ActiveMinutes => "Active minutes of the imported model",
            Self::UnitStorage => "Storage of the imported model",
        }
    }
}

impl Per {
    /// What stands behind the price.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MillionTokens => "million tokens",
            Self::ThousandQueries => "1,000 queries",
            Self::Month => "month",
            Self::TrainingHour => "hour of training",
            Self::UnitHour => "unit-hour",
            Self::UnitMinute => "unit-minute",
            Self::UnitMonth => "unit-month",
        }
    }
}
