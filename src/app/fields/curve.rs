//! A box for a load curve: many numbers, typed or pasted, with line ends kept, which a box of one line would drop.

use yew::prelude::*;

use super::View;

pub(super) fn view(view: &View<'_>) -> Html {
    let (oninput, onblur) = view.typing();
    view.frame(html! {
        <textarea id={view.id.clone()} rows="4" autocomplete="off" spellcheck="false" value={view.text()}
            readonly={view.read_only()} aria-invalid={view.is_invalid().then_some("true")}
            aria-describedby={view.described_by()} {oninput} {onblur} />
    })
}
