/** From an action's record to fields, from input to the record. */
@NullMarked
package org.schalter.core.form;

import org.jspecify.annotations.NullMarked;
