package org.schalter.itests.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.schalter.itests.SchalterProcess;

/** Somebody outside with an address of his own, who writes, waits and answers. */
final class Customer {

    private final String address;
    private final Smtp smtp;
    private final Api api;

    Customer(SchalterProcess schalter) {
        address = "customer-" + UUID.randomUUID().toString().substring(0, 8) + "@kunde.example";
        smtp = new Smtp(schalter.smtpPort());
        api = new Api(schalter);
    }

    String address() {
        return address;
    }

    /** @return the Message-ID */
    String write(String to, String subject, String text) {
        return write(to, subject, "", text);
    }

    void answer(Received mail, String text) {
        write(mail.from(), "Re: " + mail.subject(), "In-Reply-To: " + mail.messageId() + "\r\n", text);
    }

    private String write(String to, String subject, String moreHeaders, String text) {
        var id = "<" + UUID.randomUUID() + "@kunde.example>";
        var mail = "From: Carla Customer <" + address + ">\r\nTo: " + to + "\r\nSubject: " + subject
                + "\r\nMessage-ID: " + id + "\r\n" + moreHeaders
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        sendRaw(to, mail.getBytes(StandardCharsets.UTF_8));
        return id;
    }

    void sendRaw(String to, byte[] mail) {
        smtp.send(address, to, mail);
    }

    /** The first mail that has this in its subject, once it has arrived. */
    Received awaitMail(String inSubject) {
        return Patience.await("a mail about " + inSubject, () -> mails().stream()
                .filter(mail -> mail.subject().contains(inSubject))
                .findFirst());
    }

    List<Received> mails() {
        var box = "/demo/mailbox/"
                + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
        int count =
                api.get(box + ".json").getAsJsonObject().getAsJsonArray("mails").size();
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Received.of(api.bytes(box + "/" + number + ".eml")))
                .toList();
    }

    Optional<Received> newest() {
        var all = mails();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
