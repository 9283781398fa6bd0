package org.rapporteur.rendering.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.LanguageTag;

/// The annex entry of a published comment.
///
/// @param submission number of the formal submission that the comment belongs to
public record Contribution(
    int number,
    int revision,
    int question,
    Contributor contributor,
    LanguageTag language,
    Instant createdAt,
    CommentDisposition disposition,
    @Nullable Integer submission)
    implements AnnexEntry {

  /// The contributor's affiliation when the comment was made.
  public record Contributor(
      String name,
      @Nullable String organization,
      @Nullable Term group,
      @Nullable Term country,
      @Nullable Term region) {}

  @Override
  public RemovedContribution asRemoved(int decision) {
    return new RemovedContribution(number, question, disposition, decision);
  }
}
