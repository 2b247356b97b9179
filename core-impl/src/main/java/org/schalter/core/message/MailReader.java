package org.schalter.core.message;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads raw mail. There is no input that it refuses: what is broken is read as far as it goes and named as a flaw. */
public final class MailReader {

    private static final int LONGEST_SUBJECT = 1000;

    private MailReader() {}

    public static ReadMail read(byte[] raw) {
        byte[] mended = LineEnds.mended(raw);
        Entity mail = Entity.parse(Region.of(mended));
        MailHeaders headers = mail.headers();
        var threading = Threading.of(headers);
        var senders = Senders.of(headers);
        String subject = CleanText.cut(headers.first("Subject").orElse(""), LONGEST_SUBJECT);
        Optional<Instant> date = headers.first("Date").flatMap(MailDates::parse);
        Set<MailFlaw> flaws = flaws(headers, threading, senders, date);
        if (mended != raw) {
            flaws.add(MailFlaw.BARE_CARRIAGE_RETURNS);
        }
        MailBody body = new BodyCollector(flaws).collect(mail);
        return new ReadMail(headers, threading, senders, Recipients.of(headers), subject, date, body);
    }

    private static Set<MailFlaw> flaws(
            MailHeaders headers, Threading threading, Senders senders, Optional<Instant> date) {
        Set<MailFlaw> flaws = EnumSet.noneOf(MailFlaw.class);
        addIf(headers.fields().isEmpty(), MailFlaw.NO_HEADERS, flaws);
        addIf(senders.author().isEmpty(), MailFlaw.NO_SENDER, flaws);
        addIf(senders.from().size() > 1, MailFlaw.SEVERAL_SENDERS, flaws);
        addIf(threading.messageIds().isEmpty(), MailFlaw.NO_MESSAGE_ID, flaws);
        addIf(threading.messageIds().size() > 1, MailFlaw.SEVERAL_MESSAGE_IDS, flaws);
        addIf(date.isEmpty(), MailFlaw.NO_DATE, flaws);
        return flaws;
    }

    private static void addIf(boolean holds, MailFlaw flaw, Set<MailFlaw> flaws) {
        if (holds) {
            flaws.add(flaw);
        }
    }
}
