/** The bundle action-link. */
@NullMarked
package org.schalter.action.link;

import org.jspecify.annotations.NullMarked;
