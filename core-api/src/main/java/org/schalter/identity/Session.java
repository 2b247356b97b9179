package org.schalter.identity;

/** A signed-in agent. The form token stands in every form and in the header of every unsafe request. */
public record Session(Agent agent, String formToken) {}
