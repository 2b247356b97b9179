/** The bundle action-merge. */
@NullMarked
package org.schalter.action.merge;

import org.jspecify.annotations.NullMarked;
