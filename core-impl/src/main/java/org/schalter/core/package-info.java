/** How the API is done; nothing of it is visible to other bundles. */
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
@NullMarked
package org.schalter.core;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
