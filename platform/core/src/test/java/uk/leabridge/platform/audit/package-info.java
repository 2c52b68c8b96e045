@NullMarked
package uk.leabridge.platform.audit;

import org.jspecify.annotations.NullMarked;
