package org.schalter.setup;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.identity.Permission;
import org.schalter.mail.AccountId;
import org.schalter.mail.MailAccount;
import org.schalter.mail.MailAddress;
import org.schalter.queue.AutoResponseType;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template;
import org.schalter.queue.TemplateId;
import org.schalter.text.RichText;

/**
 * Furnishes an installation. Every method needs the support role (or the system as actor), else
 * {@link org.schalter.action.ActionDeniedException}; each is one transaction and acts at once. A name that is taken or a
 * reference to nothing is an {@link IllegalArgumentException} that names it. Thread-safe.
 */
@ProviderType
public interface Setup {

    /** Whether any agent exists; false only on a fresh installation. */
    boolean isFurnished();

    /**
     * A queue by its full name; missing parents are refused.
     *
     * @param addresses inbound addresses; the first one is also the sender's unless the sender says otherwise
     */
    QueueId addQueue(NewQueue queue, Actor by);

    Optional<QueueId> queue(String name);

    AgentId addAgent(NewAgent agent, Actor by);

    /** Makes or finds the role. */
    RoleId role(String name, Actor by);

    void grant(RoleId role, QueueId queue, Set<Permission> permissions, Actor by);

    /** Takes the action away from everybody in the role, whatever the queue rights say. */
    void deny(RoleId role, String actionKey, Actor by);

    void assign(RoleId role, AgentId agent, Actor by);

    void salutation(List<QueueId> queues, String name, RichText text, Actor by);

    void signature(List<QueueId> queues, String name, RichText text, Actor by);

    TemplateId addTemplate(List<QueueId> queues, String name, Template.Occasion occasion, RichText text, Actor by);

    void autoResponse(QueueId queue, AutoResponseType type, String subject, RichText text, Actor by);

    AccountId addAccount(NewAccount account, Actor by);

    /** A new API token of the agent; shown only here, kept by hash. */
    String addToken(AgentId agent, String label, Actor by);

    /** Identifies a role. */
    record RoleId(long value) {}

    record NewQueue(String name, MailAddress sender, List<String> addresses, Duration sendWindow) {
        public NewQueue {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param password in clear; only its hash is kept */
    record NewAgent(String login, String name, MailAddress address, Locale language, String password, boolean support) {
        @Override
        public String toString() {
            return "NewAgent[" + login + "]";
        }
    }

    record NewAccount(String name, MailAccount.Server server, MailAccount.Login login, MailAccount.Fetching fetching) {}
}
