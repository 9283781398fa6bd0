package org.rapporteur.report.preview;

/// Identifies a preview inside the product; people know the one that is open at its report.
public record PreviewId(long value) {}
