package org.rapporteur.report.document;

import java.time.Instant;

/// A comment removed after the edition was published, and the decision that removed it.
public record Correction(int comment, int decision, Instant decidedAt) {}
