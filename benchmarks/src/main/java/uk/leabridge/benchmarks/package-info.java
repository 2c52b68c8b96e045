/** {@code make bench}: speeds as ratios against something measured in the same run on the same machine. */
@NullMarked
package uk.leabridge.benchmarks;

import org.jspecify.annotations.NullMarked;
