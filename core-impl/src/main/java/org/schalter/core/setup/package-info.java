/** How an installation is furnished, and its first start. */
@NullMarked
package org.schalter.core.setup;

import org.jspecify.annotations.NullMarked;
