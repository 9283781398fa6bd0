package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.LanguageTag;

/// An imported comment in plain text.
/// @param parent the answered comment if it is already stored
/// @param parentInBatch index of the answered comment in the same batch
/// @param language null to detect it from the text
/// @param agree agreements counted at the source; null if nobody was asked
public record ImportedComment(
    QuestionId question,
    @Nullable CommentId parent,
    @Nullable Integer parentInBatch,
    ImportedContributor contributor,
    @Nullable LanguageTag language,
    Instant createdAt,
    String text,
    @Nullable Integer agree,
    @Nullable Integer disagree) {}
