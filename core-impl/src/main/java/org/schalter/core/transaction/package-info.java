/** Where transactions begin and end. */
@NullMarked
package org.schalter.core.transaction;

import org.jspecify.annotations.NullMarked;
