package org.schalter.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schalter.action.ActionResult;
import org.schalter.action.TicketAction;
import org.schalter.action.TicketActions;
import org.schalter.action.TicketView;
import org.schalter.core.action.GuardedCalls;
import org.schalter.core.history.Operation;
import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup;
import org.schalter.setup.Setup.NewAgent;
import org.schalter.setup.Setup.NewQueue;
import org.schalter.text.RichText;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewNote;
import org.schalter.ticket.NewTicket;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketReader;

/**
 * A helpdesk for a test: the real core on a fresh database, with one queue {@code Service}, an agent who may everything
 * there, and one who may only read.
 */
public final class Desk {

    public static final MailAddress CUSTOMER = new MailAddress("Jane Doe", "jane@example.org");

    private static final Actor SYSTEM = Actor.system("desk");
    private static final GuardedCalls.Limits PATIENT =
            new GuardedCalls.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final TestDatabase database;
    private final Core core;
    private final QueueId queue;
    private final Agent agent;
    private final Agent reader;

    /** On Derby in memory, or on what the property {@code schalter.testkit.database} names. */
    public Desk() {
        this(
                TestDatabase.Kind.valueOf(System.getProperty("schalter.testkit.database", "DERBY"))
                        .create(),
                PATIENT);
    }

    public Desk(TestDatabase database, GuardedCalls.Limits limits) {
        this.database = database;
        this.core = new Core(database, limits);
        this.queue = queue("Service");
        this.agent = agent("anna", queue, Permission.WRITE);
        this.reader = agent("lars", queue, Permission.READ);
    }

    public TestDatabase database() {
        return database;
    }

    public Setup setup() {
        return core.setup;
    }

    public TicketReader reader() {
        return core.reader;
    }

    public TicketActions actions() {
        return core.actions;
    }

    /** Holds all rights on the queue {@code Service}. */
    public Agent agent() {
        return agent;
    }

    /** Holds READ on the queue {@code Service} and nothing else. */
    public Agent readingAgent() {
        return reader;
    }

    public QueueId queue() {
        return queue;
    }

    /** A queue at the top, with an address of its own. */
    public QueueId queue(String name) {
        var address = name.toLowerCase(Locale.ROOT).replace("::", "-") + "@schalter.example";
        return core.setup.addQueue(
                new NewQueue(name, new MailAddress(name, address), List.of(address), Duration.ZERO), SYSTEM);
    }

    /** An agent with a role of his own that grants exactly this. */
    public Agent agent(String login, QueueId granted, Permission... permissions) {
        var address = MailAddress.of(login + "@schalter.example");
        AgentId id = core.setup.addAgent(
                new NewAgent(login, login, address, Locale.ENGLISH, "secret-" + login, false), SYSTEM);
        var role = core.setup.role("role of " + login, SYSTEM);
        core.setup.grant(role, granted, Set.of(permissions), SYSTEM);
        core.setup.assign(role, id, SYSTEM);
        return core.agents.find(id).orElseThrow();
    }

    /** Deploys an action as its bundle would. */
    public void deploy(TicketAction<?> action) {
        core.registry.add(action, Map.of("bundle.version", "1.0.0"));
    }

    public void deploy(TicketView view) {
        core.registry.add(view, Map.of("bundle.version", "1.0.0"));
    }

    public void withdraw(TicketAction<?> action) {
        core.registry.remove(action);
    }

    /** A new ticket of a customer's with one article. */
    public Ticket ticket(String title, String text) {
        return ticketIn(queue, title, text);
    }

    public Ticket ticketIn(QueueId where, String title, String text) {
        var recorder = core.recorders.beginNew(SYSTEM);
        var created =
                recorder.create(new NewTicket(where, title, Optional.of(CUSTOMER), StateType.NEW, Optional.empty()));
        created.addNote(NewNote.of(title, RichText.plain(text)));
        core.writer.write(recorder.changes(), Operation.of(SYSTEM));
        return created.ticket();
    }

    /** A new ticket that came by mail, so that it can be answered. */
    public Ticket mailed(String subject, String text) {
        var recorder = core.recorders.beginNew(SYSTEM);
        var created =
                recorder.create(new NewTicket(queue, subject, Optional.of(CUSTOMER), StateType.NEW, Optional.empty()));
        created.add(IncomingMail.from(
                CUSTOMER, subject, text, new ArticleId(database.ids().next("article"))));
        core.writer.write(recorder.changes(), Operation.of(new Actor.CustomerActor(CUSTOMER.name())));
        return created.ticket();
    }

    /** Executes the action as the agent and writes what it recorded, as the door does once everything is checked. */
    public <F extends Record> ActionResult perform(TicketAction<F> action, Ticket ticket, F form) {
        var recorder = core.recorders.begin(ticket.number(), agent.actor()).orElseThrow();
        if (action.descriptor().locks()) {
            recorder.lock();
        }
        var result = action.execute(recorder, form);
        if (result instanceof ActionResult.Done) {
            core.writer.write(
                    recorder.changes(),
                    new Operation(agent.actor(), action.descriptor().id(), "1.0.0"));
        }
        return result;
    }

    public Ticket reread(Ticket ticket) {
        return details(ticket).ticket();
    }

    public TicketDetails details(Ticket ticket) {
        return core.reader.details(ticket.number(), agent.actor()).orElseThrow();
    }

    /** The texts of its articles, in their order. */
    public List<String> texts(Ticket ticket) {
        return details(ticket).articles().stream()
                .map(Article::body)
                .map(Article.Body::text)
                .map(String::strip)
                .toList();
    }

    public List<LogEntry> history(Ticket ticket) {
        return core.reader.history(ticket.number(), agent.actor());
    }

    /** The core's parts, for tests of the core itself. */
    Core core() {
        return core;
    }
}
