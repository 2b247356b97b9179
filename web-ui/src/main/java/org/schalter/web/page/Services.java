package org.schalter.web.page;

import org.schalter.action.TicketActions;
import org.schalter.identity.Agents;
import org.schalter.identity.Logins;
import org.schalter.queue.Queues;
import org.schalter.ticket.TicketReader;
import org.schalter.web.http.Assets;
import org.schalter.web.http.SiteAddress;
import org.schalter.web.live.LiveStreams;

/** What the pages are made from. */
record Services(
        TicketReader tickets,
        TicketActions actions,
        Queues queues,
        Agents agents,
        Logins logins,
        LiveStreams live,
        Assets assets,
        SiteAddress site) {}
