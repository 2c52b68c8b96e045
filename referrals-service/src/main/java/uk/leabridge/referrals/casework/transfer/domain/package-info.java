/** Cases that one borough offers to another. */
@NullMarked
package uk.leabridge.referrals.casework.transfer.domain;

import org.jspecify.annotations.NullMarked;
