@NullMarked
package uk.leabridge.referrals.subjectaccess.domain;

import org.jspecify.annotations.NullMarked;
