/** Requirement sets over HTTP. */
@NullMarked
package uk.leabridge.grants.requirement.api;

import org.jspecify.annotations.NullMarked;
