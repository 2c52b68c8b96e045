@NullMarked
package uk.leabridge.benchmarks;

import org.jspecify.annotations.NullMarked;
