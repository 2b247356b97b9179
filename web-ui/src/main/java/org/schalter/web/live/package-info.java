/** Tells open browsers that something changed, never what. */
@NullMarked
package org.schalter.web.live;

import org.jspecify.annotations.NullMarked;
