@NullMarked
package uk.leabridge.platform.test.contract;

import org.jspecify.annotations.NullMarked;
