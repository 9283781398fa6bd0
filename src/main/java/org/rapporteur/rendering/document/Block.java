package org.rapporteur.rendering.document;

/// What stands under a heading.
public sealed interface Block permits NumberedParagraph, NumberedTable, Figure {}
