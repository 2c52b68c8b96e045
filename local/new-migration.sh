#!/usr/bin/env bash
# Makes an empty migration, named after the second it was made in (UTC), so that two branches do not take the same number.
set -euo pipefail
cd "$(dirname "$0")/.."

service=${1:-} name=${2:-} feature=${3:-}
if ! [[ $service =~ ^(referrals|grants|training|comms|gateway)$ && $name =~ ^[a-z][a-z0-9]*(_[a-z0-9]+)*$ && $feature =~ ^[a-z]*$ ]] ||
    [ "$service$feature" = referrals ]; then
    echo "Usage: make new-migration SERVICE=referrals FEATURE=referral NAME=create_referral" >&2
    echo "SERVICE is referrals, grants, training, comms or gateway; NAME is lower-case words joined by underscores. FEATURE is a folder; referrals needs one." >&2
    exit 2
fi

module=$service
[ "$service" = gateway ] || module=$service-service
file=$module/src/main/resources/db/migration/${feature:+$feature/}V$(date -u +%Y%m%d%H%M%S)__$name.sql
mkdir -p "$(dirname "$file")"
printf -- '-- %s\n' "${name//_/ }" >"$file"
echo "$file"
