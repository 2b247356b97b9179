package org.schalter.core.mail;

import org.osgi.service.component.annotations.Component;
import org.schalter.ticket.ArticleId;

/** Stand-in until variables are there: texts go out as they were written. */
@Component(service = ResponseTexts.class)
public final class UnfilledTexts implements ResponseTexts {

    @Override
    public String subject(String template, ArticleId answered) {
        return template;
    }

    @Override
    public String html(String template, ArticleId answered) {
        return template;
    }
}
