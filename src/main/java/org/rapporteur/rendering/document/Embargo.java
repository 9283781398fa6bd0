package org.rapporteur.rendering.document;

import java.time.Instant;

/// What a report is marked with that is shown before it is published: until when it is not for
/// circulation, and who was given it.
public record Embargo(Instant until, String reader) {}
