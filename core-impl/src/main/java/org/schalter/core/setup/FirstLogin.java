package org.schalter.core.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
    private static final int SECRET_BYTES = 18;

    private final Setup setup;
    private final Path file;

    @Activate
    public FirstLogin(BundleContext context, @Reference Setup setup) {
        this(setup, Path.of(Optional.ofNullable(context.getProperty("schalter.data")).orElse("data")));
    }

    public FirstLogin(Setup setup, Path data) {
        this.setup = setup;
        file = data.resolve("first-login.txt");
        if (!setup.isFurnished()) {
            furnish();
        }
    }

    /** The password is written before it counts: after a kill in between the next start makes both anew. */
    private void furnish() {
        var password = secret();
        var lines = "admin: " + password + "\n";
        write(lines);
        var admin = setup.addAgent(
                new Setup.NewAgent(
                        "admin",
                        "Administrator",
                        new MailAddress("Administrator", "admin@schalter.example"),
                        Locale.ENGLISH,
                        password,
                        true),
                BY);
        write(lines + "token: " + setup.addToken(admin, "first login", BY) + "\n");
        LOG.info("The administrator's login is in {}", file);
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(fresh, ownerOnly), text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
