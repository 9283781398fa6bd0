package org.rapporteur.shared;

/// What became of a paragraph or a sentence from one version of a document to another.
public enum Change {
  SAME,
  CHANGED,
  ADDED,
  REMOVED
}
