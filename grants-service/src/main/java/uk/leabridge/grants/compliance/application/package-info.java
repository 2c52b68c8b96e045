/** Compliance: assessed when something that it depends on changes, and when its day comes. */
@NullMarked
package uk.leabridge.grants.compliance.application;

import org.jspecify.annotations.NullMarked;
