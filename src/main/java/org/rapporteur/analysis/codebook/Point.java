package org.rapporteur.analysis.codebook;

import org.rapporteur.analysis.statement.Statement;

/// One claim that can be agreed with or denied.
///
/// @param id stable: the id of the representative statement if the engine found the point
/// @param representative the statement that stands for the point
public record Point(String id, Statement representative) {}
