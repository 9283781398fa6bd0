package org.rapporteur.analysis.sentence;

import org.jspecify.annotations.Nullable;

/// Traits of a statement that its words show.
///
/// @param cue attitude to the comment that is answered, if the words show it
/// @param conceded true if the next sentence begins with "but" or a similar word
public record SentenceTraits(StatementKind kind, @Nullable ReplyCue cue, boolean conceded) {}
