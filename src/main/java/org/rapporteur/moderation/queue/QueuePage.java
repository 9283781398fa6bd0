package org.rapporteur.moderation.queue;

import java.util.List;

/// One page of a moderation queue.
public record QueuePage(List<QueueItem> items, boolean hasMore) {}
