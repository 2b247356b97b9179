/** Mail inside the core: taken in, decided, answered, handed over. */
@NullMarked
package org.schalter.core.mail;

import org.jspecify.annotations.NullMarked;
