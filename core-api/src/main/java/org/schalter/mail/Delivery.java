package org.schalter.mail;

import java.util.List;
import java.util.Optional;

/**
 * One mail that is to leave the house, claimed by the caller of {@link Outbox#claim} until its lease ends.
 *
 * @param sender the envelope sender; empty means {@code <>} as for every auto response
 * @param raw the whole mail as it goes over the wire
 */
public record Delivery(long id, String messageId, Optional<String> sender, List<String> recipients, byte[] raw) {}
