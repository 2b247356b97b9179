/** Mail as values: reading raw bytes, judging what they are, and writing our own; nothing here touches the outside. */
@NullMarked
package org.schalter.core.message;

import org.jspecify.annotations.NullMarked;
