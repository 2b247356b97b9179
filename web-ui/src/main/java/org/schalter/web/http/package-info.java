/** How requests come in and answers go out: server, session, forged-request checks, headers, assets. */
@NullMarked
package org.schalter.web.http;

import org.jspecify.annotations.NullMarked;
