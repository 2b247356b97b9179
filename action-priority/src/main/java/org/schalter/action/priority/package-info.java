/** The bundle action-priority. */
@NullMarked
package org.schalter.action.priority;

import org.jspecify.annotations.NullMarked;
