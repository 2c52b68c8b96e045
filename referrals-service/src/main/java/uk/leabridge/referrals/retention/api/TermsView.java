package uk.leabridge.referrals.retention.api;

import java.util.Map;
import uk.leabridge.referrals.retention.domain.RetentionClass;

/** How many months the borough keeps each class after its end. */
record TermsView(Map<RetentionClass, Integer> months) {}
