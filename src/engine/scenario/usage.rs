//! How a catalogue workload uses its model beyond plain text tokens: prompt lengths, batch, today's cache, images,
//! seconds, requests, speech. What any of it costs belongs in `quote`.

use crate::engine::num::{Count, Mtok, Percent};

/// What a catalogue workload says beyond its text tokens. Own blended prices are averages over all of it and have
/// none.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// Share of the traffic in the chosen context band; the rest is in the standard one.
    pub long_share: Percent,
    /// Share of the traffic on the batch tier already; `deferrable` is a share of the rest.
    pub batch_share: Percent,
    /// What is cached today.
    pub caching: Caching,
    /// How long cached prompts live.
    pub cache_life: CacheLife,
    /// What is billed beside text tokens.
    pub extras: Extras,
}

impl Default for Usage {
    /// All traffic in the chosen band and tier, nothing cached, nothing but text.
    fn default() -> Self {
        Self {
            long_share: Percent::WHOLE,
            batch_share: Percent::ZERO,
            caching: Caching::None,
            cache_life: CacheLife::FiveMinutes,
            extras: Extras::default(),
        }
    }
}

/// What a workload reads from and writes to the prompt cache today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Caching {
    /// Nothing.
    None,
    /// Counted tokens a month, beside the workload's input, which is then the part that is not cached.
    Measured {
        /// Read from the cache.
        reads: Mtok,
        /// Written to the cache.
        writes: Mtok,
    },
    /// Parts of the workload's input.
    Assumed {
        /// Share of the input that goes through the cache.
        share: Percent,
        /// Share of that which is found there and read; the rest is written.
        hits: Percent,
    },
}

/// How long a cached prompt lives; each has a write price of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CacheLife {
    /// The default lifetime.
    FiveMinutes,
    /// An hour.
    OneHour,
}

/// What is billed a month beside text tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extras {
    /// Images made or embedded.
    pub images: Count,
    /// Document pages embedded as images.
    pub pages: Count,
    /// Seconds of video made or read.
    pub video: Count,
    /// What size video is made in.
    pub video_size: VideoSize,
    /// Seconds of audio read.
    pub audio: Count,
    /// Requests that are billed one by one.
    pub requests: Count,
    /// Speech tokens heard.
    pub speech_in: Mtok,
    /// Speech tokens spoken.
    pub speech_out: Mtok,
}

impl Default for Extras {
    fn default() -> Self {
        Self {
            images: Count::ZERO,
            pages: Count::ZERO,
            video: Count::ZERO,
            video_size: VideoSize::P720,
            audio: Count::ZERO,
            requests: Count::ZERO,
            speech_in: Mtok::ZERO,
            speech_out: Mtok::ZERO,
        }
    }
}

/// The size that a model makes video in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VideoSize {
    /// 540 lines.
    P540,
    /// 720 lines.
    P720,
}
