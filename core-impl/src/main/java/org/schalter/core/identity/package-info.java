/** Agents, their rights, sessions and tokens. */
@NullMarked
package org.schalter.core.identity;

import org.jspecify.annotations.NullMarked;
