package org.schalter.testkit;

import java.time.Clock;
import org.schalter.action.TicketActions;
import org.schalter.core.action.ActionRegistry;
import org.schalter.core.action.ActionService;
import org.schalter.core.action.Audience;
import org.schalter.core.action.Drafts;
import org.schalter.core.action.Gate;
import org.schalter.core.action.GuardedCalls;
import org.schalter.core.action.LockedOpenings;
import org.schalter.core.action.Menus;
import org.schalter.core.action.OpenForms;
import org.schalter.core.action.Openings;
import org.schalter.core.action.Performance;
import org.schalter.core.action.Prefills;
import org.schalter.core.action.Results;
import org.schalter.core.action.Rights;
import org.schalter.core.content.Contents;
import org.schalter.core.form.Choices;
import org.schalter.core.form.FormFiller;
import org.schalter.core.form.FormReader;
import org.schalter.core.form.Templates;
import org.schalter.core.form.Uploads;
import org.schalter.core.identity.AgentDirectory;
import org.schalter.core.mail.Accounts;
import org.schalter.core.mail.Deliveries;
import org.schalter.core.mail.OutgoingMails;
import org.schalter.core.mail.OwnMail;
import org.schalter.core.queue.QueueDirectory;
import org.schalter.core.setup.Furnishing;
import org.schalter.core.store.InstallationKey;
import org.schalter.core.text.EditorCleaner;
import org.schalter.core.text.ReplyTexts;
import org.schalter.core.ticket.Catalog;
import org.schalter.core.ticket.Locks;
import org.schalter.core.ticket.Numbers;
import org.schalter.core.ticket.Recorders;
import org.schalter.core.ticket.TicketReading;
import org.schalter.core.ticket.TicketWriter;

/** The core wired by constructors as Declarative Services wire it, without a container. */
final class Core {

    private static final long LARGEST_UPLOAD = 50_000_000;

    final AgentDirectory agents;
    final QueueDirectory queues;
    final Furnishing setup;
    final TicketReading reader;
    final Recorders recorders;
    final TicketWriter writer;
    final Locks locks;
    final Deliveries outbox;
    final ActionRegistry registry;
    final GuardedCalls calls;
    final TicketActions actions;

    Core(TestDatabase database, GuardedCalls.Limits limits) {
        var transactions = database.transactions();
        var ids = database.ids();
        var clock = Clock.systemUTC();
        var key = new InstallationKey(database.data());
        var contents = new Contents(database.data());
        var catalog = new Catalog(transactions);
        agents = new AgentDirectory(transactions);
        queues = new QueueDirectory(transactions);
        setup = new Furnishing(transactions, agents, ids, new Accounts(transactions, key));
        reader = new TicketReading(transactions, catalog, contents, database.schema());
        recorders = new Recorders(transactions, catalog, agents, queues, ids, new Numbers(ids));
        writer = new TicketWriter(
                transactions,
                new OutgoingMails(contents, ids, new OwnMail(key.derive("message-ids"), "localhost", "Ticket#")));
        locks = new Locks(transactions);
        outbox = new Deliveries(transactions, contents);

        calls = new GuardedCalls(limits);
        registry = new ActionRegistry(calls, new Audience(calls));
        var templates = new Templates(transactions);
        var uploads = new Uploads(transactions, contents, LARGEST_UPLOAD, clock);
        var choices = new Choices(reader, queues, agents, templates);
        var rights = new Rights(agents, transactions);
        var gate = new Gate(registry, reader, rights, calls);
        var openings = new Openings(transactions);
        var drafts = new Drafts(transactions);
        var locked = new LockedOpenings(transactions, locks, openings);
        var prefills = new Prefills(reader, queues, new ReplyTexts(transactions, agents), calls);
        var forms = new OpenForms(new FormFiller(choices, uploads));
        var formReader = new FormReader(choices, uploads, templates, new EditorCleaner());
        var performance = new Performance(
                formReader, recorders, calls, new Results(transactions, writer, openings, drafts, gate));
        actions = new ActionService(
                registry,
                gate,
                calls,
                new Menus(registry, reader, queues, rights, calls),
                new org.schalter.core.action.Desk(gate, prefills, locked, openings, drafts, forms, templates),
                performance,
                prefills,
                forms,
                openings,
                locked,
                drafts,
                uploads);
    }
}
