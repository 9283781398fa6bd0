package org.rapporteur.uikit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a page says in the document as delivered: read before a script runs, without one, and by
/// search engines. The view adopts or replaces it. Asked as the one who reads; a refusal becomes
/// the status of the answer.
public interface FirstPage {

  /// Empty where the address is not this module's.
  Optional<Content> at(Request request);

  /// The address below the root (`/consultations/x`), its query, and the language of the frame.
  record Request(String path, Map<String, List<String>> query, Locale locale) {

    /// The parts of an address of this form; empty where it is another.
    public Optional<MatchResult> parts(Pattern form) {
      var match = form.matcher(path);
      return match.matches() ? Optional.of(match) : Optional.empty();
    }

    /// The first value of a parameter; empty text where there is none.
    public String first(String parameter) {
      return query.getOrDefault(parameter, List.of()).stream().findFirst().orElse("");
    }
  }

  /// The title without the name of the product, a sentence for search results (empty for none), and
  /// safe HTML for `main`.
  ///
  /// @param ofOne whether it is for whoever asks alone, so that no cache and no search engine keeps
  /// it
  record Content(String title, String description, String html, boolean ofOne) {

    public Content(String title, String description, String html) {
      this(title, description, html, false);
    }

    public static Content ofOne(String title, String html) {
      return new Content(title, "", html, true);
    }
  }
}
