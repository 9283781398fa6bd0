package org.rapporteur.analysis.material;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A published comment as the engine reads it. The holder is the contributor's number: a person or
/// a delegation. Group, region and the development status of the country are the codes of the
/// `identity` module; a holder without a region or a country has none. An official reply is what
/// the secretariat said, and no contribution.
public record SourceComment(
    int number,
    int revision,
    int question,
    @Nullable Integer parent,
    String plainText,
    LanguageTag language,
    int holder,
    boolean delegation,
    String group,
    @Nullable String region,
    Set<String> development,
    Instant receivedAt,
    String salt,
    boolean official) {

  /// The code of contributors that name no group; never tested as if it were one.
  public static final String NOT_STATED = "NOT_STATED";

  /// The code under which contributors without a region are counted.
  public static final String NO_REGION = "NONE";

  /// A contribution: all but official replies.
  public SourceComment(
      int number,
      int revision,
      int question,
      @Nullable Integer parent,
      String plainText,
      LanguageTag language,
      int holder,
      boolean delegation,
      String group,
      @Nullable String region,
      Set<String> development,
      Instant receivedAt,
      String salt) {
    this(
        number,
        revision,
        question,
        parent,
        plainText,
        language,
        holder,
        delegation,
        group,
        region,
        development,
        receivedAt,
        salt,
        false);
  }

  public boolean statesGroup() {
    return !group.equals(NOT_STATED);
  }

  public String regionOrNone() {
    return region == null ? NO_REGION : region;
  }

  /// The words of a span, verbatim.
  public String words(TextSpan span) {
    return span.textIn(plainText);
  }
}
