package org.schalter.web.view;

/**
 * A heading of a list.
 *
 * @param key {@code priority, number, title, customer, state, owner, queue, age}
 * @param sortUrl sorts by it, or turns the order round; empty where that cannot be
 * @param order {@code ascending}, {@code descending}, or empty when the list is not sorted by it
 */
public record Column(String key, String label, String sortUrl, String order) {}
