#!/usr/bin/env bash
# Builds everything, runs every test, and says last how many passed, failed and were skipped. Fails when the build failed,
# a test failed, or none ran.
set -uo pipefail
cd "$(dirname "$0")/.."

mkdir -p .local
marker=$(mktemp .local/tests-since.XXXXXX)
trap 'rm -f "$marker"' EXIT

# three modules at a time: most of a module's time is one test after another, and some of it is waiting
./mvnw --batch-mode --no-transfer-progress --fail-at-end --threads 3 verify "$@"
built=$?

totals=$(find . -path '*/target/*-reports/TEST-*.xml' -newer "$marker" -exec grep -ho '<testsuite [^>]*>' {} + | awk '
    function number(name,  at, rest) {
        if (!match($0, " " name "=\"[0-9]+\"")) return 0
        rest = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", rest); return rest + 0
    }
    { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
    END { printf "%d %d %d", tests - failed - skipped, failed, skipped }')
read -r passed failed skipped <<<"$totals"

status=0
[ "$built" -eq 0 ] || { echo "The build failed. The errors are above."; status=1; }
[ "$((passed + failed))" -gt 0 ] || { echo "No test ran."; status=1; }
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
