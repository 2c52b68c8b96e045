@NullMarked
package uk.leabridge.referrals.session.domain;

import org.jspecify.annotations.NullMarked;
