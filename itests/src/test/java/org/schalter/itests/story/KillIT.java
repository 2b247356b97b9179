package org.schalter.itests.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** Killed while mail comes in and started again: every mail is an article, once. */
class KillIT {

    private static final int MAILS = 50;

    @TempDir
    private Path folder;

    /** One short walk; with {@code --full} long ones on both databases. */
    static Stream<Arguments> walks() {
        var brief = Stream.of(Arguments.of(Database.DERBY, MAILS, 2));
        var all = Stream.of(Database.values()).map(database -> Arguments.of(database, 4 * MAILS, 10));
        return Boolean.getBoolean("schalter.full") ? all : brief;
    }

    @ParameterizedTest
    @MethodSource("walks")
    void noMailIsLostOrDoubled(Database database, int mails, int kills) {
        surviveKills(database, mails, kills);
    }

    private void surviveKills(Database database, int count, int kills) {
        try (var provider = new Provider();
                var schalter = SchalterProcess.create(database).start()) {
            new Api(schalter);
            useProvider(schalter, provider);
            var sent = new LinkedHashMap<String, String>();
            for (int i = 0; i < count; i++) {
                provider.receive(mail(i, sent));
            }
            for (int kill = 1; kill <= kills; kill++) {
                awaitArticles(schalter, kill * count / (kills + 1));
                schalter.kill();
                schalter.start();
            }
            awaitArticles(schalter, count);
            Patience.await(
                    "an empty mailbox", () -> Optional.of(provider.waiting()).filter(left -> left == 0));

            assertThat(taken(schalter)).hasSize(count).containsExactlyInAnyOrderElementsOf(sent.entrySet());
        }
    }

    private static void awaitArticles(SchalterProcess schalter, int count) {
        Patience.await(count + " articles", () -> Optional.of(taken(schalter)).filter(all -> all.size() >= count));
    }

    /** Message-ID and the attachment's SHA-256 of each article that came by mail, doubled ones included. */
    private static List<Map.Entry<String, String>> taken(SchalterProcess schalter) {
        var api = new Api(schalter);
        var found = new ArrayList<Map.Entry<String, String>>();
        long after = 0;
        while (true) {
            var page = api.list("/api/v1/articles?limit=200&after=" + after);
            if (page.isEmpty()) {
                return found;
            }
            page.stream().filter(KillIT::isOurs).map(KillIT::entry).forEach(found::add);
            after = page.get(page.size() - 1).get("id").getAsLong();
        }
    }

    private static boolean isOurs(JsonObject article) {
        return article.get("messageId").getAsString().endsWith("@crash.example");
    }

    private static Map.Entry<String, String> entry(JsonObject article) {
        var file = article.getAsJsonArray("attachments").get(0).getAsJsonObject();
        return Map.entry(
                article.get("messageId").getAsString(), file.get("sha256").getAsString());
    }

    private static byte[] mail(int number, Map<String, String> sent) {
        var id = UUID.randomUUID() + "@crash.example";
        var file = new byte[20_000];
        new Random(number).nextBytes(file);
        sent.put(id, sha256(file));
        var encoder = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
        return """
                From: Jürgen Größe <juergen%d@kunde.example>\r
                To: hardware@schalter.example\r
                Subject: Störung %d\r
                Message-ID: <%s>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                Schöne Grüße\r
                --b\r
                Content-Type: application/octet-stream\r
                Content-Disposition: attachment; filename=data.bin\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                --b--\r
                """.formatted(number, number, id, encoder.encodeToString(file)).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By a bundle, as an operator could: it adds the account when it comes and is taken away again. */
    private void useProvider(SchalterProcess schalter, Provider provider) {
        var source = SOURCE.formatted(provider.imapPort(), Provider.LOGIN, Provider.PASSWORD);
        var jar = PluginJar.of(folder, "org.example.provider", "ProviderAccount", source, "");
        var dropped = schalter.data().resolve("deploy").resolve(jar.getFileName());
        try {
            Files.copy(jar, dropped);
            Patience.await(
                    "the account", () -> Optional.of(schalter.log()).filter(log -> log.contains("provider added")));
            Files.delete(dropped);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static final String SOURCE = """
            package org.example.provider;

            import java.time.Duration;
            import org.osgi.service.component.annotations.Activate;
            import org.osgi.service.component.annotations.Component;
            import org.osgi.service.component.annotations.Reference;
            import org.schalter.identity.Actor;
            import org.schalter.mail.MailAccount.Fetching;
            import org.schalter.mail.MailAccount.Login;
            import org.schalter.mail.MailAccount.Protocol;
            import org.schalter.mail.MailAccount.Server;
            import org.schalter.setup.Setup;
            import org.schalter.setup.Setup.NewAccount;

            @Component(service = ProviderAccount.class, immediate = true)
            public final class ProviderAccount {

                @Activate
                public ProviderAccount(@Reference Setup setup) {
                    var server = new Server(Protocol.IMAP, "127.0.0.1", %d, false);
                    var fetching = new Fetching("INBOX", Duration.ofSeconds(1), setup.queue("Service").orElseThrow(), false);
                    setup.addAccount(new NewAccount("Provider", server, new Login("%s", "%s"), fetching), Actor.system("test"));
                    System.getLogger("org.example").log(System.Logger.Level.INFO, "provider added");
                }
            }
            """;
}
