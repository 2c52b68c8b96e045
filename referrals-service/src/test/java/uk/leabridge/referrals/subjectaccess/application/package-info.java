@NullMarked
package uk.leabridge.referrals.subjectaccess.application;

import org.jspecify.annotations.NullMarked;
