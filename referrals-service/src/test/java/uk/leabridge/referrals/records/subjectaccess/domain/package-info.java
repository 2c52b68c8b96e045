@NullMarked
package uk.leabridge.referrals.records.subjectaccess.domain;

import org.jspecify.annotations.NullMarked;
