/** The bundle action-owner. */
@NullMarked
package org.schalter.action.owner;

import org.jspecify.annotations.NullMarked;
