//! What a file is, from its first bytes and never from its name: a format that can be read, or what it seems to be.
//! Reading it belongs to `read`.

use memchr::memmem;

use super::cells::{Cutter, Header};
use super::format::Format;
use super::problem::Refusal;
use super::records::{Record, Records};

/// How much of a file is looked at.
pub(super) const HEAD: usize = 1 << 16;

/// A format, and how its bytes are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The format.
    pub format: Format,
    /// Bytes before the first that counts: a byte-order mark.
    pub(super) skip: usize,
    /// What parts the cells of a table.
    pub(super) delimiter: u8,
}

/// Says what a file is, from its first 64 KB, or all of it if it is shorter.
pub fn recognise(head: &[u8]) -> Result<Recognised, Refusal> {
    let head = head.get(..HEAD).unwrap_or(head);
    if let Some(refusal) = not_text(head) {
        return Err(refusal);
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let skip = head.len().saturating_sub(text.len());
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let json = |format| Recognised {
        format,
        skip,
        delimiter: 0,
    };
    match first {
        None => Err(Refusal::Empty),
        Some(b'{' | b'[') => json_format(text).map(json),
        Some(b'<') => Err(Refusal::Markup),
        // CloudWatch Logs puts a time before each record that it exports.
        Some(b'0'..=b'9')
            if without_time(text) != text && holds(text, &["\"ModelInvocationLog\""]) =>
        {
            Ok(json(Format::InvocationLogs))
        }
        Some(_) => table(text).map(|(format, delimiter)| Recognised {
            format,
            skip,
            delimiter,
        }),
    }
}

/// A line of a log from its record on, without the time that an export puts before it.
pub(super) fn without_time(line: &[u8]) -> &[u8] {
    const LONGEST_TIME: usize = 40;
    let timed = line.first().is_some_and(u8::is_ascii_digit);
    let start = memchr::memchr(b'{', line.get(..LONGEST_TIME).unwrap_or(line));
    match start.filter(|_| timed) {
        Some(start) => line.get(start..).unwrap_or(line),
        None => line,
    }
}

/// What is no text at all.
fn not_text(head: &[u8]) -> Option<Refusal> {
    const MAGIC: &[(&[u8], Refusal)] = &[
        (b"\x1F\x8B", Refusal::Gzip),
        (b"PAR1", Refusal::Parquet),
        (b"PK\x03\x04", Refusal::Zip),
        (b"%PDF", Refusal::Pdf),
        (b"\xFF\xFE", Refusal::Utf16),
        (b"\xFE\xFF", Refusal::Utf16),
    ];
    let known = MAGIC.iter().find(|(magic, _)| head.starts_with(magic));
    let nuls = memchr::memchr_iter(0, head).count();
    let binary = || (nuls > head.len() / 8).then_some(Refusal::Binary);
    known.map(|(_, refusal)| refusal.clone()).or_else(binary)
}

fn holds(text: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .all(|word| memmem::find(text, word.as_bytes()).is_some())
}

fn json_format(text: &[u8]) -> Result<Format, Refusal> {
    let any = |words: &[&[&str]]| words.iter().any(|all| holds(text, all));
    // The record of a log may hold any text: it is asked for first.
    if holds(text, &["\"ModelInvocationLog\""]) && !holds(text, &["\"results\""]) {
        return Ok(Format::InvocationLogs);
    }
    if any(&[
        &["\"formatVersion\"", "\"offerCode\""],
        &["\"terms\"", "\"rateCode\""],
    ]) {
        return Err(Refusal::PriceList);
    }
    if holds(text, &["\"ResultsByTime\""]) {
        return Ok(Format::CostExplorerJson);
    }
    if any(&[&["\"Datapoints\""], &["\"MetricDataResults\""]]) {
        return Ok(Format::Metrics);
    }
    if any(&[&[
        "\"cache_creation_input_tokens\"",
        "\"message\"",
        "\"usage\"",
    ]]) {
        return Err(Refusal::Transcript);
    }
    let start = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let list = start == Some(&b'[');
    if any(&[&["\"field\"", "\"value\""]]) || list && any(&[&["modelId"], &["inputTokenCount"]]) {
        return Ok(Format::InsightsJson);
    }
    if any(&[
        &["\"modelId\"", "TokenCount"],
        &["\"events\"", "ModelInvocationLog"],
    ]) {
        return Ok(Format::InvocationLogs);
    }
    Err(Refusal::Json)
}

fn table(text: &[u8]) -> Result<(Format, u8), Refusal> {
    let (delimiter, header) = header(text);
    let format = table_format(&header)?;
    Ok((format, delimiter))
}

/// The first record with the delimiter that cuts it into most cells.
fn header(text: &[u8]) -> (u8, Header) {
    let mut best = (b',', Header::default());
    for delimiter in [b',', b'\t', b';'] {
        let mut header = None;
        let mut each = |_, record: Record<'_>| {
            if let (None, Record::Whole(bytes)) = (&header, record) {
                header = Some(Header::read(Cutter::new(delimiter).cut(bytes)));
            }
        };
        let mut records = Records::quoted(delimiter);
        records.feed(text, &mut each);
        records.finish(&mut each);
        if let Some(header) = header.filter(|header| header.len() > best.1.len()) {
            best = (delimiter, header);
        }
    }
    best
}

