package org.rapporteur.rendering.document;

/// A numbered element below a heading.
public sealed interface Block permits ReportParagraph, NumberedTable, Figure {}
