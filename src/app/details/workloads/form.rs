//! The form of the open use case: what its prices come from, what it uses, what it could save. Its quote stands
//! below it.

use yew::prelude::*;

use super::picker::Picker;
use super::{estimator, list, quote};
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::words::shared;
use crate::engine::data::{Dimension, ModelIx};
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen) -> Html {
    let draft = screen.state.shown();
    let index = screen
        .state
        .use_case
        .min(draft.workloads().saturating_sub(1));
    let title = shared::place_of(index + 1, draft.workloads(), list::name(draft, index));
    html! {
        <section class="use-case" aria-labelledby="use-case-title">
            <h3 id="use-case-title" tabindex="-1">{ title }</h3>
            // Keyed by the use case, so that what is open in one is not open in the next.
            <div class="use-case-body" key={index}>
                <div class="workload">{ fields(screen, index) }</div>
                <div class="use-case-quote">{ quote::view(screen, index) }</div>
            </div>
        </section>
    }
}

fn fields(screen: &Screen, index: usize) -> Html {
    use FieldId::{
        BatchShare, CacheReads, CacheTtl, CacheWrites, CachedShare, Caching, Context, Deferrable,
        GrowthOwn, HitRate, Input, LongShare, Name, NeedsRegion, Output, Premium, PriceIn,
        PriceOut, Pricing, Region, Repeat, Scope, ServiceTier, ThirdParty,
    };
    let place = Place::Workload(index);
    let value = |id| screen.state.shown().value(FieldRef { place, id });
    let draw = |ids: &[FieldId]| html! { <>{ for ids.iter().map(|id| field(screen, FieldRef { place, id: *id })) }</> };
    let pair = |ids: &[FieldId]| html! { <div class="pair">{ draw(ids) }</div> };
    let catalogue = value(Pricing) == "catalogue";
    let prices = match value(Pricing) {
        "catalogue" => html! {
            <>
                <Picker screen={screen.clone()} {index} />
                { pair(&[Region, Scope]) }
                { pair(&[ServiceTier, Context]) }
                if value(Context) != "standard" { { draw(&[LongShare]) } }
                { draw(&[NeedsRegion]) }
            </>
        },
        "own" => html! { <>{ pair(&[PriceIn, PriceOut]) }{ draw(&[ThirdParty, Premium]) }</> },
        _ => draw(&[ThirdParty, Premium]),
    };
    let cache = match value(Caching) {
        "measured" => html! { <>{ pair(&[CacheReads, CacheWrites]) }{ draw(&[CacheTtl]) }</> },
        "assumed" => html! { <>{ pair(&[CachedShare, HitRate]) }{ draw(&[CacheTtl]) }</> },
        _ => Html::default(),
    };
    html! {
        <>
            { draw(&[Name, Pricing]) }
            { prices }
            { pair(&[Input, Output]) }
            { estimator::view(screen, index) }
            if catalogue {
                { draw(&extras(screen, place)) }
                { draw(&[Caching]) }
                { cache }
                if value(ServiceTier) != "batch" { { draw(&[BatchShare]) } }
            }
            { pair(&[Repeat, Deferrable]) }
            { draw(&[GrowthOwn]) }
        </>
    }
}

/// Fields for what the model sells beside text tokens, and those that hold something though it does not.
fn extras(screen: &Screen, place: Place) -> Vec<FieldId> {
    use Dimension::{
        AudioSecondInput, EmbeddingDocumentImage, EmbeddingImage, EmbeddingTextRequest, Image,
        SearchUnit, SpeechInput, SpeechOutput, VideoSecond540p, VideoSecond720p, VideoSecondInput,
        WebGroundingRequest,
    };
    let draft = screen.state.shown();
    let value = |id| draft.value(FieldRef { place, id });
    let dataset = &screen.desk.dataset;
    let model: Option<ModelIx> = dataset.model(value(FieldId::Model));
    let sold: Vec<Dimension> = model
        .map(|ix| {
            dataset
                .rates_of(ix)
                .iter()
                .map(|rate| rate.dimension)
                .collect()
        })
        .unwrap_or_default();
    let fields: [(FieldId, &[Dimension]); 8] = [
        (FieldId::Images, &[Image, EmbeddingImage]),
        (FieldId::Pages, &[EmbeddingDocumentImage]),
        (
            FieldId::Video,
            &[VideoSecondInput, VideoSecond540p, VideoSecond720p],
        ),
        (FieldId::VideoSize, &[VideoSecond540p, VideoSecond720p]),
        (FieldId::Audio, &[AudioSecondInput]),
        (
            FieldId::Requests,
            &[SearchUnit, EmbeddingTextRequest, WebGroundingRequest],
        ),
        (FieldId::SpeechIn, &[SpeechInput]),
        (FieldId::SpeechOut, &[SpeechOutput]),
    ];
    let shown = |(id, dimensions): &(FieldId, &[Dimension])| {
        let sells = dimensions.iter().any(|dimension| sold.contains(dimension));
        sells || value(*id) != id.field().default
    };
    fields.into_iter().filter(shown).map(|(id, _)| id).collect()
}
