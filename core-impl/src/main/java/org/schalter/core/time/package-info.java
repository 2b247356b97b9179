/** What happens because time has passed. */
@NullMarked
package org.schalter.core.time;

import org.jspecify.annotations.NullMarked;
