/** The pure assessment: requirements, roster, evidence and a day make a result with its reasons. */
@NullMarked
package uk.leabridge.grants.compliance.domain;

import org.jspecify.annotations.NullMarked;
