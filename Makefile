# `make run` shows the page, `make test` runs every check. Both install what is missing.
#
# `make build` leaves the site in dist/, `make single-file` puts it into one file in dist-single/, `make bench`
# measures it, `make pictures` shows every view, `make clean` removes what was built.
#
# Build tools have fixed versions and live in a cache of their own, one folder per tool and version: nothing of
# yours in ~/.cargo/bin is touched, clones share them, and a file that is there is the right version.

PORT ?= 8080
TOOLS := $(or $(BEDROCK_POSITION_TOOLS),$(or $(XDG_CACHE_HOME),$(HOME)/.cache)/bedrock-position)

# Each version is written once, in the file named here.
RUST := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
TRUNK_VERSION := $(shell sed -n 's/^trunk-version = "=\(.*\)"/\1/p' Trunk.toml)
BINARYEN_VERSION := $(shell sed -n 's/^wasm_opt = "version_\(.*\)"/\1/p' Trunk.toml).0.0
ESBUILD_VERSION := 0.28.2
AXE_VERSION := 4.14.1
DUCKDB_VERSION := 1.5.6-r.1
LIGHTHOUSE_VERSION := 13.5.0
# Other readers of the same files, beside which `make bench` measures ours.
PEERS := papaparse@5.7.1 udsv@0.7.3 @duckdb/duckdb-wasm@1.32.0 hyparquet@1.33.0 hyparquet-compressors@1.1.2
BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)

TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin/trunk
BINDGEN := $(TOOLS)/wasm-bindgen-$(BINDGEN_VERSION)/bin/wasm-bindgen
BINARYEN := $(TOOLS)/binaryen-$(BINARYEN_VERSION)/node_modules/.bin/wasm-opt
ESBUILD := $(TOOLS)/esbuild-$(ESBUILD_VERSION)/node_modules/.bin/esbuild
DUCKDB := $(TOOLS)/duckdb-$(DUCKDB_VERSION)/node_modules/@duckdb/node-api/package.json
AXE := $(TOOLS)/axe-core-$(AXE_VERSION)/node_modules/axe-core/axe.min.js
EMPTY :=
BENCH_PEERS := $(TOOLS)/peers-$(subst $(EMPTY) $(EMPTY),-,$(subst /,-,$(subst @,-,$(PEERS))))
LIGHTHOUSE := $(TOOLS)/lighthouse-$(LIGHTHOUSE_VERSION)/node_modules/.bin/lighthouse

export PATH := $(dir $(ESBUILD)):$(dir $(TRUNK)):$(dir $(BINDGEN)):$(dir $(BINARYEN)):$(HOME)/.cargo/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := $(BINDGEN)-test-runner
unexport NO_COLOR # Trunk refuses the value 1

SITE := cargo run --quiet --locked --no-default-features --features tools --bin site --
SOURCES := Cargo.toml Cargo.lock Trunk.toml index.html rust-toolchain.toml $(shell find src static)

.PHONY: run build single-file test pictures bench clean tools rust browser duckdb env
.DELETE_ON_ERROR:

run: build
	@echo "Serving the site; Ctrl+C ends it. The address:"
	@$(SITE) serve dist --port $(PORT)

# The compressed page: only an optimised build has one, so what `trunk serve` left in dist/ does not count.
build: dist/index.html.br

dist/index.html.br: $(SOURCES) | tools
	trunk --log warn,trunk::processing=error build --release

# The whole site as one file that runs by double-click, for where nothing can be hosted.
single-file: build
	@$(SITE) single dist dist-single/bedrock-position.html

test:
	@bash tests/run.sh

# Every view at three widths, light and dark, into target/screenshots: to be looked at.
pictures: build browser
	@CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
	  cargo test --quiet --locked --features journeys --test journeys -- look::every_view

# The engine, compiled as for the page, in a browser; then the built page. Only the program that drives the browser
# for the page is built in the test profile. The runner of the first knows no --quiet. The simulation runs natively, in
# the profile of its worker, before it runs in the page. The bench of the import needs DuckDB, which writes Parquet, and
# the peers, from the package registry; it takes two minutes, and BENCH_MEGABYTES=1000 about ten.
bench: build browser $(DUCKDB) $(BENCH_PEERS)/node_modules/.package-lock.json
	@WASM_BINDGEN_TEST_WEBDRIVER_JSON="$(CURDIR)/tests/webdriver.json" WASM_BINDGEN_TEST_TIMEOUT=120 \
	  CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" \
	  cargo bench --locked --no-default-features --target wasm32-unknown-unknown --bench assess
	@cargo bench --quiet --locked --profile dev --features journeys --bench page
	@BENCH_PEERS='$(BENCH_PEERS)' DUCKDB='$(TOOLS)/duckdb-$(DUCKDB_VERSION)' \
	  cargo bench --quiet --locked --profile dev --features journeys --bench import
	@cargo build --quiet --locked --no-default-features --features tools --bin site
	@LIGHTHOUSE='$(LIGHTHOUSE)' node tests/lighthouse.mjs 5
	@cargo bench --quiet --locked --no-default-features --profile worker --bench simulation
	@cargo bench --quiet --locked --profile dev --features journeys --bench simulation_page

