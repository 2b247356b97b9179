package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static final Images IMAGES = Images.withoutRemote(id -> id.equals("logo@x") ? "/parts/1" : "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=alert(1)>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='data:text/html,x'>x</a>",
                "<iframe src='https://x.example'></iframe>",
                "<form action='https://x.example'><input name=a></form>",
                "<svg onload=alert(1)>",
                "<meta http-equiv=refresh content=0>",
                "<p style='background:url(https://x.example/a)'>x</p>",
                "<p style='position:fixed;top:0'>x</p>",
                "<img src=x onerror=alert(1)>",
                "<link rel=stylesheet href='https://x.example/a'>",
                "<base href='https://x.example'>",
                "<img src='data:image/svg+xml;base64,AAAA'>",
                "<td background='https://x.example/a'>x</td>"
            })
    void takesOutWhatCouldAct(String hostile) {
        assertThat(MailHtml.safe(hostile, IMAGES).html())
                .doesNotContainIgnoringCase("script")
                .doesNotContain("alert", "x.example", "data:", "position", "<svg", "<form", "<input", "<meta");
    }

    @Test
    void keepsTablesAndStyles() {
        String table = "<table><tbody><tr><td style=\"color:red\" colspan=\"2\">x</td></tr></tbody></table>";

        assertThat(MailHtml.safe(table, IMAGES).html()).isEqualTo(table);
    }

    @Test
    void showsInlineImagesFromHere() {
        assertThat(MailHtml.safe("<img src='cid:logo@x' alt='Logo'>", IMAGES).html())
                .contains("src=\"/parts/1\"");
        assertThat(MailHtml.safe("<img src='cid:logo%40x'>", IMAGES).html()).contains("src=\"/parts/1\"");
        assertThat(MailHtml.safe("<img src='cid:100%'>", IMAGES).html()).doesNotContain("src");
        assertThat(MailHtml.safe("<img src='cid:other'>", IMAGES).html()).doesNotContain("src");
    }

    @Test
    void keepsRemoteImagesAwayAndRemembersThem() {
        SafeHtml safe = MailHtml.safe("<img src='https://x.example/a.png' alt='A'>", IMAGES);

        assertThat(safe.html()).doesNotContain("x.example").contains("alt=\"A\"");
        assertThat(safe.remoteImages()).containsExactly("https://x.example/a.png");
    }

    @Test
    void loadsRemoteImagesOnDemand() {
        Images all = new Images(id -> "", url -> "/remote?" + url.length());

        assertThat(MailHtml.safe("<img src='https://x.example/a.png'>", all).html())
                .contains("src=\"/remote?23\"");
    }

    @Test
    void opensLinksOutside() {
        assertThat(MailHtml.safe("<a href='https://x.example/' target='_top'>x</a>", IMAGES)
                        .html())
                .contains("href=\"https://x.example/\"", "target=\"_blank\"", "rel=\"noopener noreferrer\"")
                .doesNotContain("_top");
    }

    @Test
    void letsAgentsWriteAndQuoteButNotFetchFromElsewhere() {
        assertThat(EditorHtml.safe(
                        "<p><b>a</b></p><blockquote>b</blockquote><img src=\"cid:1\" /><img src=\"//x.example/a\" />"))
                .contains("<b>a</b>", "<blockquote>b</blockquote>", "cid:1")
                .doesNotContain("x.example");
    }

    @Test
    void makesHtmlOfText() {
        assertThat(TextHtml.of("a <b>\nsee https://x.example/?a=1&b=2.\n\nask me@x.example!"))
                .isEqualTo(
                        "<p>a &lt;b&gt;<br>see <a href=\"https://x.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\">"
                                + "https://x.example/?a=1&amp;b=2</a>.</p>\n<p>ask <a href=\"mailto:me@x.example\" target=\"_blank\""
                                + " rel=\"noopener noreferrer\">me@x.example</a>!</p>");
    }

    @Test
    void quotesTextAndHtml() {
        assertThat(Quote.text("Anna wrote:", "a\n\n> b\n")).isEqualTo("Anna wrote:\n> a\n>\n>> b\n");
        assertThat(Quote.html("Anna <a@x> wrote:", "<p>a</p>"))
                .isEqualTo("<p>Anna &lt;a@x&gt; wrote:</p><blockquote><p>a</p></blockquote>");
    }
}
