/** The log of everything that happened, and its chain. */
@NullMarked
package org.schalter.core.history;

import org.jspecify.annotations.NullMarked;
