package org.rapporteur.notification.following;

/// The news of one followed thing that one mail tells: those after one count up to another.
public record Stretch(long follow, long place, int after, int upTo) {}
