package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.SectionKind;

/// What people wrote in the draft before, in its place in the next one: a paragraph that they
/// rewrote stands where the generated one would, and what they joined to it is not written again;
/// one that they added or split off, or whose theme is found no more, stands behind the one that
/// it stood behind, else at the end of the section it was in, or of what was written on its
/// question. Whatever they moved into an annex stays there for as long as the run writes it.
record PeoplesParagraphs(List<ParagraphState> earlier, Map<Integer, Place> sections) {

  /// @param annex its title, which no other annex has
  record Place(SectionKind kind, @Nullable Integer question, @Nullable String annex) {

    static Place of(SectionKind kind, @Nullable Integer question, String title) {
      return new Place(kind, question, kind == SectionKind.ANNEX ? title : null);
    }
  }

  /// @param generated in the order of the document
  List<ParagraphState> with(List<ParagraphState> generated, List<Place> places) {
    var theirs = earlier.stream().filter(ParagraphState::written).toList();
    var joined = new HashSet<ParagraphId>();
    theirs.forEach(paragraph -> joined.addAll(paragraph.joined()));
    var all = new ArrayList<ParagraphState>();
    var moved = new HashMap<ParagraphId, ParagraphState>();
    for (var paragraph : generated) {
      if (!joined.contains(paragraph.id())) {
        var written = written(paragraph.id(), paragraph);
        if (isInAnnex(paragraph.id(), places)) {
          moved.put(written.id(), written);
        } else {
          all.add(written);
        }
      }
    }
    for (var paragraph : earlier) {
      var again = moved.get(paragraph.id());
      if (again != null) {
        add(paragraph, again, all, places);
      } else if (paragraph.written() && at(paragraph.id(), all) < 0) {
        add(paragraph, alone(paragraph), all, places);
      }
    }
    return ranked(all);
  }

  /// Whether people moved it into an annex that stands in the next draft.
  private boolean isInAnnex(ParagraphId id, List<Place> places) {
    return earlier.stream()
        .filter(paragraph -> paragraph.id().equals(id))
        .map(paragraph -> sections.get(paragraph.section()))
        .anyMatch(was -> isAnnex(was) && places.contains(was));
  }

  private static boolean isAnnex(@Nullable Place place) {
    return place != null && place.kind() == SectionKind.ANNEX;
  }

  private static List<ParagraphState> ranked(List<ParagraphState> all) {
    var ranks = new HashMap<Integer, Integer>();
    return all.stream()
        .map(p -> p.placed(p.section(), ranks.merge(p.section(), 1, Integer::sum) - 1))
        .toList();
  }

  private static int at(ParagraphId id, List<ParagraphState> all) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).id().equals(id)) {
        return at;
      }
    }
    return -1;
  }

  private ParagraphState written(ParagraphId id, ParagraphState generated) {
    return earlier.stream()
        .filter(paragraph -> paragraph.written() && paragraph.id().equals(id))
        .findFirst()
        .map(own -> generated.rewritten(theirs(own, generated.sentences()), own))
        .orElse(generated);
  }

  /// @param next what it is in the next draft, wherever that stands
  private void add(
      ParagraphState paragraph, ParagraphState next, List<ParagraphState> all, List<Place> places) {
    var was = sections.get(paragraph.section());
    int before = before(paragraph, was, all, places);
    int section =
        before >= 0
            ? all.get(before).section()
            : was == null ? lastOfText(places) : section(was, places);
    int at =
        before >= 0
            ? before + 1
            : (int) all.stream().filter(other -> other.section() <= section).count();
    all.add(at, next.placed(section, 0));
  }

  /// What the run does not write again tells of no theme.
  private static ParagraphState alone(ParagraphState paragraph) {
    return new ParagraphState(
        paragraph.id(),
        0,
        0,
        null,
        null,
        0,
        true,
        paragraph.joined(),
        paragraph.rephrased(),
        theirs(paragraph, List.of()),
        paragraph.tables());
  }

  /// The nearest before it in its section that stands in the next draft, and of an annex still in
  /// it; -1 for none.
  private int before(
      ParagraphState paragraph, @Nullable Place was, List<ParagraphState> all, List<Place> places) {
    boolean inAnnex = isAnnex(was);
    return earlier.stream()
        .filter(other -> other.section() == paragraph.section() && other.rank() < paragraph.rank())
        .mapToInt(other -> at(other.id(), all))
        .filter(at -> at >= 0 && (!inAnnex || places.get(all.get(at).section()).equals(was)))
        .reduce(-1, (first, next) -> next);
  }

  /// What the run does not write again is people's from now on: they kept it.
  private static List<DraftSentence> theirs(ParagraphState state, List<DraftSentence> generated) {
    return state.sentences().stream()
        .map(own -> generated.contains(own.noting(null)) ? own : own.ofPeople())
        .toList();
  }

  private static int section(Place was, List<Place> places) {
    int same = last(places, was::equals);
    if (same >= 0 && was.kind() != SectionKind.THEME) {
      return same;
    }
    int onQuestion =
        last(
            places,
            place ->
                place.kind() != SectionKind.ANNEX
                    && Objects.equals(place.question(), was.question()));
    return onQuestion >= 0 ? onQuestion : lastOfText(places);
  }

  private static int lastOfText(List<Place> places) {
    return last(places, place -> place.kind() != SectionKind.ANNEX);
  }

  private static int last(List<Place> places, Predicate<Place> which) {
    for (int at = places.size() - 1; at >= 0; at--) {
      if (which.test(places.get(at))) {
        return at;
      }
    }
    return -1;
  }
}
