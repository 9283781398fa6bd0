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
import java.util.stream.Gatherers;
import org.rapporteur.search.ResultKind;
import org.springframework.stereotype.Component;

/// Loads documents of all kinds, page by page.
@Component
class DocumentSources {

  /// Items of a page. Reading and writing as many ordinary comments takes about 100 ms, and a
  /// removal may have to wait for that time.
  private static final int PAGE_SIZE = 1_000;

  /// Large items of a page. Ten comments have up to fifty files of 200,000 characters, so a page
  /// has about 20 MB of text.
  private static final int LARGE_ITEM_PAGE_SIZE = 10;

  private final Map<ResultKind, DocumentSource> byKind = new EnumMap<>(ResultKind.class);

  DocumentSources(List<DocumentSource> sources) {
    sources.forEach(source -> byKind.put(source.kind(), source));
  }

  /// Splits the items into pages. All items of a page have the same kind.
  List<List<IndexedItem>> splitIntoPages(Collection<IndexedItem> items) {
    var pages = new ArrayList<List<IndexedItem>>();
    idsByKind(items)
        .forEach(
            (kind, ids) ->
                splitIds(ids, pageSize(kind)).forEach(page -> pages.add(toItems(kind, page))));
    return pages;
  }

  /// The items among these that may have documents.
  List<IndexedItem> findExisting(Collection<IndexedItem> items) {
    var existing = new ArrayList<IndexedItem>();
    for (var entry : idsByKind(items).entrySet()) {
      for (var page : splitIds(entry.getValue(), PAGE_SIZE)) {
        existing.addAll(toItems(entry.getKey(), getSource(entry.getKey()).findExisting(page)));
      }
    }
    return existing;
  }

  /// Loads the documents of one page of items.
  ///
  /// @param page items of one kind
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
    return ids.stream().gather(Gatherers.windowFixed(size)).toList();
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
