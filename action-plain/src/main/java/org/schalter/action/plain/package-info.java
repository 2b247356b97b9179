/** The bundle action-plain. */
@NullMarked
package org.schalter.action.plain;

import org.jspecify.annotations.NullMarked;
