@NullMarked
package uk.leabridge.platform.validation;

import org.jspecify.annotations.NullMarked;
