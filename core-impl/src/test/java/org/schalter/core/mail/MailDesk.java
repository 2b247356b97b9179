package org.schalter.core.mail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.schalter.core.content.Contents;
import org.schalter.core.history.HistoryLog;
import org.schalter.core.history.Operation;
import org.schalter.core.identity.AgentDirectory;
import org.schalter.core.queue.QueueDirectory;
import org.schalter.core.store.DataDirectory;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Node;
import org.schalter.core.store.Schema;
import org.schalter.core.ticket.Catalog;
import org.schalter.core.ticket.Numbers;
import org.schalter.core.ticket.Recorder;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.TicketWriter;
import org.schalter.core.transaction.Transactions;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAddress;
import org.schalter.mail.MailKey;
import org.schalter.queue.AutoResponseType;
import org.schalter.text.RichText;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewMail;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** The real mail side of the core on one database, with a clock that tests move; used by tests only. */
final class MailDesk implements AutoCloseable {

    final MovedClock clock = new MovedClock();
    final Transactions transactions;
    final Contents contents;
    final Node node;
    final Intake intake;
    final IntakeWorker worker;
    final Deliveries deliveries;
    final AutoResponder responder;
    final OwnMail own = new OwnMail(
            "a key of some length".getBytes(StandardCharsets.UTF_8), "desk.example", "Ticket#", "mx.desk.example");
    final Filing filing;

    private final EntityManagerFactory factory;
    private final Recorders recorders;
    private final TicketWriter writer;
    private int keys;
    private long answered;

    MailDesk(DataSource source, Path folder) {
        var schema = new Schema(source);
        var history = new HistoryLog();
        factory = Persistence.createEntityManagerFactory(
                "schalter", Map.of("javax.persistence.nonJtaDataSource", source));
        transactions = new Transactions(factory, history, schema);
        contents = new Contents(new DataDirectory(folder), clock);
        node = new Node(new DataDirectory(folder));
        var ids = new Ids(source, schema);
        var postman = new OutgoingMails(contents, ids, own, clock);
        writer = new TicketWriter(transactions, postman, clock);
        recorders = new Recorders(
                transactions,
                new Catalog(transactions),
                new AgentDirectory(transactions),
                new QueueDirectory(transactions),
                ids,
                new Numbers(ids, clock),
                clock);
        intake = new Intake(transactions, contents, ids, clock);
        filing = new Filing(recorders, writer, contents, ids, own, clock);
        worker = newWorker();
        deliveries = new Deliveries(transactions, contents, clock);
        responder = new AutoResponder(transactions, recorders, writer, postman, ids, clock);
        queue(1, "Postmaster", "postmaster@desk.example", "postmaster@desk.example");
        queue(2, "Support", "support@desk.example", "help@desk.example");
        queue(3, "Sales", "sales@desk.example", "sales@desk.example");
    }

    IntakeWorker newWorker() {
        return new IntakeWorker(transactions, intake, contents, filing, node, clock);
    }

    private void queue(long id, String name, String sender, String address) {
        change(
                "insert into queue (id, name, name_key, sender_name, sender_address, send_window, follow_up)"
                        + " values (?, ?, ?, ?, ?, 30000, 'REOPEN')",
                id,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                name + " desk",
                sender);
        change("insert into queue_address (address_key, queue_id) values (?, ?)", address, id);
    }

    void answers(long queue, AutoResponseType type) {
        change(
                "insert into auto_response (queue_id, response_type, subject, html) values (?, ?, ?, ?)",
                queue,
                type,
                "We have your mail",
                "<p>Thank you, {customer.name}</p>");
    }

    void change(String statement, Object... parameters) {
        transactions.run(transaction -> transaction.sql().change(statement, parameters));
    }

    long number(String query, Object... parameters) {
        return transactions.read(sql -> sql.number(query, parameters));
    }

    String text(String query, Object... parameters) {
        return transactions
                .read(sql -> sql.first(query, row -> row.text(1), parameters))
                .orElse("");
    }

    /** Takes a mail in without looking at it. */
    void fetch(String raw) {
        intake.receive(new MailKey(new AccountId(1), "1/" + ++keys), raw.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a mail in and files it; answers its ingest id. */
    long receive(String raw) {
        fetch(raw);
        worker.work();
        return number("select max(id) from ingest");
    }

    TicketId ticketOf(long ingest) {
        return new TicketId(number("select ticket_id from ingest where id = ?", ingest));
    }

    String reasonOf(long ingest) {
        return text("select reason from ingest where id = ?", ingest);
    }

    TicketNumber numberOf(TicketId ticket) {
        return new TicketNumber(text("select number from ticket where id = ?", ticket.value()));
    }

    String stateOf(TicketId ticket) {
        return text(
                "select s.key_name from ticket t join ticket_state s on s.id = t.state_id where t.id = ?",
                ticket.value());
    }

    /** Articles that listeners have not seen yet go to the auto responder. */
    void respond() {
        responder.follow(unseen());
        answered = number("select max(position) from history");
    }

    /** The same, but the cursor is lost afterwards. */
    void respondAndForget() {
        responder.follow(unseen());
    }

    private List<LogEntry> unseen() {
        return transactions.read(sql -> sql.list(
                "select position, ticket_id, article_id from history where event_type = 'ARTICLE_ADDED' and position > ?"
                        + " order by position",
                row -> new LogEntry(
                        row.number(1),
                        row.number(1),
                        new TicketId(row.number(2)),
                        EventType.ARTICLE_ADDED,
                        new LogEntry.Origin(Optional.empty(), "", "", ""),
                        clock.instant(),
                        row.optionalNumber(3).map(ArticleId::new),
                        Map.of()),
                answered));
    }

    /** Changes a ticket as an action would. */
    void edit(TicketId ticket, java.util.function.Consumer<Recorder> work) {
        var recorder = recorders.begin(numberOf(ticket), Actor.system("test")).orElseThrow();
        work.accept(recorder);
        writer.write(recorder.changes(), Operation.of(Actor.system("test")));
    }

    /** An agent answers the ticket's last article; answers the raw mail. */
    String reply(TicketId ticket, String to, String bcc) {
        long last = number("select max(id) from article where ticket_id = ?", ticket.value());
        edit(
                ticket,
                editor -> editor.sendMail(new NewMail(
                        Optional.of(new ArticleId(last)),
                        new NewMail.Recipients(
                                List.of(MailAddress.of(to)),
                                List.of(),
                                bcc.isEmpty() ? List.of() : List.of(MailAddress.of(bcc))),
                        "Re: " + text("select title from ticket where id = ?", ticket.value()),
                        new RichText("<p>Have you tried <b>off and on</b>?</p>"),
                        List.of())));
        return raw(text("select raw_sha256 from delivery where id = (select max(id) from delivery)"));
    }

    String raw(String sha256) {
        return new String(transactions.read(sql -> contents.get(sql, sha256)), StandardCharsets.UTF_8);
    }

    /** A plain mail with further header lines. */
    static String mail(String from, String to, String subject, String... headers) {
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n"
                + "Message-ID: <" + java.util.UUID.randomUUID() + "@customer.example>\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers)
                                .map(header -> header + "\r\n")
                                .toList())
                + "\r\nThe printer burns.\r\n";
    }

    @Override
    public void close() {
        worker.stop();
        factory.close();
    }

    /** Stands still until it is moved. */
    static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
