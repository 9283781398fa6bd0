package org.rapporteur.search.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.identity.Viewers;
import org.rapporteur.search.SearchLinks;
import org.rapporteur.search.SearchPage;
import org.rapporteur.search.SearchPages;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the search, once for the page as delivered and the live view.
@Component
class DrawnSearch implements FirstPage {

  static final String KIND = "page-search";

  private final SearchPages pages;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  DrawnSearch(SearchPages pages, Viewers viewers, Templates templates, Messages messages) {
    this.pages = pages;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    if (!request.path().equals(SearchLinks.SEARCH)) {
      return Optional.empty();
    }
    String html = html(request.query(), request.locale());
    return Optional.of(
        new Content(title(request.query(), request.locale()), "", DeliveredHtml.block(KIND, html)));
  }

  String title(Map<String, List<String>> query, Locale locale) {
    String typed = query.getOrDefault("q", List.of("")).getFirst().strip();
    return typed.isEmpty()
        ? messages.text(locale, "search.title")
        : messages.text(locale, "search.title.of", typed);
  }

  String html(Map<String, List<String>> query, Locale locale) {
    SearchPage page = pages.page(viewers.current(), query, locale);
    return templates.html("search/search.jte", Map.of("page", page));
  }
}
