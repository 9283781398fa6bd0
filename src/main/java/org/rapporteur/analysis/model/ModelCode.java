package org.rapporteur.analysis.model;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.statement.Statement;

/// The code that a language model gave a statement.
///
/// @param point the number of the point; null if the statement makes none
/// @param doubtful true if the first words of the statement contradict the stance
record ModelCode(
    Statement statement, @Nullable String point, @Nullable PointStance stance, boolean doubtful) {}
