package org.schalter.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Article;

/** The document that shows a mail's HTML inside its sandboxed frame; the HTML was cleaned when it came in. */
final class MailFrame {

    static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern SOURCE = Pattern.compile("(?i)\\ssrc\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("(?i)<a(?=\\s)");
    private static final String STYLE =
            "<style>:root{color-scheme:light}body{margin:0;padding:4px 14px 12px;background:#fff;"
                    + "color:#171b24;font:13.5px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}"
                    + "blockquote{margin:8px 0;padding-left:10px;border-left:3px solid #d0d5dd;color:#4a5263}</style>";

    private final PartTokens tokens;

    MailFrame(PartTokens tokens) {
        this.tokens = tokens;
    }

    String document(Article article, AgentId reader) {
        var html = article.body().html().orElse("");
        var images = SOURCE.matcher(html)
                .replaceAll(source -> Matcher.quoteReplacement(image(source.group(1), article, reader)));
        var linked = LINK.matcher(images).replaceAll("<a target=\"_blank\" rel=\"noopener noreferrer\"");
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + article.number() + "</title>" + STYLE
                + "</head><body>" + linked + "</body></html>";
    }

    /** Images of the mail itself get a token; anything else of this site, or remote, is not loaded. */
    private String image(String source, Article article, AgentId reader) {
        if (source.regionMatches(true, 0, "data:image/", 0, 11)) {
            return " src=\"" + source + "\"";
        }
        var id = unescaped(source);
        return article.attachments().stream()
                .filter(file -> file.contentId()
                        .filter(known -> id.equals("cid:" + known))
                        .isPresent())
                .findFirst()
                .map(file -> " src=\"" + url(article, file.position(), reader) + "\"")
                .orElse("");
    }

    private String url(Article article, int position, AgentId reader) {
        var token = tokens.of(article.id(), position, reader);
        return Urls.article(article.id()) + "/parts/" + position + "?token=" + token;
    }

    private static String unescaped(String value) {
        return value.replace("&#64;", "@")
                .replace("&#43;", "+")
                .replace("&#61;", "=")
                .replace("%40", "@")
                .replace("&amp;", "&");
    }
}
