package org.schalter.ticket;

import java.util.Optional;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueId;

/** A ticket in the making; its first article is added through the editor that {@link NewTickets#create} gives. */
public record NewTicket(
        QueueId queue, String title, Optional<MailAddress> customer, StateType state, Optional<PriorityId> priority) {}
