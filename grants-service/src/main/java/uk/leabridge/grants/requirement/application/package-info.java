/** Reads requirement sets. */
@NullMarked
package uk.leabridge.grants.requirement.application;

import org.jspecify.annotations.NullMarked;
