//! What the view of the report says around the document, in one place. What the document says is the engine's.

pub(super) const LEAD: &str = "One page for whoever decides, or the score, the agreement, asks and the bill in full, with sources: to print, to save as PDF, or as a file.";
pub(super) const LENGTH: &str = "Length";
pub(super) const BRIEF: &str = "One-page brief";
pub(super) const FULL: &str = "Full report";
pub(super) const PRINT: &str = "Print or save as PDF";

pub(super) const OPEN_THIS: &str = "Open this position";
pub(super) const HOLDS: &str =
    "The address holds every figure of this position: whoever has it can open it.";
pub(super) const NO_CODE: &str = "Its address is too long for a code; the full report prints it.";
pub(super) const AT_LEAST: &str = "at least";

pub(super) const FILES: &str = "Files";
pub(super) const WORKBOOK: &str = "Save as workbook (XLSX)";
pub(super) const MARKDOWN: &str = "Save as Markdown";
pub(super) const LINES: &str = "Save every line as CSV";
pub(super) const JSON: &str = "Save as JSON";
pub(super) const FORMS: &str = "In the workbook amounts and sums are formulas. The JSON file holds answers and report; its form is published as a ";
pub(super) const SCHEMA: &str = "JSON Schema";
pub(super) const REFUSED: &str = "The browser did not take the file. Allow downloads for this page, or print the report instead.";
pub(super) const NO_WORKBOOK: &str = "The workbook could not be made: its program did not load, or the browser did not take the file. Try again, or save every line as CSV, which every spreadsheet opens.";
pub(super) const WRITING: &str = "Writing the workbook…";

/// What the position is called where it has no name of its own.
pub(super) const EXAMPLE: &str = "The example";
pub(super) const SHARED: &str = "Shared position";
pub(super) const OURS: &str = "Our position";
