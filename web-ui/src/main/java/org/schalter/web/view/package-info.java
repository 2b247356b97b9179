/** What templates show: finished words, addresses and numbers; no decisions, no core types but the field types. */
@NullMarked
package org.schalter.web.view;

import org.jspecify.annotations.NullMarked;
