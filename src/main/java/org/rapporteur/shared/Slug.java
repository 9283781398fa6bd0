package org.rapporteur.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a thing in its address: small Latin letters, digits and single hyphens.
public record Slug(String value) {

  public static final int MAX_LENGTH = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new InvalidInput("slug.form", "slug");
    }
  }

  /// The one that an address names: what cannot be a slug leads to nothing, like one that nobody
  /// has.
  public static Slug inAddress(String typed, String what) {
    try {
      return new Slug(typed);
    } catch (InvalidInput e) {
      throw new NotFound(what, typed);
    }
  }

  /// What a title suggests: "Continuation of the Forum" gives `continuation-of-the-forum`; a title
  /// without a Latin letter gives the fallback.
  public static Slug suggestedBy(String title, String fallback) {
    String bare =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^-+|-+$)", "");
    if (bare.isEmpty()) {
      return new Slug(fallback);
    }
    if (bare.length() > 60) {
      bare = bare.substring(0, 60).replaceAll("-[^-]*$", "");
    }
    return new Slug(bare);
  }

  @Override
  public String toString() {
    return value;
  }
}
