package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Items that are no longer public but may still be in the index. Searches exclude them until the
/// index is updated.
@Component
class HiddenItems {

  /// Version at which each item was hidden last.
  private final Map<IndexedItem, Long> hiddenItems = new ConcurrentHashMap<>();
  private final Map<ConsultationItems, Long> hiddenConsultations = new ConcurrentHashMap<>();
  private final AtomicLong versionCounter = new AtomicLong();

  /// Version of the hidden items, which every change increases. Data that is read after this call
  /// is newer than all items hidden before it.
  long version() {
    return versionCounter.get();
  }

  void hide(Collection<IndexedItem> items) {
    long version = versionCounter.incrementAndGet();
    items.forEach(item -> hiddenItems.merge(item, version, Math::max));
    // A search during this loop saw only some of the items. This makes its version outdated.
    versionCounter.incrementAndGet();
  }

  void hide(ConsultationItems items) {
    hiddenConsultations.merge(items, versionCounter.incrementAndGet(), Math::max);
    versionCounter.incrementAndGet();
  }

  /// Shows the items again after an index update with data read at `readVersion`. Items hidden
  /// later stay hidden.
  void release(Collection<IndexedItem> items, long readVersion) {
    items.forEach(
        item ->
            hiddenItems.computeIfPresent(
                item, (key, hiddenVersion) -> keepIfLater(hiddenVersion, readVersion)));
    versionCounter.incrementAndGet();
  }

  void release(ConsultationItems items, long readVersion) {
    hiddenConsultations.computeIfPresent(
        items, (key, hiddenVersion) -> keepIfLater(hiddenVersion, readVersion));
    versionCounter.incrementAndGet();
  }

  Set<String> itemKeys() {
    return hiddenItems.keySet().stream().map(IndexedItem::key).collect(Collectors.toSet());
  }

  List<ConsultationItems> listConsultationItems() {
    return List.copyOf(hiddenConsultations.keySet());
  }

  /// Items hidden at or before this version.
  List<IndexedItem> itemsHiddenUpTo(long version) {
    return hiddenUpTo(hiddenItems, version);
  }

  List<ConsultationItems> consultationItemsHiddenUpTo(long version) {
    return hiddenUpTo(hiddenConsultations, version);
  }

  private static <T> List<T> hiddenUpTo(Map<T, Long> hidden, long version) {
    return hidden.entrySet().stream()
        .filter(entry -> entry.getValue() <= version)
        .map(Map.Entry::getKey)
        .toList();
  }

  @SuppressWarnings("NullAway") // ConcurrentHashMap removes an entry for null
  private static Long keepIfLater(Long hiddenVersion, long readVersion) {
    return hiddenVersion <= readVersion ? null : hiddenVersion;
  }
}
