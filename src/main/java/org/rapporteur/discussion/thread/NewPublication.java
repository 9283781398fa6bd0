package org.rapporteur.discussion.thread;

/// A comment that was published after others.
///
/// @param publication the publication number
/// @param question the number of the question
/// @param root the number of the first comment of its thread
public record NewPublication(int publication, int question, int root) {}
