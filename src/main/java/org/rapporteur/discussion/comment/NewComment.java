package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.shared.LanguageTag;

/// A comment that is public from the moment it is stored, one of a batch. What it answers is stored
/// already or stands before it in the batch.
record NewComment(
    QuestionId question,
    @Nullable CommentId parent,
    @Nullable Integer parentInBatch,
    Voice voice,
    LanguageTag language,
    Channel channel,
    Instant createdAt,
    Instant receivedAt,
    String markdown,
    @Nullable Integer importedAgree,
    @Nullable Integer importedDisagree) {}
