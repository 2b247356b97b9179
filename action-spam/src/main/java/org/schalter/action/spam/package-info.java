/** The bundle action-spam. */
@NullMarked
package org.schalter.action.spam;

import org.jspecify.annotations.NullMarked;
