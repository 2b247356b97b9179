/** The bundle action-move. */
@NullMarked
package org.schalter.action.move;

import org.jspecify.annotations.NullMarked;
