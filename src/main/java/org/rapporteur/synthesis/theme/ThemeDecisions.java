package org.rapporteur.synthesis.theme;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.finding.ThemeRows;
import org.rapporteur.synthesis.theme.KeptThemes.Decision;

/// One act on what people decided about the themes of the latest draft.
final class ThemeDecisions {

  private final ThemeRows rows;
  private final KeptThemes kept;
  private final ConsultationId consultation;
  private final long draft;
  private final PersonId by;
  private final Instant now;
  private final List<ThemeFinding> themes;
  private final Map<String, Decision> decisions;

  ThemeDecisions(
      ThemeRows rows,
      KeptThemes kept,
      ConsultationId consultation,
      long draft,
      List<ThemeFinding> themes,
      PersonId by,
      Instant now) {
    this.rows = rows;
    this.kept = kept;
    this.consultation = consultation;
    this.draft = draft;
    this.themes = themes;
    this.by = by;
    this.now = now;
    this.decisions = new LinkedHashMap<>(kept.of(consultation));
  }

  long draft() {
    return draft;
  }

  /// What is decided about a theme, or what the draft says of it where nothing is.
  Decision get(String id) {
    var decided = decisions.get(id);
    return decided != null ? decided : found(id);
  }

  private Decision found(String id) {
    var found = rows.find(draft, themes, id).orElseThrow(() -> new NotFound("theme", id));
    return new Decision(
        id,
        found.theme().question(),
        found.theme().language(),
        found.label(),
        found.statements(),
        found.part() == null ? null : found.theme().id(),
        Set.of(),
        null);
  }

  /// A part is kept with the theme that it is a part of.
  void put(Decision decision) {
    String partOf = decision.partOf();
    if (partOf != null && !decisions.containsKey(partOf)) {
      save(found(partOf));
    }
    save(decision);
  }

  /// What changes its statements or its place, which the next run carries out.
  void arrange(Decision decision) {
    put(decision.arrangedAt(now));
  }

  private void save(Decision decision) {
    decisions.put(decision.id(), decision);
    kept.save(consultation, decision, by);
  }

  void remove(String id) {
    if (decisions.remove(id) == null) {
      throw new NotFound("theme", id);
    }
    kept.delete(consultation, id);
  }

  void merge(List<String> ids, String name) {
    var first = get(ids.getFirst());
    var statements = new HashSet<>(first.statements());
    var standsFor = new HashSet<>(first.standsFor());
    for (String id : ids.subList(1, ids.size())) {
      var other = get(id);
      requireSameQuestion(first, other);
      statements.addAll(other.statements());
      standsFor.addAll(other.standsFor());
      standsFor.add(id);
      partsOf(id).forEach(part -> arrange(part.under(first.partOf() == null ? first.id() : null)));
      if (decisions.remove(id) != null) {
        kept.delete(consultation, id);
      }
    }
    standsFor.remove(first.id());
    var merged = first.named(name).holding(statements).inPlaceOf(standsFor);
    boolean tookItsTheme = first.partOf() != null && ids.contains(first.partOf());
    arrange(tookItsTheme ? merged.under(null) : merged);
  }

  /// There are two levels: what was a part of a theme that becomes a part itself goes with it.
  void place(String id, @Nullable String under) {
    var placed = get(id);
    if (under == null) {
      arrange(placed.under(null));
      return;
    }
    var over = get(under);
    requireSameQuestion(placed, over);
    if (over.partOf() != null || under.equals(id)) {
      throw new InvalidInput("themes.levels", "under");
    }
    partsOf(id).forEach(part -> arrange(part.under(under)));
    arrange(placed.under(under));
  }

  private List<Decision> partsOf(String id) {
    return decisions.values().stream().filter(part -> id.equals(part.partOf())).toList();
  }

  void requireSameQuestion(Decision one, Decision other) {
    if (one.question() != other.question()) {
      throw new InvalidInput("themes.alike", "themes");
    }
  }

  /// Some must stay.
  Decision without(Decision from, Collection<String> statements) {
    var left = new HashSet<>(from.statements());
    if (statements.isEmpty() || !left.containsAll(statements)) {
      throw new InvalidInput("themes.statements", "statements");
    }
    left.removeAll(statements);
    if (left.isEmpty()) {
      throw new InvalidInput("themes.statements.all", "statements");
    }
    return from.holding(left);
  }
}
