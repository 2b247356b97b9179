package org.schalter.rest;

import java.util.List;
import org.schalter.ticket.Article;

/** Whether an article was answered by the product itself. */
final class Answered {

    private Answered() {}

    static boolean byMachine(Article article, List<Article> all) {
        return all.stream()
                .filter(other -> other.kind().autoResponse())
                .anyMatch(other -> other.answers().filter(article.id()::equals).isPresent());
    }
}
