/** Queues and what hangs on them: salutation, signature, templates, auto responses. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.queue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
