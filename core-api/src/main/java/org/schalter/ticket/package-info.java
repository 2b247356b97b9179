/** Tickets and articles as values, how they are read, and the editor that records changes. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.ticket;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
