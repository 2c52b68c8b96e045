/** Where the choices are stored. */
@NullMarked
package uk.leabridge.referrals.setting.infrastructure;

import org.jspecify.annotations.NullMarked;
