package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.SectionKind;

/// What people wrote in the draft before, in its place in the next one: a paragraph that they
/// rewrote stands where the generated one would; one that they added, or whose theme is found no
/// more, stands at the end of the section it was in, or of what was written on its question.
record PeoplesParagraphs(List<ParagraphState> earlier, Map<Integer, Place> sections) {

  record Place(SectionKind kind, @Nullable Integer question) {}

  List<ParagraphState> with(List<ParagraphState> generated, List<Place> places) {
    var all = new ArrayList<ParagraphState>();
    var known = new HashSet<ParagraphId>();
    for (var paragraph : generated) {
      known.add(paragraph.id());
      all.add(written(paragraph.id(), paragraph));
    }
    earlier.stream()
        .filter(ParagraphState::written)
        .filter(paragraph -> !known.contains(paragraph.id()))
        .forEach(paragraph -> all.add(appended(paragraph, all, places)));
    return all;
  }

  private ParagraphState written(ParagraphId id, ParagraphState generated) {
    return earlier.stream()
        .filter(paragraph -> paragraph.written() && paragraph.id().equals(id))
        .findFirst()
        .map(own -> generated.changed(theirs(own, generated.sentences())).at(0))
        .orElse(generated);
  }

  private ParagraphState appended(
      ParagraphState paragraph, List<ParagraphState> all, List<Place> places) {
    var was = sections.get(paragraph.section());
    int section = was == null ? places.size() - 1 : section(was, places);
    int rank = (int) all.stream().filter(other -> other.section() == section).count();
    return new ParagraphState(
        paragraph.id(), section, rank, null, null, 0, true, theirs(paragraph, List.of()));
  }

  /// What the run does not write again is people's from now on: they kept it.
  private static List<DraftSentence> theirs(ParagraphState own, List<DraftSentence> generated) {
    return own.sentences().stream()
        .map(sentence -> generated.contains(sentence) ? sentence : sentence.ofPeople())
        .toList();
  }

  private static int section(Place was, List<Place> places) {
    int same = last(places, was::equals);
    if (same >= 0 && was.kind() != SectionKind.THEME) {
      return same;
    }
    int onQuestion = last(places, place -> Objects.equals(place.question(), was.question()));
    return onQuestion >= 0 ? onQuestion : places.size() - 1;
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
