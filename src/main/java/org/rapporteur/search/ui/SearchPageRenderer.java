package org.rapporteur.search.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.search.SearchLinks;
import org.rapporteur.search.SearchPage;
import org.rapporteur.search.SearchPageService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the search page, for the first response and for the live view.
@Component
class SearchPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-search";

  private final SearchPageService pageService;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  SearchPageRenderer(
      SearchPageService pageService,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.pageService = pageService;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    if (!request.path().equals(SearchLinks.SEARCH)) {
      return Optional.empty();
    }
    String html = renderHtml(request.query(), request.locale());
    return Optional.of(
        new Content(
            renderTitle(request.query(), request.locale()),
            "",
            StatelessHtml.wrap(CSS_CLASS, html)));
  }

  String renderTitle(Map<String, List<String>> query, Locale locale) {
    String queryText = query.getOrDefault("q", List.of("")).getFirst().strip();
    return queryText.isEmpty()
        ? messages.text(locale, "search.title")
        : messages.text(locale, "search.title.of", queryText);
  }

  String renderHtml(Map<String, List<String>> query, Locale locale) {
    SearchPage page = pageService.buildPage(viewers.current(), query, locale);
    return templates.render("search/search.jte", Map.of("page", page));
  }
}
