package org.rapporteur.synthesis;

/// How many paragraphs of a draft the next run keeps as people have them.
///
/// @param written rewritten, added or split off
/// @param moved which stand where people moved them
/// @param notKept whose section is gone into which they had been moved
/// @param removed which stay out
public record KeptWork(int written, int moved, int notKept, int removed) {

  public boolean isEmpty() {
    return written + moved + notKept + removed == 0;
  }
}
