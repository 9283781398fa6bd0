package org.rapporteur.analysis.positions;

/// One group in which most disagree with a comment that most of the others agree with, or the
/// reverse.
public record Dissent(CommentPositions on, String group, boolean agrees) {}
