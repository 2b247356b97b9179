/** The bundle action-mark. */
@NullMarked
package org.schalter.action.mark;

import org.jspecify.annotations.NullMarked;
