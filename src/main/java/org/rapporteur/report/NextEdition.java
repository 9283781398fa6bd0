package org.rapporteur.report;

import org.rapporteur.rendering.document.ReportDocument;

/// What would be published now, and of which draft.
public record NextEdition(ReportDocument document, int draftVersion) {}
