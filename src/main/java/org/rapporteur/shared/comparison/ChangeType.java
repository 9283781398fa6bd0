package org.rapporteur.shared.comparison;

/// Difference of a paragraph or sentence between two versions of a document.
public enum ChangeType {
  UNCHANGED,
  CHANGED,
  ADDED,
  REMOVED
}
