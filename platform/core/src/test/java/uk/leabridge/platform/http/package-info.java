@NullMarked
package uk.leabridge.platform.http;

import org.jspecify.annotations.NullMarked;
