package org.rapporteur.discussion.thread;

/// That something was published in a question, by its publication number.
public record Arrival(int publication, int question) {}
