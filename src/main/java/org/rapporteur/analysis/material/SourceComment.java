package org.rapporteur.analysis.material;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A published comment.
///
/// @param parent the number of the comment that it replies to
public record SourceComment(
    int number,
    int revision,
    int question,
    @Nullable Integer parent,
    SourceText text,
    LanguageTag language,
    SourceContributor contributor,
    Receipt receipt) {

  /// A comment without attached documents.
  public SourceComment(
      int number,
      int revision,
      int question,
      @Nullable Integer parent,
      String plainText,
      LanguageTag language,
      SourceContributor contributor,
      Receipt receipt) {
    this(
        number,
        revision,
        question,
        parent,
        SourceText.withoutDocuments(plainText),
        language,
        contributor,
        receipt);
  }

  /// Returns the text of the comment and its attached documents.
  public String plainText() {
    return text.all();
  }

  /// True if a span begins in an attached document.
  public boolean isInDocument(TextSpan span) {
    return text.documents().stream().anyMatch(document -> document.span().start() <= span.start());
  }

  /// Identifies the text in memories. A revision never changes, but the text of its documents is
  /// extracted later.
  public String textKey() {
    return number + "." + revision + (text.documents().isEmpty() ? "" : "." + text.all().length());
  }

  /// Returns the number of the contributor.
  public int holder() {
    return contributor.number();
  }

  public boolean delegation() {
    return contributor.delegation();
  }

  public String group() {
    return contributor.group();
  }

  public @Nullable String region() {
    return contributor.region();
  }

  public Set<String> development() {
    return contributor.development();
  }

  public boolean statesGroup() {
    return contributor.statesGroup();
  }

  public String regionOrNone() {
    String region = contributor.region();
    return region == null ? SourceContributor.NO_REGION : region;
  }

  public Instant receivedAt() {
    return receipt.receivedAt();
  }

  public String salt() {
    return receipt.salt();
  }

  public boolean official() {
    return receipt.official();
  }

  /// Returns the text of a span.
  public String words(TextSpan span) {
    return span.textIn(text.all());
  }
}
