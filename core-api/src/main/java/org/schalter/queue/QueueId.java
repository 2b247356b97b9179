package org.schalter.queue;

/** Identifies a queue; as a form component it becomes a list of the queues that may be chosen. */
public record QueueId(long value) {}
