package org.schalter.web.view;

import java.util.List;

/**
 * The queues at the left.
 *
 * @param url answers the tree alone
 * @param live names of the events after which it is fetched again
 * @param queues those of the first level
 */
public record QueueTree(String url, String live, List<QueueNode> queues) {

    public QueueTree {
        queues = List.copyOf(queues);
    }
}
