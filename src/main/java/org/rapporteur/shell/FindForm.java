package org.rapporteur.shell;

import com.vaadin.flow.component.Html;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;

/// Looks for what does not stand at an address.
final class FindForm extends Html {

  /// @param consultation its name in addresses, or nothing for all
  FindForm(Templates templates, Messages messages, Locale locale, String consultation) {
    super(
        templates.html(
            "shell/find.jte",
            Map.of("messages", messages, "locale", locale, "consultation", consultation)));
  }
}
