package org.schalter.form;

import java.time.Instant;

/** A point in time in the future; as a form component it becomes date and time fields. */
public record PendingUntil(Instant time) {}
