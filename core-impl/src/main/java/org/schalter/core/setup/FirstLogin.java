package org.schalter.core.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.identity.Secrets;
import org.schalter.core.store.DataDirectory;
import org.schalter.core.store.SecretFile;
import org.schalter.identity.Actor;
import org.schalter.mail.MailAddress;
import org.schalter.setup.Furnished;
import org.schalter.setup.Setup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the administrator of a fresh installation, with a random password and an API token that stand in
 * {@code first-login.txt}, readable by the owner only. An installation that has agents is left alone.
 */
@Component(service = Furnished.class, immediate = true)
public final class FirstLogin implements Furnished {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLogin.class);
    private static final Actor BY = Actor.system("first login");

    private final Setup setup;
    private final Path file;

    /** @param queues because mail accounts need a fallback queue */
    @Activate
    public FirstLogin(@Reference DataDirectory data, @Reference Setup setup, @Reference FreshQueues queues) {
        this.setup = setup;
        this.file = data.file("first-login.txt");
        if (!setup.isFurnished()) {
            furnish();
        }
    }

    /** The password is written before it counts: after a kill in between the next start makes both anew. */
    private void furnish() {
        var password = Secrets.next();
        var lines = "admin: " + password + "\n";
        write(lines);
        var address = new MailAddress("Administrator", "admin@localhost");
        var admin = setup.addAgent(
                new Setup.NewAgent("admin", "Administrator", address, Locale.ENGLISH, password, true), BY);
        write(lines + "token: " + setup.addToken(admin, "first login", BY) + "\n");
        LOG.info("The administrator's login is in {}", file);
    }

    private void write(String text) {
        SecretFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
