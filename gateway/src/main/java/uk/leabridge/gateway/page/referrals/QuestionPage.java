package uk.leabridge.gateway.page.referrals;

import java.util.List;
import uk.leabridge.gateway.page.Field;

/**
 * One question, and what its page needs beside the form.
 *
 * @param fields those that are asked of this person
 */
record QuestionPage(Step step, List<Field> fields, String back, boolean danger) {

    public String getTitle() {
        return step.title();
    }

    /** The question of the only field is the page's heading. */
    public boolean isHeaded() {
        return fields.getFirst().look().heading();
    }
}
