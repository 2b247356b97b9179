/** Tries Schalter out: a mail server with mailboxes on loopback, and an installation furnished with two areas. */
@NullMarked
package org.schalter.demo;

import org.jspecify.annotations.NullMarked;
