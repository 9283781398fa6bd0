package org.rapporteur.discussion.theme;

/// Id of a theme of a question; it stays the same in later detection runs.
public record ThemeId(long value) {}
