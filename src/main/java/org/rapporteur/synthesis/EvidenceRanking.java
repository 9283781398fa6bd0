package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.finding.ThemeRows;
import org.springframework.stereotype.Service;

/// Tells which of the comments that a paragraph cites stand best for what it says.
@Service
public class EvidenceRanking {

  private final DraftHeads drafts;
  private final ThemeRows themes;
  private final Transactions transactions;

  EvidenceRanking(DraftHeads drafts, ThemeRows themes, Transactions transactions) {
    this.drafts = drafts;
    this.themes = themes;
    this.transactions = transactions;
  }

  /// All of them, and those quoted without being cited: first those quoted, then those cited for
  /// certain words, then those close to most key points of the theme, then those that say what is
  /// most central in it.
  public List<Integer> of(Viewer viewer, SynthesisDetails draft, SynthesisParagraph paragraph) {
    DraftAccess.requireSecretariat(viewer, draft.consultation());
    var theme =
        draft.findings().themes().stream()
            .filter(t -> t.id().equals(paragraph.theme()))
            .findFirst();
    var points =
        theme.stream()
            .flatMap(
                found ->
                    Stream.concat(
                        found.points().stream(),
                        found.parts().stream()
                            .map(ThemeFinding.Part::point)
                            .filter(Objects::nonNull)))
            .toList();
    var central = theme.map(found -> central(draft, found)).orElse(List.of());
    return ranked(paragraph, points, central);
  }

  /// Of the latest draft; an earlier one is ranked without.
  private List<List<Integer>> central(SynthesisDetails draft, ThemeFinding theme) {
    if (!draft.latest()) {
      return List.of();
    }
    return transactions.read(
        () ->
            drafts.head(draft.consultation()).stream()
                .flatMap(head -> themes.shownOf(head.id(), theme).stream())
                .map(places -> places.stream().map(ThemeRows.Place::comment).toList())
                .toList());
  }

  /// @param central the comments that say what is in the theme and in each of its parts, the most
  ///     central first, some of them twice
  static List<Integer> ranked(
      SynthesisParagraph paragraph, List<ThemeFinding.Point> points, List<List<Integer>> central) {
    var quoted = new HashSet<Integer>();
    var spanned = new HashSet<Integer>();
    for (var sentence : paragraph.sentences()) {
      sentence.quotes().forEach(quote -> quoted.add(quote.comment()));
      sentence.citations().stream()
          .filter(citation -> citation.span() != null)
          .forEach(citation -> spanned.add(citation.comment()));
    }
    Map<Integer, Integer> close = new HashMap<>();
    points.forEach(point -> point.citing().forEach(c -> close.merge(c, 1, Integer::sum)));
    Map<Integer, Integer> place = new HashMap<>();
    for (var list : central) {
      for (int at = 0; at < list.size(); at++) {
        place.merge(list.get(at), at, Math::min);
      }
    }
    var named = paragraph.citedComments();
    named.addAll(quoted);
    var all = new ArrayList<>(named);
    all.sort(
        Comparator.comparing((Integer comment) -> !quoted.contains(comment))
            .thenComparing(comment -> !spanned.contains(comment))
            .thenComparing(comment -> -close.getOrDefault(comment, 0))
            .thenComparing(
                comment -> Optional.ofNullable(place.get(comment)).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder()));
    return all;
  }
}
