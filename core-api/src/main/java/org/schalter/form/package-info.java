/** Forms as the core understands them: the record of an action becomes fields, input becomes the record. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
