/** What can be done with organisations. */
@NullMarked
package uk.leabridge.training.organisation.application;

import org.jspecify.annotations.NullMarked;
