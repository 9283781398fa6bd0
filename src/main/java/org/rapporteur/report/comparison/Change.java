package org.rapporteur.report.comparison;

/// What became of a paragraph or a sentence from one edition to another.
public enum Change {
  SAME,
  CHANGED,
  ADDED,
  REMOVED
}
