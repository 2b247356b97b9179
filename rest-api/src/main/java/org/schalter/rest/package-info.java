/** JSON for machines below {@code /api/v1}, with the rights of the token's agent. */
@NullMarked
package org.schalter.rest;

import org.jspecify.annotations.NullMarked;
