/** Mail in: from stored bytes to tickets; mail out: from articles to deliveries. */
@NullMarked
package org.schalter.core.mail;

import org.jspecify.annotations.NullMarked;
