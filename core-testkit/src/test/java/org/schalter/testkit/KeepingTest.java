package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schalter.core.content.Contents;
import org.schalter.core.content.TooLargeException;
import org.schalter.core.history.Operation;
import org.schalter.core.mail.Accounts;
import org.schalter.core.store.InstallationKey;
import org.schalter.core.text.Variables;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAccount.Protocol;
import org.schalter.mail.MailAddress;
import org.schalter.setup.Setup.NewAccount;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.ticket.Ticket;

/** What is kept is kept whole, once, and secret where it must be; and texts are filled without surprises. */
class KeepingTest {

    private static final Desks DESKS = new Desks();
    private static final Actor SYSTEM = Actor.system("test");

    @ParameterizedTest
    @EnumSource
    void givesBackWhatItWasGivenSmallAndLarge(Kind kind) {
        var desk = DESKS.on(kind);
        var contents = new Contents(desk.database().data());
        for (int size : new int[] {0, 1, 256 * 1024, 256 * 1024 + 1, 3_000_000}) {
            var bytes = bytes(size);
            var stored = desk.database().transactions().call(transaction -> contents.put(transaction, bytes));

            assertThat(stored.size()).isEqualTo(size);
            assertThat(read(desk, contents, stored)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfWhatIsTooLarge(Kind kind) {
        var desk = DESKS.on(kind);
        var contents = new Contents(desk.database().data());
        long before = rows(desk);

        assertThatThrownBy(() -> contents.receive(new ByteArrayInputStream(bytes(400_000)), 399_999))
                .isInstanceOf(TooLargeException.class);

        assertThat(rows(desk)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheWholeFileWhenItsTransactionIsRepeated(Kind kind) {
        var desk = DESKS.on(kind);
        var transactions = desk.database().transactions();
        var contents = new Contents(desk.database().data());
        var bytes = bytes(700_001 + kind.ordinal());

        try (var received = contents.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            assertThatThrownBy(() -> transactions.run(transaction -> {
                        contents.put(transaction, received);
                        throw new IllegalStateException("met another");
                    }))
                    .hasMessage("met another");

            var stored = transactions.call(transaction -> contents.put(transaction, received));

            assertThat(read(desk, contents, stored)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameBytesAtOneMomentAreKeptOnce(Kind kind) throws Exception {
        var desk = DESKS.on(kind);
        var contents = new Contents(desk.database().data());
        for (int size : new int[] {1_000, 500_000}) {
            var bytes = bytes(size + kind.ordinal() + 7);
            long before = rows(desk);
            var threads = Executors.newFixedThreadPool(8);
            try {
                var work = new ArrayList<Callable<Contents.Stored>>();
                for (int i = 0; i < 8; i++) {
                    work.add(() -> desk.database().transactions().call(one -> contents.put(one, bytes)));
                }
                for (Future<Contents.Stored> stored : threads.invokeAll(work)) {
                    assertThat(read(desk, contents, stored.get())).isEqualTo(bytes);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(rows(desk)).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePasswordOfAnAccountEncrypted(Kind kind) {
        var desk = DESKS.on(kind);
        var login = new MailAccount.Login("desk", "open sesame");
        var account = new NewAccount(
                "Mailbox",
                new MailAccount.Server(Protocol.IMAPS, "imap.example.org", 993, false),
                login,
                new MailAccount.Fetching("INBOX", Duration.ofSeconds(30), desk.queue(), true));
        desk.setup().addAccount(account, SYSTEM);
        var database = desk.database();
        var accounts = new Accounts(database.transactions(), new InstallationKey(database.data()));

        assertThat(accounts.incoming()).singleElement().satisfies(read -> {
            assertThat(read.login().password()).isEqualTo("open sesame");
            assertThat(read.toString()).doesNotContain("sesame");
        });
        assertThat(account.toString()).doesNotContain("sesame");
        List<String> passwords =
                database.transactions().read(sql -> sql.list("select password from mail_account", row -> row.text(1)));
        assertThat(passwords)
                .singleElement()
                .satisfies(kept -> assertThat(kept).isNotBlank().doesNotContain("sesame"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{agent.name}", "$1", "\\", "<b>&\"'", "{ticket.title}"})
    void aValueThatLooksLikeAVariableStaysAsItIs(String name) {
        var desk = DESKS.on(Kind.DERBY);
        var ticket = ticketOf(desk, name);
        var agent =
                new Agent(new AgentId(1), "anna", "Anna", MailAddress.of("anna@example.org"), Locale.ENGLISH, false);
        var variables = Variables.of(ticket, Optional.of(agent));
        var escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");

        assertThat(variables.intoLine("{customer.name}, {agent.name}: {no.such}"))
                .isEqualTo(name + ", Anna: -");
        assertThat(variables
                        .intoHtml("<p>{customer.name}</p>")
                        .replace("&#39;", "'")
                        .replace("&#34;", "&quot;"))
                .isEqualTo("<p>" + escaped + "</p>");
    }

    private static Ticket ticketOf(Desk desk, String customer) {
        var ticket = desk.ticket("Title", "text");
        var recorder = desk.core().recorders.begin(ticket.number(), SYSTEM).orElseThrow();
        recorder.changeCustomer(new MailAddress(customer, "c@example.org"));
        desk.core().writer.write(recorder.changes(), Operation.of(SYSTEM));
        return desk.reread(ticket);
    }

    private static byte[] read(Desk desk, Contents contents, Contents.Stored stored) {
        return desk.database().transactions().read(sql -> contents.get(sql, stored.sha256()));
    }

    private static long rows(Desk desk) {
        return desk.database().transactions().read(sql -> sql.number("select count(*) from content"));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
