package org.rapporteur.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Short name of a consultation or other item in its URL: lower-case Latin letters, digits and
/// single hyphens.
public record Slug(String value) {

  public static final int MAX_LENGTH = 80;

  /// Slugs derived from a title are shorter, so that links stay readable.
  private static final int MAX_LENGTH_FROM_TITLE = 60;

  private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
      throw new InvalidInput("slug.form", "slug");
    }
  }

  /// Parses a slug from a URL path. Throws [NotFound] for an invalid slug, as for an unknown one.
  public static Slug fromPath(String input, String kind) {
    try {
      return new Slug(input);
    } catch (InvalidInput e) {
      throw new NotFound(kind, input);
    }
  }

  /// Derives a slug: "Continuation of the Forum" becomes `continuation-of-the-forum`. A title
  /// without Latin letters gives the fallback.
  public static Slug fromTitle(String title, String fallback) {
    String hyphenated =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^-+|-+$)", "");
    if (hyphenated.isEmpty()) {
      return new Slug(fallback);
    }
    if (hyphenated.length() > MAX_LENGTH_FROM_TITLE) {
      hyphenated = hyphenated.substring(0, MAX_LENGTH_FROM_TITLE).replaceAll("-[^-]*$", "");
    }
    return new Slug(hyphenated);
  }

  @Override
  public String toString() {
    return value;
  }
}
