/** The door through which an installation is furnished: queues, agents, roles, texts, accounts. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.setup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
