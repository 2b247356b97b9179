/** The one door: which actions are deployed, who may use them, and how they are called safely. */
@NullMarked
package org.schalter.core.action;

import org.jspecify.annotations.NullMarked;
