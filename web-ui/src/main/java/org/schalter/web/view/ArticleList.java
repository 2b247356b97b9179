package org.schalter.web.view;

import java.util.List;

/**
 * All articles of a ticket: the overview, and below it one of them or all.
 *
 * @param url answers this part alone
 * @param oneUrl changes to "one article"
 * @param allUrl changes to "all articles"
 */
public record ArticleList(
        String url, String live, boolean all, String oneUrl, String allUrl, List<ArticleView> articles) {

    public ArticleList {
        articles = List.copyOf(articles);
    }

    /** What stands below the overview. */
    public List<ArticleView> shown() {
        return articles.stream()
                .filter(article -> all || article.state().selected())
                .toList();
    }
}
