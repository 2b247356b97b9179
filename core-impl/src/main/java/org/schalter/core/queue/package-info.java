/** Queues and the texts that hang on them. */
@NullMarked
package org.schalter.core.queue;

import org.jspecify.annotations.NullMarked;
