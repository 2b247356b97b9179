/** Mail in and out: accounts, intake, deliveries. */
@Export
@Version("1.0.0")
@NullMarked
package org.schalter.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
