package org.rapporteur.shell;

import com.vaadin.flow.component.Html;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;

/// Search form on the page for a URL that was not found.
final class NotFoundSearchForm extends Html {

  /// Creates the search form.
  ///
  /// @param consultation slug of the consultation to search in; empty for all
  NotFoundSearchForm(
      HtmlTemplates templates, Messages messages, Locale locale, String consultation) {
    super(
        templates.render(
            "shell/not-found-search.jte",
            Map.of("messages", messages, "locale", locale, "consultation", consultation)));
  }
}
