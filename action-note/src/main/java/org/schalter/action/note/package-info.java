/** The bundle action-note. */
@NullMarked
package org.schalter.action.note;

import org.jspecify.annotations.NullMarked;
