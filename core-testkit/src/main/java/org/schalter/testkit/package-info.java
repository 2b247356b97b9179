/** A real desk for tests of plug-ins, and the contracts they must keep. */
@NullMarked
package org.schalter.testkit;

import org.jspecify.annotations.NullMarked;
