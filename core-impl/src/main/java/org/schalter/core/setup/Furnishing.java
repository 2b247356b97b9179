package org.schalter.core.setup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDeniedException;
import org.schalter.core.identity.NewAgents;
import org.schalter.core.mail.Accounts;
import org.schalter.core.queue.QueueRows;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Sql;
import org.schalter.core.transaction.Transactions;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Agents;
import org.schalter.identity.Permission;
import org.schalter.mail.AccountId;
import org.schalter.queue.AutoResponseType;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.setup.Setup;
import org.schalter.text.RichText;

/** Furnishes the installation's database; each method is one transaction, and rights are computed anew where they may change. */
@Component
public final class Furnishing implements Setup {

    private final Transactions transactions;
    private final Agents agents;
    private final Ids ids;
    private final Accounts accounts;
    private final Clock clock;
    private final QueueWriter queues;
    private final QueueTexts texts;

    @Activate
    public Furnishing(
            @Reference Transactions transactions,
            @Reference Agents agents,
            @Reference Ids ids,
            @Reference Accounts accounts) {
        this(transactions, agents, ids, accounts, Clock.systemUTC());
    }

    public Furnishing(Transactions transactions, Agents agents, Ids ids, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.agents = agents;
        this.ids = ids;
        this.accounts = accounts;
        this.clock = clock;
        this.queues = new QueueWriter(ids);
        this.texts = new QueueTexts(ids);
    }

    @Override
    public boolean isFurnished() {
        return transactions.read(sql -> sql.exists("select 1 from agent"));
    }

    @Override
    public QueueId addQueue(NewQueue queue, Actor by) {
        return change(by, sql -> {
            var id = queues.insert(sql, queue);
            Rights.compute(sql);
            return id;
        });
    }

    @Override
    public Optional<QueueId> queue(String name) {
        return transactions.read(sql -> QueueRows.byName(sql, name)).map(Queue::id);
    }

    @Override
    public AgentId addAgent(NewAgent agent, Actor by) {
        return change(by, sql -> {
            var id = new AgentId(ids.next("agent"));
            NewAgents.insert(sql, id, agent, clock.instant());
            return id;
        });
    }

    @Override
    public RoleId role(String name, Actor by) {
        return change(by, sql -> sql.first("select id from role where name = ?", row -> row.number(1), name)
                .map(RoleId::new)
                .orElseGet(() -> insertRole(sql, name)));
    }

    @Override
    public void grant(RoleId role, QueueId queue, Set<Permission> permissions, Actor by) {
        change(by, sql -> {
            sql.change("delete from queue_grant where role_id = ? and queue_id = ?", role.value(), queue.value());
            permissions.forEach(permission -> sql.change(
                    "insert into queue_grant (role_id, queue_id, permission) values (?, ?, ?)",
                    role.value(),
                    queue.value(),
                    permission));
            Rights.compute(sql);
            return permissions.size();
        });
    }

    @Override
    public void deny(RoleId role, String actionKey, Actor by) {
        change(by, sql -> {
            sql.change("delete from action_denial where role_id = ? and action_key = ?", role.value(), actionKey);
            return sql.change("insert into action_denial (role_id, action_key) values (?, ?)", role.value(), actionKey);
        });
    }

    @Override
    public void assign(RoleId role, AgentId agent, Actor by) {
        change(by, sql -> {
            sql.change("delete from role_agent where role_id = ? and agent_id = ?", role.value(), agent.value());
            sql.change("insert into role_agent (role_id, agent_id) values (?, ?)", role.value(), agent.value());
            Rights.compute(sql);
            return role;
        });
    }

    @Override
    public void salutation(List<QueueId> of, String name, RichText text, Actor by) {
        change(by, sql -> texts.salutation(sql, of, name, text));
    }

    @Override
    public void signature(List<QueueId> of, String name, RichText text, Actor by) {
        change(by, sql -> texts.signature(sql, of, name, text));
    }

    @Override
    public TemplateId addTemplate(List<QueueId> of, String name, Template.Occasion occasion, RichText text, Actor by) {
        return change(by, sql -> texts.template(sql, of, name, occasion, text));
    }

    @Override
    public void autoResponse(QueueId queue, AutoResponseType type, String subject, RichText text, Actor by) {
        change(by, sql -> texts.autoResponse(sql, queue, type, subject, text));
    }

    @Override
    public AccountId addAccount(NewAccount account, Actor by) {
        return change(by, sql -> accounts.add(sql, new AccountId(ids.next("mail-account")), account));
    }

    @Override
    public String addToken(AgentId agent, String label, Actor by) {
        return change(by, sql -> NewAgents.addToken(sql, agent, label, clock.instant()));
    }

    private RoleId insertRole(Sql sql, String name) {
        var id = ids.next("role");
        sql.change("insert into role (id, name) values (?, ?)", id, name);
        return new RoleId(id);
    }

    private <T> T change(Actor by, Function<Sql, T> work) {
        if (!isSupport(by)) {
            throw new ActionDeniedException("the support role is needed");
        }
        return transactions.call(transaction -> {
            oneAtATime(transaction.sql());
            return work.apply(transaction.sql());
        });
    }

    /** Rights are computed from all rows, so nobody may change other rows meanwhile, on another node either. */
    private static void oneAtATime(Sql sql) {
        sql.change("update setup_revision set revision = revision + 1");
    }

    private boolean isSupport(Actor by) {
        return by instanceof Actor.SystemActor
                || by.agent().flatMap(agents::find).filter(Agent::support).isPresent();
    }
}
