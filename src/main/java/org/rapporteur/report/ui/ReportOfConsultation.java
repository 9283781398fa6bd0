package org.rapporteur.report.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Leads from a consultation to the editions of its report.
@Component
class ReportOfConsultation implements ConsultationPart {

  private final ReportService reports;
  private final ReportFiles files;
  private final HtmlTemplates templates;
  private final Messages messages;

  ReportOfConsultation(
      ReportService reports, ReportFiles files, HtmlTemplates templates, Messages messages) {
    this.reports = reports;
    this.files = files;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ASIDE;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var editions = reports.editions(viewer, consultation.id());
    return editions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            templates.render(
                "report/of-consultation.jte",
                Map.of(
                    "messages", messages,
                    "locale", locale,
                    "slug", consultation.slug(),
                    "editions", editions,
                    "formats", files.formats())));
  }
}
