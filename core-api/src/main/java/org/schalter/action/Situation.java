package org.schalter.action;

import java.util.Optional;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Article;
import org.schalter.ticket.Ticket;

/**
 * A ticket as an agent finds it when he looks for what can be done.
 *
 * @param watched whether this agent watches it
 * @param article the article the action would work on; empty for actions that stand in the ticket's menu
 */
public record Situation(Ticket ticket, AgentId agent, boolean watched, Optional<Article> article) {}
