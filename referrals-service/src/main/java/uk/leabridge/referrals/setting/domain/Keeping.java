package uk.leabridge.referrals.setting.domain;

/**
 * How many months a borough keeps what has ended.
 *
 * @param standard from the closure of a referral or case
 * @param under18NoFurtherAction from the decision, for a child whose referral ended without further action
 * @param advice from the answer to a question
 */
public record Keeping(int standard, int under18NoFurtherAction, int advice) {}
