package org.rapporteur.synthesis.theme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.finding.ThemeRows;
import org.rapporteur.synthesis.theme.KeptThemes.Decision;
import org.rapporteur.synthesis.theme.ThemeTree.Change;
import org.rapporteur.synthesis.theme.ThemeTree.Node;

/// Lays what people decided over the themes of a draft.
final class ThemeNodes {

  private final List<ThemeFinding> found;
  private final Map<String, Decision> decisions;
  private final DraftHeads.Head head;
  private final Map<String, String> labels = new HashMap<>();

  ThemeNodes(List<ThemeFinding> found, Map<String, Decision> decisions, DraftHeads.Head head) {
    this.found = found;
    this.decisions = decisions;
    this.head = head;
    for (var theme : found) {
      labels.put(theme.id(), theme.label());
      theme.parts().forEach(part -> labels.put(part.id(), part.label()));
    }
    decisions.values().forEach(decision -> labels.put(decision.id(), decision.name()));
  }

  ThemeTree tree(Map<Integer, Integer> remainders, List<TermAccount> terms) {
    return new ThemeTree(
        head.version(),
        head.takenAt(),
        found.stream().map(this::node).toList(),
        coming(),
        gone(),
        remainders.entrySet().stream()
            .map(
                entry ->
                    new ThemeTree.Remainder(
                        entry.getKey(), entry.getValue(), entry.getValue() >= ThemeRows.MOST_SHOWN))
            .sorted(Comparator.comparingInt(ThemeTree.Remainder::question))
            .toList(),
        terms);
  }

  private Node node(ThemeFinding theme) {
    return new Node(
        theme.id(),
        null,
        theme.question(),
        theme.language(),
        theme.label(),
        theme.terms(),
        theme.comments().size(),
        theme.prevalence(),
        state(theme.kept(), theme.newly()),
        change(theme.id(), null, theme.kept()),
        doubt(theme.id(), theme.doubt()),
        theme.points().stream().map(ThemeNodes::point).toList(),
        theme.parts().stream().map(part -> node(theme, part)).toList());
  }

  private Node node(ThemeFinding theme, ThemeFinding.Part part) {
    return new Node(
        part.id(),
        theme.id(),
        theme.question(),
        theme.language(),
        part.label(),
        part.terms(),
        part.comments().size(),
        part.prevalence(),
        state(part.kept(), false),
        change(part.id(), theme.id(), part.kept()),
        doubt(part.id(), part.doubt()),
        Stream.ofNullable(part.point()).map(ThemeNodes::point).toList(),
        List.of());
  }

  private ThemeTree.@Nullable Doubt doubt(String id, ThemeFinding.@Nullable Doubt found) {
    if (found == null || !decisions.containsKey(id)) {
      return null;
    }
    String nearer = found.nearer() == null ? null : label(found.nearer());
    return new ThemeTree.Doubt(nearer, found.statements(), found.gone(), found.of());
  }

  private static ThemeTree.Point point(ThemeFinding.Point point) {
    return new ThemeTree.Point(point.comment(), point.text(), point.prevalence());
  }

  private static ThemeTree.State state(boolean kept, boolean newly) {
    if (kept) {
      return ThemeTree.State.KEPT;
    }
    return newly ? ThemeTree.State.NEW : ThemeTree.State.FOUND;
  }

  /// What was decided since the draft's comments were read.
  private @Nullable Change change(String id, @Nullable String partOf, boolean isKept) {
    var merged =
        decisions.values().stream()
            .filter(other -> other.standsFor().contains(id) && isArrangedSince(other))
            .findFirst();
    if (merged.isPresent()) {
      return new Change(Change.Kind.MERGED, merged.get().name(), merged.get().id());
    }
    var decision = decisions.get(id);
    if (decision == null) {
      return isKept ? new Change(Change.Kind.RELEASED, "") : null;
    }
    String under = parent(decision).orElse(null);
    if (under != null && !under.equals(partOf)) {
      return new Change(Change.Kind.MOVED_UNDER, label(under));
    }
    if (under == null && partOf != null) {
      return new Change(Change.Kind.MOVED_UP, "");
    }
    if (!isKept) {
      return new Change(Change.Kind.PINNED, "");
    }
    return isArrangedSince(decision) ? new Change(Change.Kind.CHANGED, "") : null;
  }

  private boolean isArrangedSince(Decision decision) {
    var at = decision.arrangedAt();
    return at != null && at.isAfter(head.takenAt());
  }

  /// A part of what nobody keeps any more is a theme.
  private Optional<String> parent(Decision decision) {
    return Optional.ofNullable(decision.partOf()).filter(decisions::containsKey);
  }

  private List<ThemeTree.Coming> coming() {
    return absent()
        .filter(this::isArrangedSince)
        .map(
            decision ->
                new ThemeTree.Coming(
                    decision.id(),
                    decision.question(),
                    parent(decision).map(this::label).orElse(null),
                    decision.name(),
                    decision.statements().size()))
        .toList();
  }

  /// The run knew of them and found none of their statements.
  private List<ThemeTree.Gone> gone() {
    return absent()
        .filter(decision -> !isArrangedSince(decision))
        .map(
            decision ->
                new ThemeTree.Gone(
                    decision.id(),
                    decision.question(),
                    decision.name(),
                    decision.statements().size()))
        .toList();
  }

  private Stream<Decision> absent() {
    return decisions.values().stream()
        .filter(decision -> found.stream().noneMatch(theme -> theme.isOrHas(decision.id())));
  }

  private String label(String id) {
    return labels.getOrDefault(id, id);
  }
}
