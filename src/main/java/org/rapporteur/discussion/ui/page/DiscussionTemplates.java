package org.rapporteur.discussion.ui.page;

import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders the templates of `frontend/templates/discussion` with texts in the reader's language.
/// Template names are file names without `.jte`.
@Component
public class DiscussionTemplates {

  private final HtmlTemplates templates;
  private final Messages messages;

  DiscussionTemplates(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  public String render(String name, Locale locale) {
    return render(name, locale, Map.of());
  }

  public String render(String name, Locale locale, Map<String, ?> parameters) {
    return templates.render(templatePath(name), addTexts(locale, parameters));
  }

  /// Streams the output, for pages too large for memory.
  public void render(String name, Locale locale, Map<String, ?> parameters, Writer writer) {
    templates.render(templatePath(name), addTexts(locale, parameters), writer);
  }

  private Map<String, ?> addTexts(Locale locale, Map<String, ?> parameters) {
    var allParameters = new HashMap<String, Object>(parameters);
    allParameters.put("messages", messages);
    allParameters.put("locale", locale);
    return allParameters;
  }

  private static String templatePath(String name) {
    return "discussion/" + name + ".jte";
  }
}
