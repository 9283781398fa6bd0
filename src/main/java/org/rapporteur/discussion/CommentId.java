package org.rapporteur.discussion;

/// Identifies a comment inside the product; people and addresses use its number within the
/// consultation.
public record CommentId(long value) {}
