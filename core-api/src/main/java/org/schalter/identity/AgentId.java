package org.schalter.identity;

/** Identifies an agent; as a form component it becomes a list of the agents who may be chosen for the ticket. */
public record AgentId(long value) {}
