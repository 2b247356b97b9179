package org.schalter.core.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The allow-list for HTML of strangers: how it looks stays, what it could do goes. The sanitizer asks for null where an
 * attribute is to go.
 */
public final class MailHtml {

    static final String[] ELEMENTS = {
        "p",
        "div",
        "span",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "strike",
        "del",
        "ins",
        "sub",
        "sup",
        "small",
        "big",
        "font",
        "center",
        "blockquote",
        "pre",
        "code",
        "tt",
        "kbd",
        "samp",
        "abbr",
        "cite",
        "q",
        "address",
        "dl",
        "dt",
        "dd",
        "ul",
        "ol",
        "li",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "img"
    };

    private static final Set<String> STYLES = Set.of(
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "line-height",
            "text-align",
            "text-decoration",
            "text-indent",
            "vertical-align",
            "white-space",
            "width",
            "height",
            "max-width",
            "margin",
            "margin-top",
            "margin-right",
            "margin-bottom",
            "margin-left",
            "padding",
            "padding-top",
            "padding-right",
            "padding-bottom",
            "padding-left",
            "border",
            "border-top",
            "border-right",
            "border-bottom",
            "border-left",
            "border-color",
            "border-style",
            "border-width",
            "border-collapse",
            "border-spacing",
            "list-style-type",
            "direction");

    private final Images images;
    private final Set<String> remote = new LinkedHashSet<>();

    private MailHtml(Images images) {
        this.images = images;
    }

    public static SafeHtml safe(String html, Images images) {
        var mail = new MailHtml(images);
        String safe = mail.policy().sanitize(html);
        return new SafeHtml(safe, new ArrayList<>(mail.remote));
    }

    private PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowElements(MailHtml::outside, "a")
                .allowUrlProtocols("http", "https", "mailto", "cid", "data")
                .allowAttributes("href")
                .matching((element, attribute, value) -> link(value))
                .onElements("a")
                .allowAttributes("src")
                .matching((element, attribute, value) -> image(value))
                .onElements("img")
                .allowAttributes("alt", "width", "height", "border")
                .onElements("img")
                .allowAttributes(
                        "align",
                        "valign",
                        "bgcolor",
                        "width",
                        "height",
                        "colspan",
                        "rowspan",
                        "nowrap",
                        "border",
                        "cellpadding",
                        "cellspacing",
                        "span")
                .onElements("table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup", "caption")
                .allowAttributes("align")
                .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
                .allowAttributes("color", "face", "size")
                .onElements("font")
                .allowAttributes("start", "type")
                .onElements("ol", "ul", "li")
                .allowAttributes("dir", "lang", "title")
                .globally()
                .allowStyling(CssSchema.withProperties(STYLES))
                .toFactory();
    }

    /** Links open outside, and the other side does not learn where the reader came from. */
    static String outside(String element, List<String> attributes) {
        attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer"));
        return element;
    }

    static @Nullable String link(String target) {
        String scheme = target.strip().toLowerCase(Locale.ROOT);
        boolean allowed = scheme.startsWith("http://") || scheme.startsWith("https://") || scheme.startsWith("mailto:");
        return allowed ? target : null;
    }

    private @Nullable String image(String source) {
        String trimmed = source.strip();
        String scheme = trimmed.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("cid:")) {
            return orNone(images.inline().apply(ContentIds.unescaped(trimmed.substring(4))));
        }
        if (scheme.startsWith("http://") || scheme.startsWith("https://")) {
            remote.add(trimmed);
            return orNone(images.remote().apply(trimmed));
        }
        return scheme.matches("(?s)data:image/(png|jpeg|gif|webp);base64,.*") ? trimmed : null;
    }

    private static @Nullable String orNone(String address) {
        return address.isEmpty() ? null : address;
    }
}
