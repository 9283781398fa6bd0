package org.rapporteur.analysis.sentence;

/// Kinds of statements.
public enum StatementKind {
  /// Takes a stand or says how things are.
  POSITION,
  /// Asks for an act, recommends or offers one.
  PROPOSAL,
  /// Gives a reason.
  REASON,
  /// Reports a fact, a figure or an experience.
  EVIDENCE,
  QUESTION
}
