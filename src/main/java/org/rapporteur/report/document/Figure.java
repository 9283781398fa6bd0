package org.rapporteur.report.document;

/// A chart with its number in the document.
public record Figure(int number, Chart chart) implements Block {}
