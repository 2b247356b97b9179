/** The history: what happened, in order, and how to follow it. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
