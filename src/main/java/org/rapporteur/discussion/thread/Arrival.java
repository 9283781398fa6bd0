package org.rapporteur.discussion.thread;

/// That something was published in a question, by its publication number, and the number of the
/// comment that its thread begins with.
public record Arrival(int publication, int question, int root) {}
