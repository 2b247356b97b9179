package org.schalter.web.view;

import java.util.List;

/**
 * A queue in the tree.
 *
 * @param name the last part of its path
 * @param children shown only while the queue is unfolded
 */
public record QueueNode(String name, String url, int count, boolean current, List<QueueNode> children) {

    public QueueNode {
        children = List.copyOf(children);
    }
}
