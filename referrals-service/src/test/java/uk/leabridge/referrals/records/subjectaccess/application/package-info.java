@NullMarked
package uk.leabridge.referrals.records.subjectaccess.application;

import org.jspecify.annotations.NullMarked;
