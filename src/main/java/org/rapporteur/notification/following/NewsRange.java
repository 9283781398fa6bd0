package org.rapporteur.notification.following;

/// News of one follow that a mail reports: counts in `(after, upTo]`.
public record NewsRange(long follow, long place, int after, int upTo) {}
