package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.SetAsideComment;

/// What became of every comment: exactly one disposition each, computed from the draft as it
/// stands.
public record Ledger(SortedMap<Integer, Disposition> dispositions) {

  public Ledger {
    dispositions = Collections.unmodifiableSortedMap(new TreeMap<>(dispositions));
  }

  /// Being quoted or cited outweighs being counted with others, save that a copy of a campaign's
  /// text stays with its campaign unless it is itself quoted; and both outweigh being set aside. A
  /// summary repeats, so it accounts for nothing.
  public static Ledger of(Material material, Draft draft, Collection<SetAsideComment> setAside) {
    var reading = new Reading();
    draft.body().forEach(reading::read);
    Map<Integer, SetAsideComment> aside = new HashMap<>();
    setAside.forEach(comment -> aside.put(comment.comment(), comment));
    var ledger = new TreeMap<Integer, Disposition>();
    for (var comment : material.comments()) {
      ledger.put(comment.number(), reading.disposition(comment.number(), aside));
    }
    return new Ledger(ledger);
  }

  public List<Integer> unaccounted() {
    var open = new ArrayList<Integer>();
    dispositions.forEach(
        (comment, disposition) -> {
          if (disposition instanceof Disposition.Unaccounted) {
            open.add(comment);
          }
        });
    return open;
  }

  public long count(Class<? extends Disposition> kind) {
    return dispositions.values().stream().filter(kind::isInstance).count();
  }

  private static final class Reading {

    private final Map<Integer, TreeSet<Integer>> cited = new HashMap<>();
    private final Set<Integer> quoted = new HashSet<>();
    private final Map<Integer, Disposition.Grouped> grouped = new HashMap<>();

    void read(DraftParagraph paragraph) {
      for (var sentence : paragraph.sentences()) {
        sentence.quotes().forEach(quote -> cite(quote.comment(), paragraph));
        sentence.quotes().forEach(quote -> quoted.add(quote.comment()));
        switch (sentence.kind().carries()) {
          case CITED -> sentence.citations().forEach(cited -> cite(cited.comment(), paragraph));
          case GROUPED -> {
            var group = grouped(paragraph, sentence.kind());
            sentence.citations().forEach(cited -> group(cited.comment(), group));
          }
          case NOTHING -> {}
        }
      }
    }

    Disposition disposition(int comment, Map<Integer, SetAsideComment> aside) {
      var paragraphs = cited.get(comment);
      var group = grouped.get(comment);
      var reason = aside.get(comment);
      if (group != null && (paragraphs == null || isCopy(group) && !quoted.contains(comment))) {
        return group;
      }
      if (paragraphs != null) {
        return new Disposition.Cited(List.copyOf(paragraphs));
      }
      return reason == null
          ? new Disposition.Unaccounted()
          : new Disposition.SetAside(reason.reason(), reason.duplicateOf());
    }

    private void cite(int comment, DraftParagraph paragraph) {
      cited.computeIfAbsent(comment, c -> new TreeSet<>()).add(paragraph.number());
    }

    private void group(int comment, Disposition.Grouped group) {
      if (isCopy(group)) {
        grouped.put(comment, group);
      } else {
        grouped.putIfAbsent(comment, group);
      }
    }

    private static boolean isCopy(Disposition.Grouped group) {
      return group.by() == Disposition.GroupedBy.CAMPAIGN;
    }
  }

  private static Disposition.Grouped grouped(DraftParagraph paragraph, SentenceKind kind) {
    var by =
        switch (kind) {
          case CAMPAIGN -> Disposition.GroupedBy.CAMPAIGN;
          case ATTACHED -> Disposition.GroupedBy.ATTACHED_DOCUMENT;
          case REMAINDER -> Disposition.GroupedBy.REMAINDER;
          case WRITTEN_OF_GROUP -> groupedBy(paragraph);
          default -> Disposition.GroupedBy.THEME;
        };
    return new Disposition.Grouped(by, paragraph.theme(), paragraph.campaign(), paragraph.number());
  }

  private static Disposition.GroupedBy groupedBy(DraftParagraph paragraph) {
    if (paragraph.campaign() != null) {
      return Disposition.GroupedBy.CAMPAIGN;
    }
    return paragraph.theme() != null
        ? Disposition.GroupedBy.THEME
        : Disposition.GroupedBy.REMAINDER;
  }
}
