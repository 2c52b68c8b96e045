#!/usr/bin/env bash
# The benchmarks need three programs that Maven cannot fetch: wrk, nginx and pgbench. Installs them on Debian when it may.
set -euo pipefail

export PATH="$PATH:/usr/sbin"
missing=()
command -v wrk >/dev/null || missing+=(wrk)
command -v nginx >/dev/null || missing+=(nginx-light)
command -v pgbench >/dev/null || missing+=(postgresql-client postgresql-contrib)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing what the benchmarks need: ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    exit 0
fi
echo "The benchmarks need packages that are not installed: ${missing[*]}" >&2
echo "On Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
exit 1
