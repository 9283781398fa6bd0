package org.rapporteur.discussion.comment;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A comment as typed: Markdown, on a question or in reply to a comment's number, for oneself or
/// for a delegation. Without
/// a language it is detected.
public record CommentDraft(
    QuestionId question,
    @Nullable Integer parent,
    @Nullable DelegationId delegation,
    @Nullable LanguageTag language,
    String text) {}
