/** The bundle action-phone. */
@NullMarked
package org.schalter.action.phone;

import org.jspecify.annotations.NullMarked;
