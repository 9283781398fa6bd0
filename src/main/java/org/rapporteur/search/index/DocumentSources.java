package org.rapporteur.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rapporteur.search.ResultKind;
import org.springframework.stereotype.Component;

/// Document sources of all kinds, with paging.
@Component
class DocumentSources {

  /// Reading and writing this many ordinary comments takes about 100 ms, the time that a removal
  /// may have to wait.
  private static final int PAGE_SIZE = 1_000;

  /// Ten comments have up to fifty files of 200,000 characters, about 20 MB of indexed text.
  private static final int LARGE_ITEM_PAGE_SIZE = 10;

  private final Map<ResultKind, DocumentSource> byKind = new EnumMap<>(ResultKind.class);

  DocumentSources(List<DocumentSource> sources) {
    sources.forEach(source -> byKind.put(source.kind(), source));
  }

  /// Each page has one kind and fits into memory.
  List<List<IndexedItem>> splitIntoPages(Collection<IndexedItem> items) {
    var pages = new ArrayList<List<IndexedItem>>();
    idsByKind(items)
        .forEach(
            (kind, ids) ->
                splitIds(ids, pageSize(kind)).forEach(page -> pages.add(toItems(kind, page))));
    return pages;
  }

  /// Items that may have documents.
  List<IndexedItem> findExisting(Collection<IndexedItem> items) {
    var existing = new ArrayList<IndexedItem>();
    idsByKind(items)
        .forEach(
            (kind, ids) ->
                splitIds(ids, PAGE_SIZE)
                    .forEach(
                        page ->
                            existing.addAll(toItems(kind, getSource(kind).findExisting(page)))));
    return existing;
  }

  List<PublicDocument> load(List<IndexedItem> page) {
    return getSource(page.getFirst().kind()).load(page.stream().map(IndexedItem::id).toList());
  }

  /// Runs the action for every page of all items.
  void forEachPage(Consumer<List<IndexedItem>> action) {
    byKind.values().stream()
        .sorted(Comparator.comparing(DocumentSource::kind))
        .forEach(source -> forEachPage(source, action));
  }

  private static void forEachPage(DocumentSource source, Consumer<List<IndexedItem>> action) {
    int pageSize = pageSize(source.kind());
    long lastId = 0;
    var ids = source.listIdsAfter(lastId, pageSize);
    while (!ids.isEmpty()) {
      action.accept(toItems(source.kind(), ids));
      lastId = ids.getLast();
      ids = source.listIdsAfter(lastId, pageSize);
    }
  }

  private static int pageSize(ResultKind kind) {
    return kind.isLarge() ? LARGE_ITEM_PAGE_SIZE : PAGE_SIZE;
  }

  private static Map<ResultKind, TreeSet<Long>> idsByKind(Collection<IndexedItem> items) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                IndexedItem::kind,
                () -> new EnumMap<>(ResultKind.class),
                Collectors.mapping(IndexedItem::id, Collectors.toCollection(TreeSet::new))));
  }

  private static List<List<Long>> splitIds(Collection<Long> ids, int size) {
    var all = List.copyOf(ids);
    var pages = new ArrayList<List<Long>>();
    for (int from = 0; from < all.size(); from += size) {
      pages.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return pages;
  }

  private static List<IndexedItem> toItems(ResultKind kind, Collection<Long> ids) {
    return ids.stream().map(id -> new IndexedItem(kind, id)).toList();
  }

  private DocumentSource getSource(ResultKind kind) {
    var source = byKind.get(kind);
    if (source == null) {
      throw new IllegalStateException("No source for " + kind);
    }
    return source;
  }
}
