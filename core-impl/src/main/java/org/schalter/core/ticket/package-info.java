/** How tickets and articles are stored, read, recorded and written. */
@NullMarked
package org.schalter.core.ticket;

import org.jspecify.annotations.NullMarked;
