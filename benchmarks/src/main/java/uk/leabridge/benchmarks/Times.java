package uk.leabridge.benchmarks;

import java.time.Duration;

/** How long each part of a measurement lasts. */
record Times(Duration warmUp, Duration round, int rounds) {}
