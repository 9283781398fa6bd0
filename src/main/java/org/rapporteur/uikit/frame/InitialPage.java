package org.rapporteur.uikit.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Provides the content of the initial HTML document, which scripts later replace with the live
/// view. It runs with the viewer's rights, and a refusal becomes the HTTP status.
public interface InitialPage {

  /// Returns empty for paths of other modules.
  Optional<Content> render(Request request);

  /// A request for a page.
  ///
  /// @param path such as `/consultations/forum`
  record Request(String path, Map<String, List<String>> query, Locale locale) {

    /// Returns the match of the whole path, or empty.
    public Optional<MatchResult> match(Pattern pattern) {
      var match = pattern.matcher(path);
      return match.matches() ? Optional.of(match) : Optional.empty();
    }

    /// Returns the first value of a query parameter, or an empty string.
    public String parameter(String name) {
      return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
  }

  /// The content of an initial page.
  ///
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
