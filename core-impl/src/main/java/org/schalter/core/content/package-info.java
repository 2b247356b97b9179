/** Bytes by their hash. */
@NullMarked
package org.schalter.core.content;

import org.jspecify.annotations.NullMarked;
