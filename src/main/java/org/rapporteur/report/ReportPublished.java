package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Slug;

/// An edition of a report is public.
public record ReportPublished(ConsultationId consultation, Slug slug, int edition) {}
