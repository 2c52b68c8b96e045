/** What is asked of a funded provider: data, versioned, with a date of effect. */
@NullMarked
package uk.leabridge.grants.requirement.domain;

import org.jspecify.annotations.NullMarked;
