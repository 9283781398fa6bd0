package org.rapporteur.discussion.theme;

/// Id of a theme of a question. It does not change in later detection runs.
public record ThemeId(long value) {}
