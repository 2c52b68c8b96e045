@NullMarked
package uk.leabridge.referrals.casework.signpost.domain;

import org.jspecify.annotations.NullMarked;
