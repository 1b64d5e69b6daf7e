//! The names AWS uses for the models: what the shipped table says, and what its loader refuses.
//! What a usage type says beside the name is tested in `tests/usage_types`.

use bedrock_position::engine::data::{AliasField, Aliases, Dataset, Meant, ModelNames, Texts};

use crate::small::{sound, table};

const HEADER: &str = "field|name|model|source|as_of|note";
const SHIPPED: &str = include_str!("../../static/data/aliases.tsv");

fn shipped() -> (Dataset, Aliases) {
    let data = Dataset::open(Texts::all_shipped()).expect("the shipped files open");
    let aliases = Aliases::open(SHIPPED, &data).map_err(|problems| problems[0].to_string());
    (data, aliases.expect("the shipped names open"))
}

#[test]
fn the_shipped_names_lead_to_the_models_they_are_quoted_for() {
    let (data, aliases) = shipped();
    assert_eq!(
        aliases.rows().len(),
        130,
        "names were added or removed: state the new count here"
    );
    let model = |field, name: &str| {
        let alias = aliases.find(field, name)?;
        Some(
            alias
                .model
                .and_then(|ix| data.model_at(ix))
                .map(|model| &*model.id),
        )
    };
    use AliasField::{Model, ServiceName, UsageType};
    for (field, name, id) in [
        (
            ServiceName,
            "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
            Some("anthropic.claude-sonnet-4-6"),
        ),
        (
            ServiceName,
            "Claude Haiku 4.5 (Amazon Bedrock Edition)",
            Some("anthropic.claude-haiku-4-5-20251001-v1:0"),
        ),
        (
            ServiceName,
            "OpenAI GPT-6 Astra (Amazon Bedrock Edition)",
            Some("openai.gpt-6-astra"),
        ),
        (
            ServiceName,
            "Claude 3.5 Sonnet (Amazon Bedrock Edition)",
            None,
        ),
        (Model, "Nova Micro", Some("amazon.nova-micro-v1:0")),
        (Model, "gpt-oss-120b", Some("openai.gpt-oss-120b-1:0")),
        (UsageType, "NovaMicro", Some("amazon.nova-micro-v1:0")),
        (
            UsageType,
            "Claude4.6Opus",
            Some("anthropic.claude-opus-4-6-v1"),
        ),
        (
            UsageType,
            "TitanEmbeddingV2-Text",
            Some("amazon.titan-embed-text-v2:0"),
        ),
        (UsageType, "Claude4Sonnet", None),
    ] {
        assert_eq!(model(field, name), Some(id), "{name}");
    }
    // Letter for letter, and only in its field.
    assert_eq!(model(Model, "NovaMicro"), None);
    assert_eq!(model(UsageType, "novamicro"), None);
    assert_eq!(model(ServiceName, "Claude Sonnet 4.6"), None);
}

#[test]
fn a_name_without_a_model_says_which_model_is_left_out() {
    let (data, aliases) = shipped();
    for alias in aliases.rows().iter().filter(|alias| alias.model.is_none()) {
        let id = alias.note.split(',').next().unwrap_or_default();
        assert!(
            id.contains('.') && data.model(id).is_none(),
            "{}: {}",
            alias.name,
            alias.note
        );
    }
}

#[test]
fn the_names_of_the_page_are_those_of_the_reviewed_table() {
    let (_, aliases) = shipped();
    // The page's own dataset, which holds fewer sources than the table cites.
    let page = Dataset::open(Texts::shipped()).expect("the shipped files open");
    let names = ModelNames::shipped(&page);
    for alias in aliases.rows() {
        let expected = alias.model.map_or(Meant::LeftOut, Meant::Model);
        assert_eq!(
            names.find(alias.field, &alias.name),
            Some(expected),
            "{}",
            alias.name
        );
    }
    assert_eq!(names.find(AliasField::Model, "Nova"), None);
}

fn refusals(rows: &[&str]) -> Vec<String> {
    let data = Dataset::open(sound()).expect("the small tables open");
    let text = table(&[&[HEADER], rows].concat());
    let problems = Aliases::open(&text, &data).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_bad_name_is_refused_with_line_and_remedy() {
    assert_eq!(
        refusals(&[
            "model|One|a.one|page|2026-11|",
            "model|Two||page|2026-11|a.two, past its end of life"
        ]),
        [""; 0]
    );
    for (rows, expected) in [
        (
            &["model|One|a.two|page|2026-11|"][..],
            "aliases.tsv:2: model 'a.two' is not in models.tsv; add it there or correct the id",
        ),
        (
            &["model|One||page|2026-11|"],
            "aliases.tsv:2: 'note' is empty; fill it in",
        ),
        (
            &["model||a.one|page|2026-11|"],
            "aliases.tsv:2: 'name' is empty; fill it in",
        ),
        (
            &["name|One|a.one|page|2026-11|"],
            "aliases.tsv:2: 'name' is no field; use one of: model, service_name, usage_type",
        ),
        (
            &["model|One|a.one|hearsay|2026-11|"],
            "aliases.tsv:2: source 'hearsay' is not in sources.tsv; add it there or correct the id",
        ),
        (
            &["model|One|a.one|page|2026-12|"],
            "aliases.tsv:2: as-of date 2026-12-01 is after the snapshot's 2026-11-22; correct it, or date the snapshot anew in snapshot.tsv",
        ),
        (
            &[
                "model|One|a.one|page|2026-11|",
                "model|One|a.one|page|2026-11|",
            ],
            "aliases.tsv:3: second row for model One; keep one of the two rows, the better sourced",
        ),
        (
            &[
                "usage_type|One|a.one|page|2026-11|",
                "model|One|a.one|page|2026-11|",
            ],
            "aliases.tsv:3: row out of order: model One; sort the rows by byte value (LC_ALL=C sort), header first",
        ),
        (
            &["model|One|a.one|page|2026-11"],
            "aliases.tsv:2: 5 cells where 6 belong; separate cells by one tab and keep empty cells",
        ),
    ] {
        assert_eq!(refusals(rows), [expected]);
    }
}
