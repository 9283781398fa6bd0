package org.rapporteur.synthesis.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.Placed;
import org.rapporteur.synthesis.draft.RemovedParagraph;
import org.rapporteur.synthesis.draft.SectionName;

/// What people made of the draft before, in its place in the next one: a paragraph that they
/// rewrote stands where the generated one would, and what they joined to it or took out is not
/// written again; one that they added or split off, or whose theme is found no more, stands behind
/// the one that it stood behind, else before the one that it stood before, else at the end of the
/// section it was in, or of what was written on its question. Whatever they moved stays where they
/// moved it for as long as that section is written, and then stands where the run writes it.
///
/// @param removed what they took out
record PeoplesParagraphs(
    List<ParagraphState> earlier,
    Map<Integer, SectionName> sections,
    List<RemovedParagraph> removed) {

  /// The paragraphs of the next draft, and what stays out of it.
  record Next(List<ParagraphState> paragraphs, List<RemovedParagraph> removed) {}

  /// @param generated in the order of the document
  Next with(List<ParagraphState> generated, List<SectionName> places) {
    return new Following(generated, places).next();
  }

  private static boolean isAnnex(@Nullable SectionName place) {
    return place != null && place.kind() == SectionKind.ANNEX;
  }

  private static List<ParagraphState> ranked(List<ParagraphState> all) {
    var ranks = new HashMap<Integer, Integer>();
    return all.stream()
        .map(p -> p.standing(p.section(), ranks.merge(p.section(), 1, Integer::sum) - 1))
        .toList();
  }

  /// What the run does not write again tells of no theme.
  private static ParagraphState alone(ParagraphState paragraph, boolean inPlace) {
    return ParagraphState.written(paragraph.id(), 0, 0, List.of())
        .rewritten(theirs(paragraph, List.of()), paragraph)
        .placed(
            !paragraph.isMoved() ? Placed.BY_RUN : inPlace ? Placed.BY_PEOPLE : Placed.NOT_KEPT);
  }

  /// What the run does not write again is people's from now on: they kept it.
  private static List<DraftSentence> theirs(ParagraphState state, List<DraftSentence> generated) {
    return state.sentences().stream()
        .map(own -> generated.contains(own.noting(null)) ? own : own.ofPeople())
        .toList();
  }

  /// The next draft while it is put together.
  private final class Following {

    private final List<ParagraphState> generated;
    private final List<SectionName> places;
    private final WrittenAgain again;

    /// What people rewrote, theirs under its id.
    private final Set<ParagraphId> rewritten;

    private final List<ParagraphState> all = new ArrayList<>();

    /// What each of the draft before is in the next.
    private final Map<ParagraphId, ParagraphId> known = new HashMap<>();

    private Following(List<ParagraphState> generated, List<SectionName> places) {
      this.generated = generated;
      this.places = places;
      this.again = new WrittenAgain(generated);
      this.rewritten =
          earlier.stream()
              .filter(ParagraphState::written)
              .map(ParagraphState::id)
              .collect(Collectors.toSet());
      for (var paragraph : earlier) {
        known.put(
            paragraph.id(), again.of(paragraph).map(ParagraphState::id).orElse(paragraph.id()));
      }
    }

    private Next next() {
      var stayingOut = stayingOut();
      var gone = new HashSet<ParagraphId>();
      stayingOut.forEach(
          one -> Stream.ofNullable(one.state()).map(ParagraphState::id).forEach(gone::add));
      earlier.stream()
          .filter(ParagraphState::written)
          .forEach(paragraph -> gone.addAll(paragraph.joined()));
      var moved = moved();
      var later = new HashMap<ParagraphId, ParagraphState>();
      for (var paragraph : generated) {
        var from = moved.get(paragraph.id());
        if (gone.contains(paragraph.id())) {
          continue;
        }
        var written = written(paragraph);
        if (from == null) {
          all.add(written);
        } else if (stands(from)) {
          later.put(from.id(), written.placed(Placed.BY_PEOPLE));
        } else {
          all.add(written.placed(Placed.NOT_KEPT));
        }
      }
      for (var paragraph : earlier) {
        var own = later.get(paragraph.id());
        if (own != null) {
          add(paragraph, own);
        } else if (paragraph.written() && at(paragraph.id()) < 0) {
          add(paragraph, alone(paragraph, stands(paragraph)));
        }
      }
      return new Next(ranked(all), stayingOut);
    }

    /// Each paragraph once. What the run does not write, or writes where people rewrote another, is
    /// remembered for later runs and leaves nothing out of this draft.
    private List<RemovedParagraph> stayingOut() {
      var all = new ArrayList<RemovedParagraph>();
      var ids = new HashSet<ParagraphId>();
      for (var one : removed) {
        var written = again.of(one.id(), one.tells()).filter(own -> !rewritten.contains(own.id()));
        var next = one.again(written.orElse(null));
        var id = next.id();
        if (id == null || ids.add(id)) {
          all.add(next);
        }
      }
      return all;
    }

    /// What people moved in the draft before, by what it is in the next.
    private Map<ParagraphId, ParagraphState> moved() {
      var moved = new LinkedHashMap<ParagraphId, ParagraphState>();
      for (var paragraph : earlier) {
        if (paragraph.isMoved()) {
          again
              .of(paragraph)
              .map(ParagraphState::id)
              .filter(id -> paragraph.written() || !rewritten.contains(id))
              .ifPresent(id -> moved.putIfAbsent(id, paragraph));
        }
      }
      return moved;
    }

    /// Whether the section in which a paragraph of the draft before stood is written again.
    private boolean stands(ParagraphState paragraph) {
      var was = sections.get(paragraph.section());
      return was != null && places.contains(was);
    }

    private ParagraphState written(ParagraphState paragraph) {
      return earlier.stream()
          .filter(own -> own.written() && own.id().equals(paragraph.id()))
          .findFirst()
          .map(own -> paragraph.rewritten(theirs(own, paragraph.sentences()), own))
          .orElse(paragraph);
    }

    /// @param next what it is in the next draft, wherever that stands
    private void add(ParagraphState paragraph, ParagraphState next) {
      var was = sections.get(paragraph.section());
      boolean strictly = isAnnex(was) || next.isMoved();
      var behind = before(paragraph, other -> !strictly || isIn(other, was));
      if (behind.isPresent()) {
        int at = behind.get();
        all.add(at + 1, next.standing(all.get(at).section(), 0));
        return;
      }
      var ahead = after(paragraph, other -> isIn(other, was));
      int section = was == null ? lastOfText() : section(was);
      int end = (int) all.stream().filter(other -> other.section() <= section).count();
      all.add(ahead.orElse(end), next.standing(section, 0));
    }

    private boolean isIn(ParagraphState other, @Nullable SectionName place) {
      return places.get(other.section()).equals(place);
    }

    /// Where the nearest before it in its section stands in the next draft.
    private Optional<Integer> before(ParagraphState paragraph, Predicate<ParagraphState> which) {
      return neighbours(paragraph, which)
          .filter(other -> other.rank() < paragraph.rank())
          .reduce((first, next) -> next)
          .map(other -> at(now(other)));
    }

    private Optional<Integer> after(ParagraphState paragraph, Predicate<ParagraphState> which) {
      return neighbours(paragraph, which)
          .filter(other -> other.rank() > paragraph.rank())
          .findFirst()
          .map(other -> at(now(other)));
    }

    private Stream<ParagraphState> neighbours(
        ParagraphState paragraph, Predicate<ParagraphState> which) {
      return earlier.stream()
          .filter(other -> other.section() == paragraph.section())
          .filter(other -> at(now(other)) >= 0 && which.test(all.get(at(now(other)))));
    }

    private ParagraphId now(ParagraphState other) {
      return Objects.requireNonNull(known.get(other.id()));
    }

    private int at(ParagraphId id) {
      for (int at = 0; at < all.size(); at++) {
        if (all.get(at).id().equals(id)) {
          return at;
        }
      }
      return -1;
    }

    private int section(SectionName was) {
      int same = last(was::equals);
      if (same >= 0) {
        return same;
      }
      int onQuestion =
          last(
              place ->
                  place.kind() != SectionKind.ANNEX
                      && Objects.equals(place.question(), was.question()));
      return onQuestion >= 0 ? onQuestion : lastOfText();
    }

    private int lastOfText() {
      return last(place -> place.kind() != SectionKind.ANNEX);
    }

    private int last(Predicate<SectionName> which) {
      for (int at = places.size() - 1; at >= 0; at--) {
        if (which.test(places.get(at))) {
          return at;
        }
      }
      return -1;
    }
  }
}
