/** Furnishes an installation. */
@NullMarked
package org.schalter.core.setup;

import org.jspecify.annotations.NullMarked;
