package org.schalter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schalter.identity.AgentId;
import org.schalter.text.TextCatalog;
import org.schalter.ticket.ArticleId;
import org.schalter.web.PageTexts;
import org.schalter.web.tpl.StaticTemplates;
import org.schalter.web.view.ActionButton;
import org.schalter.web.view.LoginView;
import org.schalter.web.view.PageContext;

class PageRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private final PageContext page = new PageContext(new PageTexts(Locale.GERMAN), "/assets/1", "token");

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "", "/a\tb", "/login?next=/login"})
    void leadsNowhereElseAfterSigningIn(String next) {
        assertThat(Urls.local(next)).isEqualTo("/queues/my");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        assertThat(Urls.local("/tickets/2026112410000014")).isEqualTo("/tickets/2026112410000014");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b?bcc=x@y", "javascript:alert(1)", "a b@c", "java\tscript:x@y"})
    void makesNoLinkOfAnAddressThatCarriesMore(String address) {
        assertThat(Urls.mail(address)).isEmpty();
    }

    @Test
    void namesAFileForOldAndNewBrowsers() {
        assertThat(ArticleResource.disposition("Müller\"\r\n.pdf"))
                .isEqualTo("attachment; filename=\"M_ller___.pdf\"; filename*=UTF-8''M%C3%BCller%22%0D%0A.pdf");
    }

    @Test
    void opensOneImageForItsReaderOnly() {
        var tokens = new PartTokens(Clock.fixed(NOON, ZoneOffset.UTC));
        var token = tokens.of(new ArticleId(7), 2, new AgentId(3));

        assertThat(tokens.reader(new ArticleId(7), 2, token)).contains(new AgentId(3));
        assertThat(tokens.reader(new ArticleId(7), 3, token)).isEmpty();
        assertThat(tokens.reader(new ArticleId(8), 2, token)).isEmpty();
        assertThat(tokens.reader(new ArticleId(7), 2, token.replaceFirst("3", "4")))
                .isEmpty();
    }

    @Test
    void readsATimeInTheReadersZoneAndTextWithoutTheEditor() {
        var posted = Map.of(
                "until", List.of("2026-11-24T10:00"),
                "until-format", List.of("local"),
                "text", List.of("a <b>\r\nc"),
                "text-format", List.of("text"));

        var input = PostedForm.input(posted, ZoneId.of("Europe/Berlin"));

        assertThat(input.first("until")).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(input.first("text")).isEqualTo("<p>a &lt;b&gt;<br>c</p>");
        assertThat(input.has("text-format")).isFalse();
    }

    @Test
    void quotesJsonThatCannotEndAScript() {
        assertThat(JsonText.quoted("</script>\"\\\n")).isEqualTo("\"\\u003c/script>\\\"\\\\\\u000a\"");
    }

    @Test
    void saysWhyAnActionCannotBeDone() {
        var button = new ActionButton("close", "Schließen", ActionButton.Kind.FORM, "/x", "Gesperrt durch <b>Eva</b>");

        var html = Jsoup.parse(render(new StaticTemplates().action(page, button, "gh", "menu-close")));

        var shown = html.getElementById("menu-close");
        assertThat(shown.attr("aria-disabled")).isEqualTo("true");
        assertThat(html.getElementById(shown.attr("aria-describedby")).text()).isEqualTo("Gesperrt durch <b>Eva</b>");
        assertThat(html.select("form")).isEmpty();
    }

    @Test
    void keepsAHostileLoginNameAsText() {
        var view = new LoginView("/login", "\"><script>alert(1)</script>", "/queues/my", "falsch");

        var html = Jsoup.parse(render(new StaticTemplates().login(page, view)));

        assertThat(html.select("script")).isEmpty();
        assertThat(html.getElementById("login").val()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(html.getElementById("password").attr("aria-describedby")).isEqualTo("problem");
    }

    @Test
    void saysEverythingInBothLanguages() {
        var texts = TextCatalog.beside(PageTexts.class);

        assertThat(texts.entries(Locale.GERMAN).keySet())
                .isEqualTo(texts.entries(Locale.ENGLISH).keySet());
        assertThat(texts.get("abandon", Locale.GERMAN)).isEqualTo("Rückgängig machen und Beenden");
        assertThat(texts.get("tickets.available", Locale.GERMAN)).isEqualTo("Verfügbare Tickets");
    }

    private static String render(Content content) {
        var out = new StringOutput();
        content.writeTo(out);
        return out.toString();
    }
}
