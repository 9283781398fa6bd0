package org.rapporteur.analysis.sentence;

/// Attitude of a reply to the comment it answers, shown by its first words.
public enum ReplyCue {
  AGREEMENT,
  DISSENT,
  /// Agrees in part or under a condition.
  QUALIFICATION
}
