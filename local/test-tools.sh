#!/usr/bin/env bash
# The tests need two programs that Maven cannot fetch: a Chromium and kubectl. Installs them on Debian when it may. Any Chromium does;
# the one without a screen needs half of the processor time.
set -euo pipefail

has_chromium() {
    command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
}

wanted=()
command -v chromium-headless-shell >/dev/null || wanted+=(chromium-headless-shell)
command -v kubectl >/dev/null || wanted+=(kubernetes-client)
[ ${#wanted[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing what the tests need: ${wanted[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } >/dev/null ||
        echo "Some packages could not be installed." >&2
fi
missing=()
has_chromium >/dev/null || missing+=(chromium-headless-shell)
command -v kubectl >/dev/null || missing+=(kubernetes-client)
[ ${#missing[@]} -eq 0 ] && exit 0
echo "The tests need packages that are not installed: ${missing[*]}" >&2
echo "On Debian or Ubuntu: sudo apt-get install ${missing[*]}. Elsewhere: a Chromium or Chrome, and kubectl, on the PATH." >&2
exit 1
