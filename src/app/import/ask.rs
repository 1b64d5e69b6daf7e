//! What only the reader can say: what tells use cases apart, which model a name is, where it ran, which months count.
//! What follows from the answers is the engine's.

use yew::prelude::*;

use super::lists::{alone, choose, entry, models, slug};
use super::preview::{Answers, Props};
use crate::app::browser::locale;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::import as words;
use crate::engine::data::Region;
use crate::engine::import::{
    Choice, Format, Imported, Kind, Month, MonthSeen, Options, Period, Unmapped, UseCase, Why,
    Workloads,
};

/// Names that are asked for; the rest is too small to matter, and left out.
const ASKED: usize = 30;

/// What tells use cases apart, and the model of metrics: the files are read again for these.
pub(super) fn about_files(props: &Props, imported: &Imported) -> Html {
    let again = |set: fn(&mut Options, String)| {
        let (options, on_options) = (props.options.clone(), props.on_options.clone());
        move |chosen: String| {
            let mut options = options.clone();
            set(&mut options, chosen);
            on_options.emit(options);
        }
    };
    let mut ways = vec![
        entry("none", words::BY_NOTHING),
        entry("principal", words::BY_PRINCIPAL),
        entry("profile", words::BY_PROFILE),
        entry("account", words::BY_ACCOUNT),
    ];
    let tags = props.found.tally().tags();
    ways.extend(tags.map(|tag| entry(format!("{TAG}{tag}"), words::tag(tag))));
    let metric = props.options.metric_model.as_deref().unwrap_or_default();
    html! {
        <div class="pair">
            if imported.format != Format::Metrics {
                { choose("import-use-case".to_owned(), words::USE_CASES.to_owned(), words::USE_CASES_HINT.to_owned(),
                    &code(&props.options.use_case), &[alone(ways)], again(|options, code| options.use_case = read(&code))) }
            } else {
                { choose("import-metric".to_owned(), words::METRIC_MODEL.to_owned(), words::METRIC_MODEL_HINT.to_owned(),
                    metric, &models(&props.screen, words::CHOOSE),
                    again(|options, id| options.metric_model = Some(id).filter(|id| !id.is_empty()))) }
            }
        </div>
    }
}

const TAG: &str = "tag:";

fn code(use_case: &UseCase) -> String {
    match use_case {
        UseCase::None => "none".to_owned(),
        UseCase::Principal => "principal".to_owned(),
        UseCase::Profile => "profile".to_owned(),
        UseCase::Account => "account".to_owned(),
        UseCase::Tag(tag) => format!("{TAG}{tag}"),
    }
}

fn read(code: &str) -> UseCase {
    match code {
        "principal" => UseCase::Principal,
        "profile" => UseCase::Profile,
        "account" => UseCase::Account,
        code => code
            .strip_prefix(TAG)
            .map_or(UseCase::None, |tag| UseCase::Tag(tag.to_owned())),
    }
}

/// Questions that are answered without reading again.
pub(super) struct Asked<'a> {
    pub(super) screen: &'a Screen,
    pub(super) imported: &'a Imported,
    pub(super) made: &'a Workloads,
    pub(super) answers: &'a Answers,
    pub(super) change: Callback<Answers>,
}

