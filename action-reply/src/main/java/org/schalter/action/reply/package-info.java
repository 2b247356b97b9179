/** The bundle action-reply. */
@NullMarked
package org.schalter.action.reply;

import org.jspecify.annotations.NullMarked;
