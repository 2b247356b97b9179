package org.schalter.setup;

import org.osgi.annotation.versioning.ProviderType;

/** Registered as soon as an administrator exists; refer to it to furnish more at the start. */
@ProviderType
public interface Furnished {}
