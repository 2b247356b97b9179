/** The bundle action-close. */
@NullMarked
package org.schalter.action.close;

import org.jspecify.annotations.NullMarked;
