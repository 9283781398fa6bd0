package org.rapporteur.discussion;

/// Internal id of a comment. Users and addresses use its number within the consultation instead.
public record CommentId(long value) {}
