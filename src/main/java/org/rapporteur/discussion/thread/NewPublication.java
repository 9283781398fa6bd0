package org.rapporteur.discussion.thread;

/// A publication in a question: its publication number, the question, and the number of the first
/// comment of its thread.
public record NewPublication(int publication, int question, int root) {}
