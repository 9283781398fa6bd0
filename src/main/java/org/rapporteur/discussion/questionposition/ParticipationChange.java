package org.rapporteur.discussion.questionposition;

/// A contributor got the first public comment on a question, or lost the last one.
///
/// @param participates true for the first comment, false for the last one
public record ParticipationChange(QuestionContributor contributor, boolean participates) {}
