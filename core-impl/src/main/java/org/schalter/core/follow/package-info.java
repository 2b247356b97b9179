/** Those who follow the history, each with a durable cursor. */
@NullMarked
package org.schalter.core.follow;

import org.jspecify.annotations.NullMarked;
