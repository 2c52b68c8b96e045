/** What can be done with programmes and awards. */
@NullMarked
package uk.leabridge.grants.programme.application;

import org.jspecify.annotations.NullMarked;
