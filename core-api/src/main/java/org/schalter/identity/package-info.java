/** Who acts: agents, their rights, sessions and tokens. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
