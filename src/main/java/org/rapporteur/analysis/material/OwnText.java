package org.rapporteur.analysis.material;

import java.time.Instant;

/// A text of the institution, such as a question, a background document or an edition of a report.
///
/// @param publishedAt comments received before this time cannot have copied it
public record OwnText(String text, Instant publishedAt) {}
