package org.rapporteur.moderation;

import org.jspecify.annotations.Nullable;

/// A decision as its author is told of it.
///
/// @param about the comment, or the submission of which all answers were decided on as one
/// @param isWithAnother whether the notice of the decision with which it was made tells of it, too
/// @param takesBack the decision whose notice told of what this one takes back
public record AuthorNotice(
    DecisionDetails decision,
    String about,
    boolean isWithAnother,
    @Nullable DecisionId takesBack) {}
