package org.rapporteur.rendering.text;

/// Selects text that a report quotes from a comment.
@FunctionalInterface
public interface TextMatcher {

  boolean matches(int comment, int revision, String text);
}
