package org.rapporteur.response.ui;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.page.RenderedReport;

/// The paragraph of an edition that a form is about.
record FormTarget(
    ConsultationDetails consultation, Edition edition, RenderedReport.Paragraph paragraph) {

  String path() {
    return ReportLinks.edition(consultation.slug(), edition.number()) + "#p" + paragraph.number();
  }
}
