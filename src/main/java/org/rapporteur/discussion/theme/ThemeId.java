package org.rapporteur.discussion.theme;

/// Identifies a theme of a question, from one reading of its comments to the next.
public record ThemeId(long value) {}
