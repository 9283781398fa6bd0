package org.rapporteur.uikit.frame;

import java.util.Map;
import java.util.Optional;

/// A public page that one template renders. [TemplatePages] puts it into the initial document, and
/// [TemplatePageView] shows it.
public interface TemplatePage {

  /// Loads the page with the viewer's rights. Returns empty for paths of other pages.
  Optional<Loaded> load(InitialPage.Request request);

  /// The data of a page. The template also gets `messages` and `locale`.
  ///
  /// @param cssClass CSS class of its view
  /// @param description text for search engines; may be empty
  record Loaded(
      String cssClass, String title, String description, String template, Map<String, ?> model) {}
}
