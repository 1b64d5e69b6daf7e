//! The tables of a preview: by model, by use case, what is not understood, what cannot be read, what is
//! left out. Charges against list are in `reconciled`, sentences in `facts`.

use yew::prelude::*;

use super::reading::Found;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{self, Column, number};
use crate::app::words::import as words;
use crate::app::words::shared;
use crate::engine::data::{ModelIx, Region};
use crate::engine::import::{Charge, Imported, Kind, LeftOut, Total};
use crate::engine::num::{Mtok, Usd};

/// Rows that are shown; the rest is counted.
const SHOWN: usize = 15;

/// A table with the first rows, how many more there are, and a hint.
pub(super) fn first(
    caption: &'static str,
    columns: &[Column],
    mut rows: Vec<Html>,
    hint: &'static str,
) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let left = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    html! {
        <div class="found">
            { table::scrolling(caption, columns, rows) }
            if left > 0 { { p("hint", shared::and_more(left)) } }
            if !hint.is_empty() { { p("hint", hint) } }
        </div>
    }
}

fn money(screen: &Screen, cost: Option<Usd>) -> Html {
    let formats = &screen.desk.formats;
    number(cost.map_or(words::NO_MONEY.to_owned(), |cost| formats.cents(cost)))
}

pub(super) fn model_name(screen: &Screen, model: ModelIx) -> String {
    let model = screen.desk.dataset.model_at(model);
    model
        .map(|model| model.name.to_string())
        .unwrap_or_default()
}

/// Millions of tokens with few decimals; the exact figure is a touch away.
fn tokens(screen: &Screen, tokens: Mtok) -> Html {
    let formats = &screen.desk.formats;
    table::figure(
        formats.number(&tokens.brief()),
        formats.number(&tokens.exact()),
    )
}

fn totals(screen: &Screen, mut totals: Vec<(String, Total)>) -> Vec<Html> {
    totals.sort_by_key(|(_, total)| std::cmp::Reverse((total.cost, total.tokens)));
    let row = |(name, total): (String, Total)| {
        // A discount or an image has no tokens, which is not none of them.
        let tokens = match total.tokens.is_zero() {
            true => number(words::NO_TOKENS.to_owned()),
            false => tokens(screen, total.tokens),
        };
        let mark = match total.derived {
            none if none.is_zero() => "",
            all if all == total.tokens => words::ALL_DERIVED,
            _ => words::PART_DERIVED,
        };
        table::row(name + mark, vec![tokens, money(screen, total.cost)])
    };
    totals.into_iter().map(row).collect()
}

pub(super) fn by_model(screen: &Screen, imported: &Imported) -> Html {
    // They lower the bill and say nothing about the model they stand beside.
    let by = imported.by(|line| match line.kind {
        Kind::Apart(Charge::Discount(_) | Charge::Credit | Charge::Refund) => {
            Err(words::APART.to_owned())
        }
        _ => line.model.ok_or_else(|| line.name.clone()),
    });
    let named = by.into_iter().map(|(model, total)| {
        let name = match model {
            Ok(model) => model_name(screen, model),
            Err(name) if name.is_empty() => words::NO_NAME.to_owned(),
            Err(name) => name,
        };
        (name, total)
    });

    let rows = totals(screen, named.collect());
    first(
        words::BY_MODEL,
        &words::MODEL_COLUMNS,
        rows,
        words::COST_HINT,
    )
}

/// Nothing where everything is one use case.
pub(super) fn by_use_case(screen: &Screen, imported: &Imported) -> Html {
    let by = imported.by(|line| line.use_case.clone());
    if by.keys().all(String::is_empty) {
        return Html::default();
    }
    let named = by.into_iter().map(|(name, total)| match name.as_str() {
        "" => (words::NO_USE_CASE.to_owned(), total),
        _ => (name, total),
    });

    let rows = totals(screen, named.collect());
    first(words::BY_USE_CASE, &words::USE_CASE_COLUMNS, rows, "")
}

/// What is looked at less often, folded away.
pub(super) fn by_the_rest(screen: &Screen, imported: &Imported) -> Html {
    let table = |caption, head: &'static str, named: Vec<(String, Total)>| {
        let columns = [
            (head, false),
            (words::MILLION_TOKENS, true),
            (words::COST, true),
        ];
        first(caption, &columns, totals(screen, named), "")
    };
    let unsaid = || words::NO_USE_CASE.to_owned();
    let regions = imported.by(|line| line.region.map(Region::code));
    let regions = regions.into_iter().map(|(code, total)| {
        let name = code.map_or_else(unsaid, str::to_owned);
        (name, total)
    });
    let tiers = imported.by(|line| line.tier.code());
    let tiers = tiers
        .into_iter()
        .map(|(code, total)| (code.replace('_', " "), total));
    let months = imported.by(|line| line.month);
    let months = months.into_iter().map(|(month, total)| {
        let name = month.map_or_else(unsaid, |month| format!("{}-{:02}", month.year, month.month));
        (name, total)
    });
    html! {
        <details class="worked">
            <summary>{ words::BY_THE_REST }</summary>
            { table(words::BY_REGION, words::REGION_HEAD, regions.collect()) }
            { table(words::BY_TIER, words::SERVICE_TIER_HEAD, tiers.collect()) }
            { table(words::BY_MONTH, words::MONTH_HEAD, months.collect()) }
        </details>
    }
}

pub(super) fn unrecognised(screen: &Screen, imported: &Imported) -> Html {
    let count = |count: u64| number(screen.desk.formats.number(&count.to_string()));
    let rows = imported.unrecognised.iter().map(|one| {
        let cells = vec![
            table::words(one.product.clone()),
            money(screen, one.spend),
            count(one.rows),
            count(one.first_line),
        ];
        table::row(one.usage_type.clone(), cells)
    });
    first(
        words::UNRECOGNISED,
        &words::USAGE_COLUMNS,
        rows.collect(),
        "",
    )
}

/// Rows that cannot be read, with file and line.
pub(super) fn problems(screen: &Screen, found: &Found, imported: &Imported) -> Html {
    let formats = &screen.desk.formats;
    let problems = imported.problems.iter().take(SHOWN).map(|problem| {
        let words = formats.phrase(&problem.message());
        let line = formats.number(&problem.line.to_string());
        let file = found.name(problem.file);
        html! { <li>{ words::line_of_file(file, &line, &words) }</li> }
    });
    let listed = u64::try_from(SHOWN.min(imported.problems.len())).unwrap_or_default();
    let left = imported.rows.troubled.saturating_sub(listed);
    if imported.problems.is_empty() {
        return Html::default();
    }
    html! {
        <div class="gap">
            { p("", words::PROBLEMS) }
            <ul>{ for problems }</ul>
            if left > 0 { { p("", shared::and_more(formats.number(&left.to_string()))) } }
        </div>
    }
}

pub(super) fn left_out(screen: &Screen, left_out: &[LeftOut]) -> Html {
    let rows = left_out.iter().map(|one| {
        let name = match one.name.as_str() {
            "" => words::NO_NAME.to_owned(),
            name => name.to_owned(),
        };
        let cells = vec![money(screen, one.cost), table::words(one.why.text())];
        table::row(name, cells)
    });
    first(
        words::LEFT_OUT,
        &words::LEFT_OUT_COLUMNS,
        rows.collect(),
        "",
    )
}
