package org.rapporteur.synthesis.engine.statements;

import org.jspecify.annotations.Nullable;

/// A comment that no paragraph carries, why, and for a duplicate the comment that it repeats.
@org.springframework.modulith.NamedInterface("set-aside")
public record SetAsideComment(int comment, SetAsideReason reason, @Nullable Integer duplicateOf) {}
