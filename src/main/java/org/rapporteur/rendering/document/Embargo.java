package org.rapporteur.rendering.document;

import java.time.Instant;

/// The end of the embargo of a preview, and the name of its reader.
public record Embargo(Instant until, String reader) {}
