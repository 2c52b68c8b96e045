/** What the referrals say by numbers: the own borough's, and the years that were released. */
@NullMarked
package uk.leabridge.gateway.page.insight;

import org.jspecify.annotations.NullMarked;
