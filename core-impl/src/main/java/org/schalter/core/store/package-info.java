/** Database, ids, keys and files: what everything else is written with. */
@NullMarked
package org.schalter.core.store;

import org.jspecify.annotations.NullMarked;
