//! Bedrock Position: `engine` is arithmetic, `app` is screens, `static/data` is what people edit.
//! Nothing else belongs at this level.

pub mod engine;

#[cfg(feature = "app")]
pub mod app;
