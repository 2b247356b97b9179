package org.schalter.demo;

import static org.schalter.demo.DemoQueues.BY;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.schalter.identity.Agent;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup;

/** Three agents with different rights, and the administrator, who sees everything. */
final class DemoAgents {

    private static final Set<Permission> EVERYTHING = Set.of(Permission.READ, Permission.WRITE);

    private final Setup setup;
    private final LoginFile logins;

    DemoAgents(Setup setup, LoginFile logins) {
        this.setup = setup;
        this.logins = logins;
    }

    void add(DemoQueues queues, Optional<Agent> admin) {
        var service = queues.service().values();
        var library = queues.library();
        var anna = agent("anna.agent", "Anna Agent", Locale.ENGLISH);
        admit(anna, "Service", service, EVERYTHING);
        admit(anna, "Library guests", library.values(), Set.of(Permission.MOVE_INTO));
        var lars = agent("lars.leser", "Lars Leser", Locale.GERMAN);
        admit(
                lars,
                "Library readers",
                List.of(library.get("Library::Loans")),
                Set.of(Permission.READ, Permission.NOTE));
        var mia = agent("mia.mini", "Mia Mini", Locale.GERMAN);
        admit(mia, "Library", library.values(), EVERYTHING);
        admin.ifPresent(agent -> admit(agent.id(), "All areas", queues.all(), EVERYTHING));
    }

    private AgentId agent(String login, String name, Locale language) {
        var password = password();
        logins.add(login, password);
        var address = new MailAddress(name, login + "@staff.example");
        return setup.addAgent(new Setup.NewAgent(login, name, address, language, password, false), BY);
    }

    private void admit(AgentId agent, String roleName, Collection<QueueId> queues, Set<Permission> permissions) {
        var role = setup.role(roleName, BY);
        queues.forEach(queue -> setup.grant(role, queue, permissions, BY));
        setup.assign(role, agent, BY);
    }

    private static String password() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
