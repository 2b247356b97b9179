/** Benchmarks of the whole product: they print figures and assert nothing about time. */
@NullMarked
package org.schalter.bench;

import org.jspecify.annotations.NullMarked;
