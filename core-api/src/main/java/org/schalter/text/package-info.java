/** Words for people: translatable texts and the long kinds of what people type. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
