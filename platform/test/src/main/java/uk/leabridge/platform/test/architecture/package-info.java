/** The rules of docs/architecture.md as tests that every module runs on its own classes. */
@NullMarked
package uk.leabridge.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