clean:
	rm -rf dist dist-single target

# --- What the work needs; nothing happens when it is there ---------------------------------------------------------

tools: rust $(TRUNK) $(BINDGEN) $(BINARYEN) $(ESBUILD)

rust:
	@command -v rustup >/dev/null || { echo "rustup is missing. Install it from https://rustup.rs and run make again." >&2; exit 1; }
	@command -v cc >/dev/null || { echo "A C compiler is missing. On Debian: sudo apt-get install build-essential" >&2; exit 1; }
	@{ rustup target list --toolchain $(RUST) --installed && rustup component list --toolchain $(RUST) --installed; } 2>/dev/null \
	  | grep -cE '^(wasm32-unknown-unknown|clippy.*|rustfmt.*)$$' | grep -qx 3 \
	  || rustup toolchain install $(RUST) --profile minimal --component clippy,rustfmt --target wasm32-unknown-unknown \
	  || { echo "Rust $(RUST) could not be installed; rustup says why above. Check the network, then run make again." >&2; exit 1; }

$(TRUNK): | rust
	@echo "Installing Trunk $(TRUNK_VERSION), once for all clones. This takes some minutes."
	cargo install --locked --root $(TOOLS)/trunk-$(TRUNK_VERSION) trunk@$(TRUNK_VERSION)

$(BINDGEN): | rust
	@echo "Installing wasm-bindgen $(BINDGEN_VERSION), once for all clones. This takes some minutes."
	cargo install --locked --root $(TOOLS)/wasm-bindgen-$(BINDGEN_VERSION) wasm-bindgen-cli@$(BINDGEN_VERSION)

$(BINARYEN):
	@command -v npm >/dev/null || { echo "npm is missing; it brings wasm-opt. Install Node.js 20 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(TOOLS)/binaryen-$(BINARYEN_VERSION) binaryen@$(BINARYEN_VERSION)

$(ESBUILD):
	@command -v npm >/dev/null || { echo "npm is missing; it brings esbuild. Install Node.js 18 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(TOOLS)/esbuild-$(ESBUILD_VERSION) esbuild@$(ESBUILD_VERSION)

# For tests in a browser only: the rules of accessibility, Lighthouse, Chromium and its driver.
$(AXE):
	@command -v npm >/dev/null || { echo "npm is missing; it brings axe-core. Install Node.js 18 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(TOOLS)/axe-core-$(AXE_VERSION) axe-core@$(AXE_VERSION)

# For tests of the queries only: DuckDB, which runs them.
$(DUCKDB):
	@command -v npm >/dev/null || { echo "npm is missing; it brings DuckDB. Install Node.js 20 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(TOOLS)/duckdb-$(DUCKDB_VERSION) @duckdb/node-api@$(DUCKDB_VERSION)

duckdb: $(DUCKDB)

# For `make bench` only: never part of the page. npm writes the file when all of them are there.
$(BENCH_PEERS)/node_modules/.package-lock.json:
	@command -v npm >/dev/null || { echo "npm is missing; it brings the peers. Install Node.js 20 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(BENCH_PEERS) $(PEERS)

$(LIGHTHOUSE):
	@command -v npm >/dev/null || { echo "npm is missing; it brings Lighthouse. Install Node.js 22.19 or later: https://nodejs.org" >&2; exit 1; }
	npm install --silent --no-audit --no-fund --no-save --prefix $(TOOLS)/lighthouse-$(LIGHTHOUSE_VERSION) lighthouse@$(LIGHTHOUSE_VERSION)

browser: $(AXE) $(LIGHTHOUSE)
	@command -v chromedriver >/dev/null && { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null \
	  || sh tests/install-browser.sh

# For a shell of your own: eval "$(make -s env)"
env:
	@echo "export PATH='$(PATH)'"
	@echo "export TRUNK_SKIP_VERSION_CHECK=true"
	@echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER='$(CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER)'"
	@echo "export AXE_CORE='$(AXE)'"
	@echo "export DUCKDB='$(TOOLS)/duckdb-$(DUCKDB_VERSION)'"
	@echo "export BENCH_PEERS='$(BENCH_PEERS)'"
	@echo "export LIGHTHOUSE='$(LIGHTHOUSE)'"
	@echo "unset NO_COLOR"
