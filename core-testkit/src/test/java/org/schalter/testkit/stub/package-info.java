/** Small actions for tests of the core. */
@NullMarked
package org.schalter.testkit.stub;

import org.jspecify.annotations.NullMarked;
