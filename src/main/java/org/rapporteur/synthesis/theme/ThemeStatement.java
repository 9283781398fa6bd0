package org.rapporteur.synthesis.theme;

/// A statement in a theme, in the words of the comment in which it stands; none where the comment
/// may not be read any more.
public record ThemeStatement(String id, int comment, String text) {}
