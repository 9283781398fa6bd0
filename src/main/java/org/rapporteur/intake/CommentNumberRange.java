package org.rapporteur.intake;

/// The numbers of the comments that an import added, without gaps within one batch.
public record CommentNumberRange(int first, int last) {}
