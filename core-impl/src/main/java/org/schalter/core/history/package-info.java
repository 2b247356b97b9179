/** The log of everything that happened, its chain, and those who follow it. */
@NullMarked
package org.schalter.core.history;

import org.jspecify.annotations.NullMarked;