impl Asked<'_> {
    pub(super) fn view(&self) -> Html {
        html! { <>{ self.unmapped() }<div class="pair">{ self.region() }{ self.months() }</div></> }
    }

    /// True where nothing can be said before model or Region is: by the file alone, so that an answer moves no question.
    pub(super) fn comes_first(&self) -> bool {
        let mut used = self.imported.lines.iter();
        self.imported.format == Format::Metrics
            || used.any(|line| line.kind == Kind::Used && line.region.is_none())
    }

    fn set<T: 'static>(&self, set: impl Fn(&mut Answers, T) + 'static) -> impl Fn(T) + 'static {
        let (answers, change) = (self.answers.clone(), self.change.clone());
        move |chosen| {
            let mut answers = answers.clone();
            set(&mut answers, chosen);
            change.emit(answers);
        }
    }

    /// Names that are no model, and those that were until the reader said which.
    fn unmapped(&self) -> Html {
        let answered = self.answers.models.keys();
        let open = |name: &&String| self.imported.unmapped.iter().any(|one| one.name == **name);
        let answered: Vec<&String> = answered.filter(|name| !open(name)).collect();
        let unmapped: Vec<&Unmapped> = self.imported.unmapped.iter().take(ASKED).collect();
        if answered.is_empty() && unmapped.is_empty() {
            return Html::default();
        }
        let left = self.imported.unmapped.len().saturating_sub(ASKED);
        let models = models(self.screen, words::LEAVE_OUT);
        let formats = &self.screen.desk.formats;
        let hint = |one: &Unmapped| {
            let tokens = formats.number(&one.tokens.brief());
            let spend = one.spend.map(|spend| format!(", {}", formats.cents(spend)));
            let spend = spend.unwrap_or_default();
            let sold = if one.left_out { words::NOT_SOLD } else { "" };
            words::tokens_of_name(&tokens, &spend, sold)
        };
        let mut asked: Vec<(&str, String)> = answered
            .iter()
            .map(|name| (name.as_str(), String::new()))
            .collect();
        asked.extend(unmapped.iter().map(|one| (one.name.as_str(), hint(one))));
        asked.sort();
        let ask = |(name, hint): (&str, String)| {
            let key = name.to_owned();
            let set = self.set(move |answers: &mut Answers, id: String| {
                match id.is_empty() {
                    true => answers.models.remove(&key),
                    false => answers.models.insert(key.clone(), id),
                };
            });
            let value = self.answers.models.get(name).map_or("", String::as_str);
            let id = format!("import-model-{}", slug(name));
            choose(id, words::name_is(name), hint, value, &models, set)
        };
        html! {
            <fieldset class="unmapped">
                <legend>{ words::UNMAPPED }</legend>
                <div class="pair">{ for asked.into_iter().map(ask) }</div>
                if left > 0 { { p("hint", words::and_smaller(left)) } }
            </fieldset>
        }
    }

    fn region(&self) -> Html {
        let missing = self
            .made
            .left_out
            .iter()
            .any(|one| one.why == Why::NoRegion);
        if !missing && self.answers.region.is_none() {
            return Html::default();
        }
        let regions = Region::CODES
            .iter()
            .filter_map(|code| code.parse::<Region>().ok());
        let regions = regions
            .filter(|region| region.is_aws_region())
            .map(|region| {
                entry(
                    region.code(),
                    format!("{} · {}", region.name(), region.code()),
                )
            });
        let entries = std::iter::once(entry("", words::CHOOSE)).chain(regions);
        let value = self.answers.region.map_or("", |region| region.code());
        let set =
            self.set(|answers: &mut Answers, code: String| answers.region = code.parse().ok());
        choose(
            "import-region".to_owned(),
            words::REGION.to_owned(),
            String::new(),
            value,
            &[alone(entries.collect())],
            set,
        )
    }

    /// Which months count, where there are several or a part of one.
    fn months(&self) -> Html {
        let months = &self.imported.months;
        let partial = months.iter().any(|month| !month.is_whole());
        let choice = self.answers.choice;
        let mut entries = vec![
            entry("whole", words::WHOLE_MONTHS),
            entry("all", words::ALL_MONTHS),
        ];
        entries.extend(
            months
                .iter()
                .map(|month| entry(month_code(month.month), only(*month))),
        );
        let value = match choice.period {
            Period::Whole => "whole".to_owned(),
            Period::All => "all".to_owned(),
            Period::Only(month) => month_code(month),
        };
        let known: Vec<Month> = months.iter().map(|month| month.month).collect();
        let set = self.set(move |answers: &mut Answers, code: String| {
            let one = known
                .iter()
                .copied()
                .find(|month| month_code(*month) == code);
            answers.choice.period = match code.as_str() {
                "all" => Period::All,
                _ => one.map_or(Period::Whole, Period::Only),
            };
        });
        let scale = self.set(|answers: &mut Answers, scale_partial: bool| {
            answers.choice = Choice {
                scale_partial,
                ..answers.choice
            };
        });
        let now = choice.scale_partial;
        let onclick = Callback::from(move |_: MouseEvent| scale(!now));
        html! {
            <>
                if months.len() > 1 {
                    { choose("import-months".to_owned(), words::MONTHS.to_owned(), words::MONTHS_HINT.to_owned(), &value, &[alone(entries)], set) }
                }
                if partial {
                    <label class="option">
                        <input type="checkbox" checked={now} {onclick} />
                        <span>{ words::SCALE }</span>
                    </label>
                }
            </>
        }
    }
}

fn month_code(month: Month) -> String {
    format!("{}-{}", month.year, month.month)
}

fn only(month: MonthSeen) -> String {
    let (first, last) = (locale::date(month.first), locale::date(month.last));
    words::days_alone(&first, &last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_tell_use_cases_apart_survives_its_list() {
        let tag = |name: &str| UseCase::Tag(name.to_owned());
        let ways = [
            UseCase::None,
            UseCase::Principal,
            UseCase::Profile,
            UseCase::Account,
            tag("team"),
            tag("account"),
            tag("tag:x"),
        ];
        for way in ways {
            assert_eq!(read(&code(&way)), way);
        }
    }
}
