//! Use cases against sellers: what each costs there on which model, or why it has no figure. The models of the open use
//! case are chosen in `chosen`.

use yew::prelude::*;

use super::{Look, chosen, totals};
use crate::app::browser::page;
use crate::app::widgets::kit::{button, p, span};
use crate::app::widgets::table::number;
use crate::app::words::alternatives as words;
use crate::app::words::shared;
use crate::engine::negotiation::alternatives::{Lack, There, UseCase};
use crate::engine::scenario::negotiation::Seller;

pub(super) fn view(look: &Look<'_>) -> Html {
    html! {
        <>
            { p("", words::MODELS_LEAD) }
            { table(look) }
            { chosen::view(look) }
        </>
    }
}

/// Sellers that price nothing have no column; their models are chosen in the open use case.
fn table(look: &Look<'_>) -> Html {
    let sellers: Vec<Seller> = totals::priced(look).map(|total| total.seller).collect();
    let rows = look.found.use_cases.iter().enumerate();
    let rows = rows.map(|(index, one)| row(look, index, one, &sellers));
    let caption = words::CASES_TABLE;
    html! {
        <div class="scroll cases" tabindex="0" role="group" aria-label={caption}>
            <table class="evidence">
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ words::USE_CASE }</th>
                    <th scope="col" class="number">{ words::BEDROCK }</th>
                    { for sellers.iter().map(|seller| html! { <th scope="col" class="number">{ seller.name() }</th> }) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(look: &Look<'_>, index: usize, one: &UseCase<'_>, sellers: &[Seller]) -> Html {
    let show = {
        let show = look.show.clone();
        Callback::from(move |_: MouseEvent| {
            show.emit(index);
            page::focus_soon("chosen-title");
        })
    };
    let bedrock = match one.bedrock {
        Some(bedrock) => number(look.dollars(bedrock.net)),
        None => number(shared::NO_FIGURE.to_owned()),
    };
    let everywhere = one.at.iter().find_map(|(_, there)| match there {
        Err(lack) if words::is_everywhere(lack) => Some(words::lack(lack)),
        _ => None,
    });
    let cells = match everywhere {
        Some(why) => {
            let width = sellers.len().max(1).to_string();
            html! { <td colspan={width} class="note">{ why }</td> }
        }
        None => {
            let at = one.at.iter().filter(|(seller, _)| sellers.contains(seller));
            html! { <>{ for at.map(|(_, there)| cell(look, there)) }</> }
        }
    };
    html! {
        <tr aria-current={(index == look.open).then_some("true")}>
            <th scope="row">{ button("quiet", look.name(index).to_owned(), show) }</th>
            { bedrock }
            { cells }
        </tr>
    }
}

fn cell(look: &Look<'_>, there: &Result<There<'_>, Lack>) -> Html {
    match there {
        Err(lack) => html! { <td class="number note">{ words::lack(lack) }</td> },
        Ok(there) => html! {
            <td class="number">
                { look.dollars(there.amounts.net) }
                <span class="note">{ there.model }if there.own { { " " }{ span("mark", words::BY_CHOICE) } }</span>
            </td>
        },
    }
}
