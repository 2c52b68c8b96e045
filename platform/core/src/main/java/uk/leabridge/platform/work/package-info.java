/** What a service does of its own accord, and how it comes to its end when the service is stopped. */
@NullMarked
package uk.leabridge.platform.work;

import org.jspecify.annotations.NullMarked;
