package org.rapporteur.synthesis.offer;

import java.time.Instant;
import java.util.SortedSet;
import org.rapporteur.synthesis.draft.ParagraphId;

/// A paragraph that people took out and that later runs leave out, as it would stand: by whom, what
/// it says, and the comments that it cites.
public record RemovedDetails(
    ParagraphId id, String by, Instant at, String text, SortedSet<Integer> comments) {}
