@NullMarked
package uk.leabridge.referrals.document.api;

import org.jspecify.annotations.NullMarked;
