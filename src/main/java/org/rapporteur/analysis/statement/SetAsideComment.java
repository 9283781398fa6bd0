package org.rapporteur.analysis.statement;

import org.jspecify.annotations.Nullable;

/// A comment that no paragraph carries, why, and for a duplicate the comment that it repeats.
public record SetAsideComment(int comment, SetAsideReason reason, @Nullable Integer duplicateOf) {}
