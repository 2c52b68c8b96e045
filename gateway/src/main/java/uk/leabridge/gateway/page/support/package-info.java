/** What is done for the person in a case: assessments, the support plan, sessions, reviews. */
@NullMarked
package uk.leabridge.gateway.page.support;

import org.jspecify.annotations.NullMarked;
