package org.rapporteur.analysis.statement;

import org.rapporteur.language.TextSpan;

/// Place of a statement in a revision of a comment.
public record StatementSource(int comment, int revision, TextSpan span) {}
