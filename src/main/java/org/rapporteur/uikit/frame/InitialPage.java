package org.rapporteur.uikit.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Content of the initial HTML document, readable without scripts and by search engines; the view
/// adopts or replaces it. Runs with the viewer's rights; a refusal becomes the HTTP status.
public interface InitialPage {

  /// Returns empty for paths of other modules.
  Optional<Content> render(Request request);

  /// Path (`/consultations/x`), query parameters and language of a page request.
  record Request(String path, Map<String, List<String>> query, Locale locale) {

    /// Matches the whole path; empty if it does not match.
    public Optional<MatchResult> match(Pattern pattern) {
      var match = pattern.matcher(path);
      return match.matches() ? Optional.of(match) : Optional.empty();
    }

    /// First value of a query parameter, or an empty string.
    public String parameter(String name) {
      return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
  }

  /// @param title page title without the product name
  /// @param description text for search engines; may be empty
  /// @param html safe HTML for `main`
  /// @param isPersonal true for content that only this viewer may see and nobody may store
  record Content(String title, String description, String html, boolean isPersonal) {

    public Content(String title, String description, String html) {
      this(title, description, html, false);
    }

    public static Content personal(String title, String html) {
      return new Content(title, "", html, true);
    }
  }
}
