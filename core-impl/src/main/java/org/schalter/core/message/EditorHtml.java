package org.schalter.core.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The allow-list for what agents write in the rich text editor: what its buttons can make, and quoted mail. */
public final class EditorHtml {

    private static final Set<String> STYLES =
            Set.of("color", "background-color", "text-align", "font-size", "font-family");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "br", "hr", "h1", "h2", "h3", "b", "strong", "i", "em", "u", "s")
            .allowElements("strike", "del", "sub", "sup", "blockquote", "pre", "code", "ul", "ol", "li", "img")
            .allowElements("table", "thead", "tbody", "tr", "td", "th")
            .allowElements(MailHtml::outside, "a")
            .allowUrlProtocols("http", "https", "mailto", "cid")
            .allowAttributes("href")
            .matching((element, attribute, value) -> MailHtml.link(value))
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> ownImage(value))
            .onElements("img")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .allowStyling(CssSchema.withProperties(STYLES))
            .toFactory();

    private EditorHtml() {}

    public static String safe(String html) {
        return POLICY.sanitize(html);
    }

    /** Images come from this mail or this server: what agents send must not fetch from elsewhere at the customer's. */
    private static @Nullable String ownImage(String source) {
        boolean here = source.startsWith("/") && !source.startsWith("//") && !source.startsWith("/\\");
        return here || source.startsWith("cid:") ? source : null;
    }
}
