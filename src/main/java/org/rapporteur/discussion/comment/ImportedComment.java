package org.rapporteur.discussion.comment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.LanguageTag;

/// An imported comment in plain text.
///
/// @param parent the answered comment if it is already stored
/// @param parentInBatch index of the answered comment in the same batch
/// @param language null to detect it from the text
public record ImportedComment(
    QuestionId question,
    @Nullable CommentId parent,
    @Nullable Integer parentInBatch,
    ImportedContributor contributor,
    @Nullable LanguageTag language,
    Instant createdAt,
    String text,
    ImportedPositions positions) {

  /// Positions counted at the source; null if the source has no such count.
  public record ImportedPositions(@Nullable Integer agree, @Nullable Integer disagree) {

    public static final ImportedPositions NONE = new ImportedPositions(null, null);

    double agreementScore() {
      return AgreementScore.lowerBound(
          Objects.requireNonNullElse(agree, 0), Objects.requireNonNullElse(disagree, 0));
    }

    int divisionScore() {
      return AgreementScore.divisionScore(
          Objects.requireNonNullElse(agree, 0), Objects.requireNonNullElse(disagree, 0));
    }
  }
}
