#!/usr/bin/env bash
# Measures the figures that docs/benchmarks.md quotes, on a platform of its own (its state in .local/bench), and writes it.
# BENCH_ROUNDS, BENCH_SECONDS and BENCH_WARM_UP change how long that takes.
set -euo pipefail
cd "$(dirname "$0")/.."

benchmarks/tools.sh
export PATH="$PATH:/usr/sbin"
export LEABRIDGE_HOME="$PWD/.local/bench" LEABRIDGE_PORT_OFFSET="${LEABRIDGE_PORT_OFFSET:-7000}"

./mvnw --batch-mode --no-transfer-progress -q package -pl benchmarks -am -Dmaven.test.skip=true -Dspotless.check.skip=true
./mvnw --batch-mode --no-transfer-progress -q -f benchmarks/spring-gateway/pom.xml package

bench() {
    "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$(ls benchmarks/target/leabridge-benchmarks-*.jar):$(ls benchmarks/target/lib/*.jar | paste -sd:)" \
        uk.leabridge.benchmarks.Bench "$@"
}

rm -f .local/bench-results.json
bench start

# Under load the services run as in a cluster: the second compiler and a collector for throughput. The gateway's bounds on a
# single caller are lifted, or they would be what is measured.
export LEABRIDGE_SERVICE_FLAGS="-XX:-UseSerialGC -XX:+UseParallelGC -XX:TieredStopAtLevel=4 -Xmx768m"
for kind in USER CLIENT; do
    export "LEABRIDGE_DOOR_${kind}_RATE=1000000" "LEABRIDGE_DOOR_${kind}_BURST=1000000" "LEABRIDGE_DOOR_${kind}_AT_ONCE=1000"
done
measured=0
bench load P1 P2 P3 P4 || measured=$?
# What is measured against few rows begins without those that the others left.
export LEABRIDGE_HOME="$PWD/.local/bench-scale"
rm -rf "$LEABRIDGE_HOME"
bench load P9 || measured=$?
bench write
exit "$measured"
