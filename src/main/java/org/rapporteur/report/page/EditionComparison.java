package org.rapporteur.report.page;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;

/// A request of a viewer for the comparison of two editions.
public record EditionComparison(
    Viewer viewer, ConsultationDetails consultation, Edition from, Edition to, Locale locale) {}
