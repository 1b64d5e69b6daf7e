#!/bin/sh
# Installs Chromium and its driver for the browser tests, on Debian and its like. Called by `make browser`.
set -u

refuse() {
    echo "The browser tests need Chromium and ChromeDriver, and $1." >&2
    echo "Install both so that 'chromium' (or 'google-chrome') and 'chromedriver' are found, then run make again." >&2
    echo "On Debian: sudo apt-get install chromium chromium-driver" >&2
    exit 1
}

command -v apt-get >/dev/null || refuse "this system has no apt-get"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || refuse "you are not root and there is no sudo"
    as_root="sudo"
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update && $as_root apt-get install -y --no-install-recommends chromium chromium-driver </dev/null \
    || refuse "apt-get could not install them; its reason is above"
