package org.rapporteur.discussion.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.shared.LanguageTag;

/// A comment of a batch that is published on arrival. Its parent is already stored or comes earlier
/// in the batch.
record BatchComment(
    QuestionId question,
    @Nullable CommentId parent,
    @Nullable Integer parentInBatch,
    ContributorIdentity contributor,
    LanguageTag language,
    Channel channel,
    Instant createdAt,
    Instant receivedAt,
    String markdown,
    @Nullable Integer importedAgree,
    @Nullable Integer importedDisagree) {}
