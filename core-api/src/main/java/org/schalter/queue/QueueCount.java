package org.schalter.queue;

/** A queue with the number of its tickets that lists show, and of those that nobody has locked. */
public record QueueCount(Queue queue, int all, int available) {}
