package org.rapporteur.synthesis.evidence;

/// A comment that can be cited, with the passage in which it says what was sought.
///
/// @param later whether it was published after the latest draft was made, so that the next run is
///     the first to read it
public record EvidenceHit(int comment, Passage passage, boolean later) {}
