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
import org.rapporteur.search.Kind;
import org.springframework.stereotype.Component;

/// All that can be found, read from the modules that own it.
@Component
class Sources {

  /// A page of comments of ordinary length takes some 100 ms to read and write: as long as a
  /// removal may have to wait.
  private static final int PAGE = 1_000;

  /// Ten comments bring up to fifty files of 200,000 characters: their words are some 20 MB.
  private static final int LARGE_PAGE = 10;

  private final Map<Kind, DocumentSource> byKind = new EnumMap<>(Kind.class);

  Sources(List<DocumentSource> sources) {
    sources.forEach(source -> byKind.put(source.kind(), source));
  }

  /// Each page is of one kind, and no more than memory holds.
  List<List<Matter>> pages(Collection<Matter> matters) {
    var pages = new ArrayList<List<Matter>>();
    idsByKind(matters)
        .forEach((kind, ids) -> pages(ids, pageOf(kind)).forEach(p -> pages.add(page(kind, p))));
    return pages;
  }

  /// Without those of which there is nothing.
  List<Matter> present(Collection<Matter> matters) {
    var present = new ArrayList<Matter>();
    idsByKind(matters)
        .forEach(
            (kind, ids) ->
                pages(ids, PAGE).forEach(p -> present.addAll(page(kind, source(kind).present(p)))));
    return present;
  }

  List<PublicMatter> read(List<Matter> page) {
    return source(page.getFirst().kind()).read(page.stream().map(Matter::id).toList());
  }

  /// Walks through everything there is, a page of matters at a time.
  void walk(Consumer<List<Matter>> page) {
    byKind.values().stream()
        .sorted(Comparator.comparing(DocumentSource::kind))
        .forEach(source -> walk(source, page));
  }

  private static void walk(DocumentSource source, Consumer<List<Matter>> page) {
    int most = pageOf(source.kind());
    long last = 0;
    var ids = source.after(last, most);
    while (!ids.isEmpty()) {
      page.accept(page(source.kind(), ids));
      last = ids.getLast();
      ids = source.after(last, most);
    }
  }

  private static int pageOf(Kind kind) {
    return kind.isLarge() ? LARGE_PAGE : PAGE;
  }

  private static Map<Kind, TreeSet<Long>> idsByKind(Collection<Matter> matters) {
    return matters.stream()
        .collect(
            Collectors.groupingBy(
                Matter::kind,
                () -> new EnumMap<>(Kind.class),
                Collectors.mapping(Matter::id, Collectors.toCollection(TreeSet::new))));
  }

  private static List<List<Long>> pages(Collection<Long> ids, int most) {
    var all = List.copyOf(ids);
    var pages = new ArrayList<List<Long>>();
    for (int from = 0; from < all.size(); from += most) {
      pages.add(all.subList(from, Math.min(from + most, all.size())));
    }
    return pages;
  }

  private static List<Matter> page(Kind kind, Collection<Long> ids) {
    return ids.stream().map(id -> new Matter(kind, id)).toList();
  }

  private DocumentSource source(Kind kind) {
    var source = byKind.get(kind);
    if (source == null) {
      throw new IllegalStateException("Nothing reads " + kind);
    }
    return source;
  }
}
