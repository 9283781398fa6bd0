package org.rapporteur.synthesis.offer;

/// How many paragraphs of a draft the next run keeps as people have them.
///
/// @param written rewritten, added or split off
/// @param moved which stand where people moved them
/// @param notKept whose section is gone into which they had been moved
/// @param removed which stay out and can be brought back: what the run of this draft tells of, each
///     with what had been joined to it in this draft
public record KeptWork(int written, int moved, int notKept, int removed) {

  public boolean isEmpty() {
    return written + moved + notKept + removed == 0;
  }
}
