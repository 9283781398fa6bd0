package org.rapporteur.opendata;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.page.EditionPage;
import org.rapporteur.report.page.EditionPart;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Links the data of a consultation from its page, once its comments are public, and from its
/// reports.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DataSection implements ConsultationPart, EditionPart {

  private final HtmlTemplates templates;
  private final Messages messages;

  DataSection(HtmlTemplates templates, Messages messages) {
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
    return Optional.of(consultation)
        .filter(each -> each.phase().showsComments())
        .map(each -> render(each.slug(), locale));
  }

  @Override
  public Html render(EditionPage page) {
    return new Html(render(page.consultation().slug(), page.locale()), Map.of());
  }

  private String render(Slug slug, Locale locale) {
    return templates.render(
        "opendata/section.jte", Map.of("messages", messages, "locale", locale, "slug", slug));
  }
}
