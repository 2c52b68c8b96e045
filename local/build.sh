#!/usr/bin/env bash
# Builds what runs, and says module by module how far it is. What Maven says in full goes to .local/build.log, and is shown
# when the build fails.
set -uo pipefail
cd "$(dirname "$0")/.."

mkdir -p .local
log=.local/build.log
echo "Building. The first build downloads packages and takes a few minutes."
./mvnw --batch-mode --no-transfer-progress package "$@" -Dmaven.test.skip=true -Dspotless.check.skip=true 2>&1 \
    | tee "$log" \
    | awk '/^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); sub(/ [^ ]+-SNAPSHOT */, " "); print "  " $0; fflush() }'
built=${PIPESTATUS[0]}
[ "$built" -eq 0 ] || { tail -n 60 "$log"; echo "The build failed. The errors are above; the full log is $log."; }
exit "$built"
