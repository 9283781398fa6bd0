package org.rapporteur.rendering.document;

/// A table with its number in the document.
public record NumberedTable(int number, Table table) implements Block {}
