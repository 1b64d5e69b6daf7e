//! What the view of the report says around the document, in one place. What the document says is the engine's.

pub const LEAD: &str = "One page for whoever decides, or the score, the agreement, asks and the bill in full, with sources: to print, to save as PDF, or as a file.";
pub const LENGTH: &str = "Length";
pub const BRIEF: &str = "One-page brief";
pub const FULL: &str = "Full report";
pub const PRINT: &str = "Print or save as PDF";

pub const OPEN_THIS: &str = "Open this position";
pub const HOLDS: &str =
    "The address holds every figure of this position: whoever has it can open it.";
pub const NO_CODE: &str = "Its address is too long for a code; the full report prints it.";
pub const AT_LEAST: &str = "at least";

pub const FILES: &str = "Files";
pub const WORKBOOK: &str = "Save as workbook (XLSX)";
pub const MARKDOWN: &str = "Save as Markdown";
pub const LINES: &str = "Save every line as CSV";
pub const JSON: &str = "Save as JSON";
pub const FORMS: &str = "In the workbook amounts and sums are formulas. The JSON file holds answers and report; its form is published as a ";
pub const SCHEMA: &str = "JSON Schema";
pub const REFUSED: &str = "The browser did not take the file. Allow downloads for this page, or print the report instead.";
pub const NO_WORKBOOK: &str = "The workbook could not be made: its program did not load, or the browser did not take the file. Try again, or save every line as CSV, which every spreadsheet opens.";
pub const WRITING: &str = "Writing the workbook…";

/// What the position is called where it has no name of its own.
pub const EXAMPLE: &str = "The example";
pub const SHARED: &str = "Shared position";
pub const OURS: &str = "Our position";
