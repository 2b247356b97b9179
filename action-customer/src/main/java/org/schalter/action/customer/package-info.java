/** The bundle action-customer. */
@NullMarked
package org.schalter.action.customer;

import org.jspecify.annotations.NullMarked;
