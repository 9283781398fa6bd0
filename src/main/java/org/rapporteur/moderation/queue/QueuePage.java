package org.rapporteur.moderation.queue;

import java.util.List;

/// A page of a list, and whether there is more.
public record QueuePage(List<QueueItem> items, boolean hasMore) {}
