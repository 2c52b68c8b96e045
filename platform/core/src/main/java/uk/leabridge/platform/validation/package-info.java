/** What the rules on requests mean: length, blankness, addresses and dates, the same in every service. */
@NullMarked
package uk.leabridge.platform.validation;

import org.jspecify.annotations.NullMarked;