/// What a table is, from the names of its columns.
pub(super) fn table_format(header: &Header) -> Result<Format, Refusal> {
    if header.len() < 2 {
        return Err(Refusal::Text);
    }
    let names = header.names();
    let first = names.first().map_or("", String::as_str);
    let exact = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    if header.has(&["lineitemusagetype"]) {
        let new = [
            "line_item_iam_principal",
            "product",
            "discount",
            "resource_tags",
            "tags",
            "cost_category",
        ];
        return Ok(if exact(&new) {
            Format::Cur2
        } else {
            Format::CurLegacy
        });
    }
    if header.has(&["billedcost"]) {
        return Ok(match header {
            _ if !header.has(&["chargecategory"]) => Format::LiteLlmFocus,
            _ if header
                .find(&["serviceprovidername", "hostprovidername"])
                .is_some() =>
            {
                Format::FocusLater
            }
            _ if header
                .find(&["skumeter", "invoiceid", "billingaccounttype"])
                .is_some() =>
            {
                Format::Focus12
            }
            _ => Format::Focus10,
        });
    }
    if header.has(&["prompttokens", "completiontokens", "spend"]) {
        let requests = header.find(&["requestid", "starttime"]).is_some();
        return Ok(if requests {
            Format::LiteLlmRequests
        } else {
            Format::LiteLlmDays
        });
    }
    if header
        .find(&[
            "estimatedrevenueinpricingcurrency",
            "dimensionkey",
            "sellerrevenue",
        ])
        .is_some()
    {
        return Err(Refusal::SellerReport);
    }
    let sku = header.find(&["sku", "ratecode"]).is_some();
    let priced = header
        .find(&["usd", "priceperunit", "offertermcode"])
        .is_some();
    if first == "FormatVersion" || sku && priced {
        return Err(Refusal::PriceList);
    }
    let dollars = names
        .iter()
        .any(|name| name.ends_with("($)") || name.ends_with("(USD)"));
    if dollars && header.find(&["startdate", "date"]).is_none_or(|at| at == 0) {
        return Ok(Format::CostExplorerCsv);
    }
    if header.find(&["usagetype"]).is_some() && header.find(&["unblendedcost", "cost"]).is_some() {
        return Ok(Format::Summary);
    }
    let counts =
        header.find_by(|name| name.contains("inputtokencount") || name.contains("inputtokens"));
    if exact(&["@message"])
        || counts.is_some() && header.find_by(|name| name.contains("modelid")).is_some()
    {
        return Ok(Format::InsightsCsv);
    }
    Err(Refusal::Table(names.iter().take(6).cloned().collect()))
}
