/** What a borough has chosen, with the partnership's defaults. */
@NullMarked
package uk.leabridge.referrals.setting.application;

import org.jspecify.annotations.NullMarked;
