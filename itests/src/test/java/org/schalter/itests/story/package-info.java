/** What people do with Schalter from end to end, and what they do wrong. */
@NullMarked
package org.schalter.itests.story;

import org.jspecify.annotations.NullMarked;
