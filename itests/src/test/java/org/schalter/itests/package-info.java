/** Tests on the distribution as it is delivered. */
@NullMarked
package org.schalter.itests;

import org.jspecify.annotations.NullMarked;
