/** The bundle action-lock. */
@NullMarked
package org.schalter.action.lock;

import org.jspecify.annotations.NullMarked;
