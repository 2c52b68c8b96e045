package uk.leabridge.gateway.page.referrals;

import java.util.List;
import uk.leabridge.gateway.page.Option;

/** One question, and what its page needs beside the form. */
record QuestionPage(Step step, String back, boolean danger, boolean adult) {

    public boolean is(String slug) {
        return step.slug().equals(slug);
    }

    public String getTitle() {
        return step.title();
    }

    public List<Option> getYesNo() {
        return Option.list("yes", "Yes", "no", "No");
    }

    public List<Option> getSectors() {
        return ReferralWords.SECTORS;
    }

    public List<Option> getConcerns() {
        return ReferralWords.CONCERNS;
    }

    public List<Option> getEthnicGroups() {
        return ReferralQuestions.ETHNIC_GROUPS;
    }

    public List<Option> getSexes() {
        return ReferralQuestions.SEXES;
    }

    public List<Option> getNeeds() {
        return ReferralQuestions.NEEDS;
    }

    public List<Option> getAgencies() {
        return ReferralWords.AGENCIES;
    }
}
