package org.rapporteur.report.page;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;

/// A request of a viewer for the page of an edition.
public record EditionPage(
    Viewer viewer,
    ConsultationDetails consultation,
    Edition edition,
    Edition latest,
    RenderedReport report,
    Locale locale) {}
