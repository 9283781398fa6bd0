package org.rapporteur.uikit.frame;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds and renders the template pages of all modules.
@Component
public class TemplatePages implements InitialPage {

  private final ObjectProvider<TemplatePage> pages;
  private final HtmlTemplates templates;
  private final Messages messages;

  TemplatePages(ObjectProvider<TemplatePage> pages, HtmlTemplates templates, Messages messages) {
    this.pages = pages;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return load(request)
        .map(
            page ->
                new Content(
                    page.title(),
                    page.description(),
                    StatelessHtml.wrap(page.cssClass(), renderHtml(page, request.locale()))));
  }

  Optional<TemplatePage.Loaded> load(Request request) {
    return pages.orderedStream().flatMap(page -> page.load(request).stream()).findFirst();
  }

  String renderHtml(TemplatePage.Loaded page, Locale locale) {
    var model = new HashMap<String, Object>(page.model());
    model.put("messages", messages);
    model.put("locale", locale);
    return templates.render(page.template(), model);
  }
}
