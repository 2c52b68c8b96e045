@NullMarked
package uk.leabridge.referrals.signpost.domain;

import org.jspecify.annotations.NullMarked;
