package org.rapporteur.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lists the pages about an edition, including the pages of other modules.
@Component
public class EditionTabs {

  private final ObjectProvider<EditionPart> parts;
  private final Messages messages;

  EditionTabs(ObjectProvider<EditionPart> parts, Messages messages) {
    this.parts = parts;
    this.messages = messages;
  }

  public List<EditionTab> list(
      Viewer viewer, ConsultationDetails consultation, int edition, Locale locale) {
    var slug = consultation.slug();
    var tabs = new ArrayList<EditionTab>();
    tabs.add(
        new EditionTab(
            ReportLinks.edition(slug, edition), messages.text(locale, "report.page"), null));
    if (edition > 1) {
      tabs.add(
          new EditionTab(
              ReportLinks.comparison(slug, edition),
              messages.text(locale, "report.comparison"),
              null));
    }
    parts
        .orderedStream()
        .flatMap(part -> part.listTabs(viewer, consultation, edition, locale).stream())
        .forEach(tabs::add);
    return tabs;
  }
}
