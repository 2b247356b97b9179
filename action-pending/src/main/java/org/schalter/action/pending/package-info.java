/** The bundle action-pending. */
@NullMarked
package org.schalter.action.pending;

import org.jspecify.annotations.NullMarked;
