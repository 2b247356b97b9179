/** Brings mail in from the accounts' servers and carries deliveries out, by Camel routes. */
@NullMarked
package org.schalter.mailroute;

import org.jspecify.annotations.NullMarked;
