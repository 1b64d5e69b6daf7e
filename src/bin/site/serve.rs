//! Serves the built site on this machine, with the headers that a static host should send.

use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use tower_http::services::ServeDir;

use super::Outcome;

#[tokio::main(flavor = "current_thread")]
pub async fn run(dist: &Path, port: u16, base: &str, plain: bool) -> Outcome<()> {
    if !dist.join("index.html").is_file() {
        return Err(format!("{} holds no built site; run: make build", dist.display()).into());
    }
    let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");

    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|e| match e.kind() {
            ErrorKind::AddrInUse => {
                format!(
                    "port {port} is in use on this machine. Choose another one: make run PORT={}",
                    port.saturating_add(1)
                )
            }
            _ => format!("cannot listen on port {port}: {e}"),
        })?;
    println!("http://{}{base}", listener.local_addr()?);

    axum::serve(listener, site(dist, base, plain)).await?;
    Ok(())
}

/// The site below `base`; everything else is not found. `plain` sends the files and nothing else, as the simplest host.
fn site(dist: &Path, base: String, plain: bool) -> Router {
    let files = ServeDir::new(dist);
    let files = if plain {
        files
    } else {
        files.precompressed_br()
    };
    let router = if base == "/" {
        Router::new().fallback_service(files)
    } else {
        Router::new().nest_service(&base, files)
    };
    if plain {
        return router;
    }
    router.layer(middleware::from_fn(move |request: Request, next: Next| {
        let base = base.clone();
        async move { headers(request, next, &base).await }
    }))
}

/// Adds what a static host should send: hashed files never change, everything else is asked for again.
async fn headers(request: Request, next: Next, base: &str) -> Response {
    let path = request.uri().path().to_owned();
    if format!("{path}/") == base {
        return Redirect::permanent(base).into_response(); // relative addresses need the slash
    }
    let mut response = next.run(request).await;
    let cache = if response.status() == StatusCode::OK && has_hash(&path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Whether Trunk put a digest into the file name: `style-0123456789abcdef.css`.
fn has_hash(path: &str) -> bool {
    path.split(['/', '-', '_', '.'])
        .any(|part| (14..=16).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_digest_are_kept_for_ever() {
        assert!(has_hash("/sub/style-0123456789abcdef.css"));
        assert!(has_hash("/bedrock-position-9f2c4b6d8e0a1c3_bg.wasm"));
        assert!(!has_hash("/"));
        assert!(!has_hash("/data/rates.tsv"));
    }
}
