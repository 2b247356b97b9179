package org.schalter.core.mail;

import org.schalter.ticket.ArticleId;

/** Fills the variables in the texts of automatic answers. */
public interface ResponseTexts {

    /** @param answered the article that is answered; its ticket and customer are what the variables speak of */
    String subject(String template, ArticleId answered);

    /** As {@link #subject}, for HTML: values are escaped. */
    String html(String template, ArticleId answered);
}
