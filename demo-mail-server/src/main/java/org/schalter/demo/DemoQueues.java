package org.schalter.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.schalter.identity.Actor;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup;
import org.schalter.setup.Setup.NewQueue;

/** The queues of two areas that work with different people and in different languages. */
record DemoQueues(Map<String, QueueId> service, Map<String, QueueId> library) {

    static final Actor BY = Actor.system("demo");

    private static final Duration SEND_WINDOW = Duration.ofSeconds(5);

    static DemoQueues add(Setup setup) {
        var service = new MailAddress("Schalter Service", "service@" + DemoMail.DOMAIN);
        var library = new MailAddress("Bibliothek", "library@" + DemoMail.DOMAIN);
        return new DemoQueues(
                all(
                        setup,
                        service,
                        Map.entry("Service", "service"),
                        Map.entry("Service::Hardware", "hardware"),
                        Map.entry("Service::Accounts", "accounts")),
                all(
                        setup,
                        library,
                        Map.entry("Library", "library"),
                        Map.entry("Library::Loans", "loans"),
                        Map.entry("Library::E-Media", "e-media")));
    }

    List<QueueId> all() {
        return Stream.of(service, library)
                .flatMap(area -> area.values().stream())
                .toList();
    }

    @SafeVarargs
    private static Map<String, QueueId> all(Setup setup, MailAddress sender, Map.Entry<String, String>... queues) {
        var ids = new LinkedHashMap<String, QueueId>();
        for (var queue : queues) {
            var address = queue.getValue() + "@" + DemoMail.DOMAIN;
            var from = new MailAddress(sender.name(), address);
            ids.put(
                    queue.getKey(),
                    setup.addQueue(new NewQueue(queue.getKey(), from, List.of(address), SEND_WINDOW), BY));
        }
        return ids;
    }
}
