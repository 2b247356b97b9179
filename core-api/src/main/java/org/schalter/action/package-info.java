/** The extension interfaces for what can be done with a ticket, and the one door to it. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.action;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
