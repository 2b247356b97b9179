/** The bundle action-watch. */
@NullMarked
package org.schalter.action.watch;

import org.jspecify.annotations.NullMarked;
