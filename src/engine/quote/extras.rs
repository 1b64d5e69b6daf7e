//! What is billed beside text tokens: images, pages, seconds, requests, speech, each under the name that the model
//! sells it by. How the traffic is shared out belongs in `parts`.

use super::billed::Quantity;
use super::parts::Amount;
use crate::engine::data::{Dimension, ModelIx, Prices};
use crate::engine::scenario::{Extras, VideoSize};

/// What is sold one by one.
const THINGS: [Dimension; 10] = [
    Dimension::Image,
    Dimension::EmbeddingImage,
    Dimension::EmbeddingDocumentImage,
    Dimension::VideoSecondInput,
    Dimension::VideoSecond540p,
    Dimension::VideoSecond720p,
    Dimension::AudioSecondInput,
    Dimension::SearchUnit,
    Dimension::EmbeddingTextRequest,
    Dimension::WebGroundingRequest,
];

/// True where the model has a price of the dimension anywhere, in force or not.
pub(super) fn sells(ix: ModelIx, dimension: Dimension, prices: &Prices<'_>) -> bool {
    let mut rates = prices.dataset().rates_of(ix).iter();
    rates.any(|rate| rate.dimension == dimension)
}

/// True where the model sells anything one by one.
pub(super) fn sells_things(ix: ModelIx, prices: &Prices<'_>) -> bool {
    THINGS.iter().any(|thing| sells(ix, *thing, prices))
}

/// What is billed beside text, each under the name that this model sells it by.
pub(super) fn extras(extras: Extras, ix: ModelIx, prices: &Prices<'_>) -> Vec<Amount> {
    let counts = [
        extras.images,
        extras.pages,
        extras.video,
        extras.audio,
        extras.requests,
    ];
    let none = counts.iter().all(|count| count.is_zero())
        && extras.speech_in.is_zero()
        && extras.speech_out.is_zero();
    if none {
        return Vec::new();
    }
    let first = |names: &[Dimension], otherwise| {
        let sold = |name: &&Dimension| sells(ix, **name, prices);
        names.iter().find(sold).copied().unwrap_or(otherwise)
    };
    let made = match extras.video_size {
        VideoSize::P540 => Dimension::VideoSecond540p,
        VideoSize::P720 => Dimension::VideoSecond720p,
    };
    let images = first(
        &[Dimension::Image, Dimension::EmbeddingImage],
        Dimension::Image,
    );
    let requests = first(
        &[Dimension::SearchUnit, Dimension::EmbeddingTextRequest],
        Dimension::WebGroundingRequest,
    );
    let things = [
        (images, extras.images),
        (Dimension::EmbeddingDocumentImage, extras.pages),
        (first(&[Dimension::VideoSecondInput], made), extras.video),
        (Dimension::AudioSecondInput, extras.audio),
        (requests, extras.requests),
    ];
    let speech = [
        (Dimension::SpeechInput, extras.speech_in),
        (Dimension::SpeechOutput, extras.speech_out),
    ];
    let things = things.map(|(dimension, count)| Amount {
        dimension,
        quantity: Quantity::Things(count),
    });
    let speech = speech.map(|(dimension, tokens)| Amount {
        dimension,
        quantity: Quantity::Tokens(tokens),
    });
    things.into_iter().chain(speech).collect()
}
