package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.LanguageTag;

/// A comment that was made elsewhere and before, its text plain.
///
/// @param parent what it answers, where that is stored already
/// @param parentInBatch the place of what it answers among the comments that are added with it
/// @param language absent where it has to be told from the text
/// @param agree how many agreed there; absent where nobody was asked
public record ImportedComment(
    QuestionId question,
    @Nullable CommentId parent,
    @Nullable Integer parentInBatch,
    ImportedAuthor author,
    @Nullable LanguageTag language,
    Instant createdAt,
    String text,
    @Nullable Integer agree,
    @Nullable Integer disagree) {}
