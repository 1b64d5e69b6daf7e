#!/usr/bin/env bash
# Every check, one after the other; a failed one does not stop the next. Installs what is missing.
# The last line is `N passed, N failed`. Full logs: target/test-logs.
set -u
cd "$(dirname "$0")/.."
logs=target/test-logs
rm -rf "$logs" && mkdir -p "$logs"
table=() passed=0 failed=0
TMPDIR=$(mktemp -d) && export TMPDIR && trap 'rm -rf "$TMPDIR"' EXIT # browsers leave much behind

# record NAME PASSED FAILED SECONDS
record() {
    passed=$((passed + $2)) failed=$((failed + $3))
    table+=("$(printf '%-38s %6d %6d %6ds' "$@")")
}

# run NAME COMMAND...: output into a log; shows its end when it fails. The status is that of the command.
run() {
    local name=$1 log="$logs/${1//[^A-Za-z0-9]/-}.log" start=$SECONDS status=0
    shift
    printf '%s ... ' "$name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    seconds=$((SECONDS - start)) output=$log
    if [ "$status" -eq 0 ]; then
        echo "ok (${seconds}s)"
    else
        echo "FAILED (${seconds}s), the end of $log:"
        tail -n 60 "$log" | sed 's/^/    /'
    fi
    return "$status"
}

# check NAME COMMAND...: one pass or one failure.
check() {
    if run "$@"; then record "$1" 1 0 "$seconds"; else record "$1" 0 1 "$seconds"; fi
}

# suite NAME COMMAND...: as many as its "test result:" lines say. A suite that ran nothing, or broke before it could
# count its failure, has failed once.
suite() {
    local status=0 ok=0 bad=0
    run "$@" || status=$?
    read -r ok bad < <(awk '/^test result:/ { ok += $4; bad += $6 } END { print ok + 0, bad + 0 }' "$output")
    if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$ok" -eq 0 ]; }; then
        bad=1
        [ "$status" -ne 0 ] || echo "    $1: no test ran"
    fi
    record "$1" "$ok" "$bad" "$seconds"
}

export CARGO_TERM_COLOR=never
export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$PWD/tests/webdriver.json
export WASM_BINDGEN_TEST_TIMEOUT=120
eval "$(make -s env)"

site="cargo build --quiet --locked --no-default-features --features tools --bin site"

check "install build tools" make tools
check "install browser" make browser
check "install DuckDB" make duckdb
CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver)} && export CHROMEDRIVER

check "format" cargo fmt --check
check "lint, native" cargo clippy --locked --all-targets --all-features -- -D warnings
check "lint, page" cargo clippy --locked --target wasm32-unknown-unknown --features split --lib --bin bedrock-position --test browser --bench assess -- -D warnings
check "engine alone" cargo check --locked --lib --no-default-features
suite "native tests" cargo test --locked --features tools,parquet,workbook --no-fail-fast
suite "queries on DuckDB" cargo test --locked --no-default-features --features sql --test sql --no-fail-fast
suite "component tests in Chromium" cargo test --locked --target wasm32-unknown-unknown --test browser --no-fail-fast
check "site build and size budget" make build
check "Lighthouse: three categories at 100" bash -c "$site && node tests/lighthouse.mjs 1"
suite "journeys on the built site" cargo test --locked --features journeys --test journeys --no-fail-fast

printf '\n%-38s %6s %6s %7s\n' step passed failed time
printf '%s\n' "${table[@]}"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
