/** A service under test: its real database, its keys, tokens for its requests, events for its channels. */
@NullMarked
package uk.leabridge.platform.test.service;

import org.jspecify.annotations.NullMarked;
