package org.schalter.core.mail;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.schalter.core.message.Authentication;
import org.schalter.core.message.MessageIds;
import org.schalter.core.message.OwnMessageId;
import org.schalter.core.message.ReadMail;
import org.schalter.core.message.Subjects;
import org.schalter.core.store.InstallationKey;
import org.schalter.core.store.Sql;

/** By what this installation knows its own mail: the proof in Message-IDs, the hook in subjects, its addresses. */
@Component(service = OwnMail.class)
@Designate(ocd = OwnMail.Settings.class)
public final class OwnMail {

    private final MessageIds ids;
    private final Subjects subjects;
    private final String borderServer;

    /** How own mail is marked; the key that proves it comes from the installation. */
    @ObjectClassDefinition(name = "Schalter mail")
    public @interface Settings {

        @AttributeDefinition(name = "Host", description = "Behind the @ of own Message-IDs")
        String host() default "schalter.localhost";

        @AttributeDefinition(name = "Hook", description = "Before the ticket number in subjects")
        String hook() default "Ticket#";

        @AttributeDefinition(
                name = "Border server",
                description = "Whose Authentication-Results are believed; empty: nobody's")
        String borderServer() default "";
    }

    @Activate
    public OwnMail(@Reference InstallationKey key, Settings settings) {
        this(key.derive("message-ids"), settings.host(), settings.hook(), settings.borderServer());
    }

    /** Believes no server's Authentication-Results. */
    public OwnMail(byte[] key, String host, String hook) {
        this(key, host, hook, "");
    }

    public OwnMail(byte[] key, String host, String hook, String borderServer) {
        this.borderServer = borderServer.strip();
        this.ids = new MessageIds(key, host, new SecureRandom());
        this.subjects = new Subjects(hook);
    }

    Subjects subjects() {
        return subjects;
    }

    /** Whether the own border server found that the domain of the From address vouches for the mail. */
    boolean isVouchedFor(ReadMail mail) {
        return !borderServer.isEmpty() && Authentication.isPassed(mail, borderServer);
    }

    String newId(long ticket, long article) {
        return ids.create(ticket, article);
    }

    Optional<OwnMessageId> proven(String messageId) {
        return ids.parse(messageId);
    }

    /** The subject as it goes out: with hook and number, whatever was typed. */
    String subject(String number, String typed) {
        if (subjects.numbers(typed).contains(number)) {
            return typed;
        }
        var start = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (start.startsWith("fwd:") || start.startsWith("fw:") || start.startsWith("wg:")) {
            return subjects.forward(number, typed);
        }
        boolean answer = !Subjects.withoutPrefixes(typed).equals(typed.strip());
        return answer ? subjects.reply(number, typed) : subjects.first(number, typed);
    }

    /** All addresses of all queues, in lower case. */
    static Set<String> addresses(Sql sql) {
        var addresses = new HashSet<>(sql.list("select address_key from queue_address", row -> row.text(1)));
        addresses.addAll(sql.list("select lower(sender_address) from queue", row -> row.text(1)));
        addresses.remove("");
        return addresses;
    }
}
