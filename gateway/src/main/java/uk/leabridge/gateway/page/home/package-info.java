/** The work list: what a person must do, first things first. */
@NullMarked
package uk.leabridge.gateway.page.home;

import org.jspecify.annotations.NullMarked;
