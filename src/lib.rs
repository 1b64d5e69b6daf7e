//! Bedrock Position: `engine` is arithmetic, `app` is screens, `reading` takes files in, `gzip` unpacks them,
//! `parquet` reads those that are stored by column, `workbook` hands a report to a spreadsheet, `static/data` is what people edit.
//! Nothing else belongs at this level.

pub mod engine;
pub mod gzip;

#[cfg(feature = "app")]
pub mod app;

#[cfg(feature = "parquet")]
pub mod parquet;

#[cfg(any(feature = "app", feature = "worker"))]
pub mod reading;

#[cfg(feature = "workbook")]
pub mod workbook;
