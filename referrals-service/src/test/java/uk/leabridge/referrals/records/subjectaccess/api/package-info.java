@NullMarked
package uk.leabridge.referrals.records.subjectaccess.api;

import org.jspecify.annotations.NullMarked;
