package org.schalter.web.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schalter.action.Offer;
import org.schalter.mail.DeliveryState;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketDetails;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.ArticleList;
import org.schalter.web.view.ArticleView;
import org.schalter.web.view.ArticleView.Kind;
import org.schalter.web.view.Person;
import org.schalter.web.view.Words;

/** Gathers a ticket's articles. */
final class Articles {

    private static final int LINES_PER_STEP = 9;
    private static final int LINE = 90;
    private static final int IMAGE_LINES = 6;
    private static final Pattern TALL =
            Pattern.compile("<(?:(img)|h[1-6]|p|tr|li|blockquote|hr)\\b", Pattern.CASE_INSENSITIVE);

    private Articles() {}

    /** @param one the article to show alone; 0 for all */
    static ArticleList list(TicketDetails details, List<Offer> offers, Viewer viewer, long one) {
        var base = Urls.ticket(details.ticket().number());
        var articles = details.articles();
        boolean all = articles.stream().noneMatch(article -> article.id().value() == one);
        var newest = articles.isEmpty()
                ? ""
                : "?article=" + articles.get(articles.size() - 1).id().value();
        var views = articles.stream()
                .map(article -> view(article, details, offers, viewer, all, one))
                .toList();
        return new ArticleList(
                base + "/articles" + (all ? "" : "?article=" + one),
                "ticket/" + details.ticket().number() + " actions",
                all,
                base + newest,
                base,
                views);
    }

    private static ArticleView view(
            Article article, TicketDetails details, List<Offer> offers, Viewer viewer, boolean all, long one) {
        var words = new PageTexts(viewer.locale());
        var moments = Moments.of(viewer.locale());
        var kind = kind(article.kind());
        var id = String.valueOf(article.id().value());
        boolean selected = article.id().value() == one;
        return new ArticleView(
                id,
                article.number(),
                all ? "#article-" + id : Urls.ticket(details.ticket().number()) + "?article=" + id,
                kind,
                words.get("article." + kind.icon()),
                new Person(author(article, words)),
                recipients(article, words),
                article.envelope().subject(),
                moments.of(article.created()),
                new ArticleView.State(!article.kind().visibleForCustomer(), false, article.marked(), selected),
                body(article),
                sending(article, words),
                attachments(article, moments),
                Menus.at(article.id(), details.ticket(), offers, viewer));
    }

    private static Kind kind(Article.Kind kind) {
        boolean customer = kind.sender() == Article.Sender.CUSTOMER;
        return switch (kind.channel()) {
            case PHONE -> customer ? Kind.PHONE_IN : Kind.PHONE_OUT;
            case INTERNAL -> kind.sender() == Article.Sender.SYSTEM ? Kind.SYSTEM : Kind.INTERNAL;
            case EMAIL -> customer ? Kind.IN : kind.autoResponse() ? Kind.SYSTEM : Kind.OUT;
        };
    }

    private static String author(Article article, Words words) {
        return article.kind().author().isBlank()
                ? article.envelope().from().map(MailAddress::shown).orElseGet(() -> words.get("article.noSender"))
                : article.kind().author();
    }

    private static String recipients(Article article, Words words) {
        var to = article.envelope().to();
        return to.isEmpty()
                ? ""
                : words.get("article.to", to.stream().map(MailAddress::shown).collect(Collectors.joining(", ")));
    }

    private static ArticleView.Body body(Article article) {
        var text = article.body().text();
        long lines = text.lines().mapToLong(line -> 1 + line.length() / LINE).sum()
                + article.body().html().map(Articles::extraLines).orElse(0L);
        int height = (int) Math.max(1, Math.min(8, 1 + lines / LINES_PER_STEP));
        var frame = article.body()
                .html()
                .map(html -> Urls.article(article.id()) + "/body")
                .orElse("");
        return new ArticleView.Body(text, frame, height);
    }

    /** About how much higher the HTML stands than its text alone: paragraphs, headings, rows and images take room. */
    private static long extraLines(String html) {
        return 2
                + TALL.matcher(html)
                        .results()
                        .mapToLong(tag -> tag.group(1) == null ? 1 : IMAGE_LINES)
                        .sum();
    }

    private static ArticleView.Sending sending(Article article, Words words) {
        return article.sending()
                .filter(sending -> sending.state() != DeliveryState.SENT)
                .map(sending -> new ArticleView.Sending(
                        words.get("sending." + key(sending.state())), isFailed(sending.state()), ""))
                .orElse(ArticleView.Sending.DONE);
    }

    private static boolean isFailed(DeliveryState state) {
        return state == DeliveryState.FAILED || state == DeliveryState.UNCERTAIN;
    }

    private static String key(DeliveryState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<ArticleView.Attachment> attachments(Article article, Moments moments) {
        return article.attachments().stream()
                .filter(file -> !file.inline())
                .map(file -> new ArticleView.Attachment(
                        file.name(),
                        moments.size(file.size()),
                        Urls.article(article.id()) + "/attachments/" + file.position(),
                        file.type().startsWith("image/")))
                .toList();
    }
}
