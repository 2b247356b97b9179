/** Named values in texts, and the text an answer opens with. */
@NullMarked
package org.schalter.core.text;

import org.jspecify.annotations.NullMarked;
