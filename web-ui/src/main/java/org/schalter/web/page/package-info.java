/** The pages' addresses: each class gathers what one page shows and renders it. */
@NullMarked
package org.schalter.web.page;

import org.jspecify.annotations.NullMarked;
