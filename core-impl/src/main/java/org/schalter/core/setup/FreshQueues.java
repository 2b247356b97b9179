package org.schalter.core.setup;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.identity.Actor;
import org.schalter.mail.MailAddress;
import org.schalter.setup.Setup;
import org.schalter.setup.Setup.NewQueue;

/** The two queues that every installation has: the fallback for mail to unknown addresses, and the one for spam. */
@Component(service = FreshQueues.class, immediate = true)
public final class FreshQueues {

    public static final String FALLBACK = "Postmaster";
    public static final String SPAM = "Spam";

    private static final Duration SEND_WINDOW = Duration.ofSeconds(10);
    private static final Actor SETUP = Actor.system("setup");

    @Activate
    public FreshQueues(@Reference Setup setup) {
        ensure(setup, FALLBACK);
        ensure(setup, SPAM);
    }

    private static void ensure(Setup setup, String name) {
        if (setup.queue(name).isEmpty()) {
            var sender = new MailAddress("", "postmaster@localhost");
            setup.addQueue(new NewQueue(name, sender, List.of(), SEND_WINDOW), SETUP);
        }
    }
}
