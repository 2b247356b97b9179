/** The pages: what agents see and do in a browser. */
@NullMarked
package org.schalter.web;

import org.jspecify.annotations.NullMarked;
