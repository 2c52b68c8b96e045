@NullMarked
package uk.leabridge.referrals.subjectaccess.api;

import org.jspecify.annotations.NullMarked;
