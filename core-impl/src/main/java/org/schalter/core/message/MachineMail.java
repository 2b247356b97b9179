package org.schalter.core.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether a mail was written by a machine: then answering it by another machine may never end. */
public final class MachineMail {

    /** The header by which we know our own machine-made mail. */
    public static final String LOOP_HEADER = "X-Schalter-Loop";

    private static final Set<String> PRECEDENCES = Set.of("bulk", "list", "junk", "auto_reply");
    private static final Set<String> SUPPRESSIONS = Set.of("all", "autoreply", "oof");
    private static final Pattern MACHINE_NAME =
            Pattern.compile("mailer-daemon|postmaster|abuse|(?:do[-_.]?)?no(?:t)?[-_.]?reply");
    private static final int MOST_HOPS = 30;
    /** Longer values only cost time. */
    private static final int LONGEST_KEYWORD = 500;

    private final ReadMail mail;
    private final Set<String> own;

    private MachineMail(ReadMail mail, Set<String> ownAddresses) {
        this.mail = mail;
        this.own = ownAddresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The first reason that holds; empty if a person seems to have written the mail. */
    public static Optional<MachineReason> reason(ReadMail mail, Set<String> ownAddresses) {
        var judged = new MachineMail(mail, ownAddresses);
        return Arrays.stream(MachineReason.values()).filter(judged::holds).findFirst();
    }

    public static boolean hasOwnLoopHeader(ReadMail mail) {
        return mail.headers().has(LOOP_HEADER);
    }

    private boolean holds(MachineReason reason) {
        return switch (reason) {
            case NULL_RETURN_PATH ->
                mail.headers().all("Return-Path").stream().anyMatch(path -> path.matches("<\\s*>"));
            case AUTO_SUBMITTED -> keywords("Auto-Submitted").anyMatch(word -> !word.equals("no"));
            case PRECEDENCE -> keywords("Precedence").anyMatch(PRECEDENCES::contains);
            case MAILING_LIST -> hasAny("List-Id", "List-Unsubscribe", "Mailing-List");
            case RESPONSE_SUPPRESSED -> suppressions().anyMatch(SUPPRESSIONS::contains);
            case LOOP_HEADER -> hasAny("X-Loop", "X-Autoreply", "X-Autorespond", "X-Autoresponder");
            case OWN_LOOP_HEADER -> hasOwnLoopHeader(mail);
            case REPORT -> mail.contentType().equals("multipart/report");
            case MACHINE_SENDER -> authors().anyMatch(this::isMachine);
            case OWN_ADDRESS -> authors().anyMatch(author -> own.contains(author.key()));
            case TOO_MANY_HOPS -> mail.headers().raw("Received").count() > MOST_HOPS;
            case DELIVERED_TWICE -> deliveredTwice();
            case NO_SENDER -> mail.senders().author().isEmpty();
        };
    }

    private Stream<MailAddress> authors() {
        return Stream.concat(mail.senders().from().stream(), mail.senders().replyTo().stream());
    }

    private boolean isMachine(MailAddress author) {
        String name = author.localPart();
        int detail = name.indexOf('+');
        return MACHINE_NAME
                .matcher(detail < 0 ? name : name.substring(0, detail))
                .matches();
    }

    private boolean hasAny(String... names) {
        return Stream.of(names).anyMatch(mail.headers()::has);
    }

    /** The first word of each value in lower case, without comments and parameters. */
    private Stream<String> keywords(String header) {
        return mail.headers().all(header).stream()
                .map(value -> CleanText.cut(value, LONGEST_KEYWORD)
                        .replaceAll("\\([^)]*\\)", " ")
                        .split(";", 2)[0])
                .map(word -> word.strip().toLowerCase(Locale.ROOT));
    }

    private Stream<String> suppressions() {
        return mail.headers().all("X-Auto-Response-Suppress").stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[\\s,;]+")));
    }

    private boolean deliveredTwice() {
        List<String> delivered =
                mail.recipients().deliveredTo().stream().map(MailAddress::key).toList();
        Predicate<String> again = address -> Collections.frequency(delivered, address) > 1;
        return own.stream().anyMatch(again);
    }
}
