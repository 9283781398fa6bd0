package org.rapporteur.synthesis.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.Placed;
import org.rapporteur.synthesis.draft.RemovedParagraph;
import org.rapporteur.synthesis.draft.SectionName;

/// Where the paragraphs of the next draft stand, and which stay out of it.
class PeoplesParagraphsTests {

  private static final SectionName MANDATE = place(SectionKind.MANDATE, null);
  private static final SectionName HUBS = place(SectionKind.THEME, "hubs");
  private static final SectionName AGENDA = place(SectionKind.THEME, "agenda");
  private static final SectionName CONVERGENCE = place(SectionKind.CONVERGENCE, null);

  @Test
  void whatWasMovedStaysAmongWhatTheNextRunAdds() {
    var draft = written(MANDATE, "a", "b").and(HUBS, "c", "d");
    var moved = draft.moving("d", 0, 1);
    assertThat(moved.ids()).containsExactly("a", "d", "b", "c");

    var next = moved.followedBy(written(MANDATE, "a", "n", "b").and(HUBS, "c", "d"));

    assertThat(next.ids()).containsExactly("a", "d", "n", "b", "c");
    assertThat(next.placed("d")).isEqualTo(Placed.BY_PEOPLE);
    assertThat(next.followedBy(written(MANDATE, "a", "n", "b").and(HUBS, "c", "d")).states())
        .isEqualTo(next.states());
  }

  @Test
  void firstOfItsSectionStaysTheFirst() {
    var moved = written(MANDATE, "a").and(HUBS, "c", "d").moving("d", 1, 0).moving("a", 1, 0);
    assertThat(moved.ids()).containsExactly("a", "d", "c");

    var next = moved.followedBy(written(MANDATE, "a").and(HUBS, "c", "d"));

    assertThat(next.ids()).containsExactly("a", "d", "c");
    assertThat(next.sections()).containsExactly(1, 1, 1);
  }

  @Test
  void whatWasMovedIntoASectionThatIsGoneStandsWhereTheRunWritesIt() {
    var moved = written(MANDATE, "a", "b").and(HUBS, "c").moving("b", 1, 1);

    var next = moved.followedBy(written(MANDATE, "a", "b").and(AGENDA, "e"));

    assertThat(next.ids()).containsExactly("a", "b", "e");
    assertThat(next.placed("b")).isEqualTo(Placed.NOT_KEPT);
    var later = next.followedBy(written(MANDATE, "a", "b").and(HUBS, "c"));
    assertThat(later.ids()).containsExactly("a", "b", "c");
    assertThat(later.placed("b")).isEqualTo(Placed.BY_RUN);
  }

  @Test
  void sectionIsKnownAgainWhenOthersComeBeforeIt() {
    var moved = written(MANDATE, "a", "b").and(HUBS, "c").moving("b", 1, 1);

    var next = moved.followedBy(written(MANDATE, "a", "b").and(AGENDA, "e").and(HUBS, "c"));

    assertThat(next.ids()).containsExactly("a", "e", "c", "b");
    assertThat(next.sections()).containsExactly(0, 1, 2, 2);
  }

  @Test
  void whatWasTakenOutStaysOutAndIsKeptAsTheRunWouldHaveIt() {
    var draft = written(MANDATE, "a", "b").takingOut("b");

    var next = draft.followedBy(written(MANDATE, "a", "b", "n"));

    assertThat(next.ids()).containsExactly("a", "n");
    assertThat(next.removed())
        .singleElement()
        .satisfies(out -> assertThat(out.state()).isEqualTo(paragraph("b", 0, 1)));
    var without = next.followedBy(written(MANDATE, "a"));
    assertThat(without.removed())
        .singleElement()
        .satisfies(out -> assertThat(out.state()).isNull());
    assertThat(without.followedBy(written(MANDATE, "a", "b")).ids()).containsExactly("a");
  }

  /// Convergence is told comment by comment, and ids follow their order there.
  @Test
  void whatWasTakenOutIsKnownByWhatItTellsOf() {
    var draft = written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 12).tellingOf("two", 9);

    var next =
        draft
            .takingOut("one")
            .followedBy(
                written(CONVERGENCE, "lead", "one", "two", "three")
                    .tellingOf("one", 7)
                    .tellingOf("two", 12)
                    .tellingOf("three", 9));

    assertThat(next.ids()).containsExactly("lead", "one", "three");
    assertThat(next.removed())
        .singleElement()
        .satisfies(out -> assertThat(out.id()).isEqualTo(id("two")));
  }

  @Test
  void whatIsFoundNoMoreLeavesOutNoOtherAndStaysOutWhenItIsFoundAgain() {
    var draft = written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 5).tellingOf("two", 9);

    var without =
        draft.takingOut("one").followedBy(written(CONVERGENCE, "lead", "one").tellingOf("one", 9));

    assertThat(without.ids()).containsExactly("lead", "one");
    assertThat(without.removed())
        .singleElement()
        .satisfies(out -> assertThat(out.id()).isNull())
        .satisfies(out -> assertThat(out.state()).isNull());
    var again =
        without.followedBy(
            written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 9).tellingOf("two", 5));
    assertThat(again.ids()).containsExactly("lead", "one");
    assertThat(again.removed()).extracting(RemovedParagraph::id).containsExactly(id("two"));
  }

  @Test
  void whatTookTheIdOfWhatIsFoundNoMoreIsKeptApartFromIt() {
    var draft = written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 5).tellingOf("two", 9);

    var next =
        draft
            .takingOut("one")
            .takingOut("two")
            .followedBy(written(CONVERGENCE, "lead", "one").tellingOf("one", 9));

    assertThat(next.ids()).containsExactly("lead");
    assertThat(next.removed()).extracting(RemovedParagraph::id).containsExactly(null, id("one"));
    var back =
        next.followedBy(
            written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 5).tellingOf("two", 9));
    assertThat(back.ids()).containsExactly("lead");
    assertThat(back.removed())
        .extracting(RemovedParagraph::id)
        .containsExactly(id("one"), id("two"));
  }

  @Test
  void whatWasTakenOutStaysOutWhenIdsAreSwapped() {
    var draft = written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 5).tellingOf("two", 9);
    var swapped =
        written(CONVERGENCE, "lead", "one", "two").tellingOf("one", 9).tellingOf("two", 5);

    assertThat(draft.takingOut("one").followedBy(swapped).ids()).containsExactly("lead", "one");
    var both = draft.takingOut("one").takingOut("two").followedBy(swapped);
    assertThat(both.ids()).containsExactly("lead");
    assertThat(both.removed())
        .extracting(RemovedParagraph::id)
        .containsExactly(id("two"), id("one"));
  }

  @Test
  void whatIsKnownByItsIdAloneIsListedOnceWithWhatTakesThatId() {
    var draft =
        written(CONVERGENCE, "lead", "two")
            .tellingOf("two", 9)
            .takingOut("two")
            .havingTakenOutWithAnother("one");

    var next = draft.followedBy(written(CONVERGENCE, "lead", "one").tellingOf("one", 9));

    assertThat(next.ids()).containsExactly("lead");
    assertThat(next.removed()).extracting(RemovedParagraph::id).containsExactly(id("one"));
    var without = draft.followedBy(written(CONVERGENCE, "lead", "two").tellingOf("two", 9));
    assertThat(without.removed())
        .extracting(RemovedParagraph::id)
        .containsExactly(id("two"), id("one"));
  }

  @Test
  void whatPeopleRewroteStandsUnderItsIdThoughARunTellsThereOfWhatWasTakenOut() {
    var draft =
        written(CONVERGENCE, "lead", "one", "two")
            .tellingOf("one", 5)
            .tellingOf("two", 9)
            .rewriting("one")
            .takingOut("two");

    var next = draft.followedBy(written(CONVERGENCE, "lead", "one").tellingOf("one", 9));

    assertThat(next.ids()).containsExactly("lead", "one");
    assertThat(next.states().getLast().written()).isTrue();
    assertThat(next.removed()).extracting(RemovedParagraph::id).containsOnlyNulls();
  }

  @Test
  void whatWasMovedIsKnownByWhatItTellsOf() {
    var draft =
        written(MANDATE, "a")
            .and(CONVERGENCE, "lead", "one", "two")
            .tellingOf("one", 12)
            .tellingOf("two", 9)
            .moving("two", 0, 1);

    var next =
        draft.followedBy(
            written(MANDATE, "a")
                .and(CONVERGENCE, "lead", "one", "two", "three")
                .tellingOf("one", 7)
                .tellingOf("two", 12)
                .tellingOf("three", 9));

    assertThat(next.ids()).containsExactly("a", "three", "lead", "one", "two");
  }

  @Test
  void peoplesOwnFirstParagraphOfASectionStaysTheFirst() {
    var draft = written(MANDATE, "a").and(HUBS, "c").adding("ownp", 1, 0);
    assertThat(draft.ids()).containsExactly("a", "ownp", "c");

    assertThat(draft.followedBy(written(MANDATE, "a").and(HUBS, "c", "d")).ids())
        .containsExactly("a", "ownp", "c", "d");
  }

  private static SectionName place(SectionKind kind, @Nullable String theme) {
    return SectionName.of(kind, 1, theme, "");
  }

  private static Document written(SectionName place, String... ids) {
    return new Document(List.of(), List.of(), List.of()).and(place, ids);
  }

  private static ParagraphId id(String name) {
    return new ParagraphId((name + "xxxxxxxxxx").substring(0, 10));
  }

  private static ParagraphState paragraph(String name, int section, int rank) {
    return new ParagraphState(
        id(name), section, rank, "tells of " + name, null, null, List.of(saying(name, 1)));
  }

  private static DraftSentence saying(String text, int comment) {
    return new DraftSentence(
        text,
        SentenceKind.CONVERGENCE,
        List.of(new CitationRef(comment, 1, null)),
        List.of(),
        List.of(),
        null);
  }

  /// A draft, or what a run writes of it.
  private record Document(
      List<SectionName> places, List<ParagraphState> states, List<RemovedParagraph> removed) {

    Document and(SectionName place, String... ids) {
      var all = new ArrayList<>(states);
      for (int rank = 0; rank < ids.length; rank++) {
        all.add(paragraph(ids[rank], places.size(), rank));
      }
      var more = new ArrayList<>(places);
      more.add(place);
      return new Document(more, all, removed);
    }

    Document tellingOf(String name, int comment) {
      var about = new ParagraphId.About(SectionKind.CONVERGENCE, 1, null, null, null, null);
      var said = List.of(saying(name, comment));
      return with(
          states.stream()
              .map(
                  state ->
                      state.id().equals(id(name))
                          ? new ParagraphState(
                              state.id(),
                              state.section(),
                              state.rank(),
                              ParagraphId.tells(about, said, 1),
                              null,
                              null,
                              said)
                          : state)
              .toList());
    }

    Document moving(String name, int section, int rank) {
      var moved = state(name).moved(section, rank);
      return with(inserted(without(name), moved));
    }

    Document adding(String name, int section, int rank) {
      var own = new ParagraphId("own123456789");
      return with(
          inserted(states, ParagraphState.written(own, section, rank, List.of(saying(name, 1)))));
    }

    Document takingOut(String name) {
      var state = state(name);
      return new Document(
          places,
          ranked(without(name)),
          removedWith(
              new RemovedParagraph(
                  state.id(), state.tells(), new PersonId(1L), Instant.EPOCH, state, false)));
    }

    Document havingTakenOutWithAnother(String name) {
      return new Document(
          places,
          states,
          removedWith(
              new RemovedParagraph(id(name), null, new PersonId(1L), Instant.EPOCH, null, false)));
    }

    Document rewriting(String name) {
      return with(
          states.stream()
              .map(
                  state ->
                      state.id().equals(id(name))
                          ? state.changed(List.of(saying("In other words.", 1)))
                          : state)
              .toList());
    }

    private List<RemovedParagraph> removedWith(RemovedParagraph one) {
      return Stream.concat(removed.stream(), Stream.of(one)).toList();
    }

    /// With the sections of this draft where the next run has none.
    Document followedBy(Document run) {
      var sections = new HashMap<Integer, SectionName>();
      for (int at = 0; at < places.size(); at++) {
        sections.put(at, places.get(at));
      }
      var next =
          new PeoplesParagraphs(states, Map.copyOf(sections), removed).with(run.states, run.places);
      return new Document(run.places, next.paragraphs(), next.removed());
    }

    List<String> ids() {
      return states.stream()
          .map(state -> state.id().value().equals("own123456789") ? "ownp" : state.id().value())
          .map(id -> id.replace("x", ""))
          .toList();
    }

    List<Integer> sections() {
      return states.stream().map(ParagraphState::section).toList();
    }

    Placed placed(String name) {
      return state(name).placed();
    }

    private ParagraphState state(String name) {
      return states.stream().filter(s -> s.id().equals(id(name))).findFirst().orElseThrow();
    }

    private List<ParagraphState> without(String name) {
      return states.stream().filter(s -> !s.id().equals(id(name))).toList();
    }

    private Document with(List<ParagraphState> other) {
      return new Document(places, ranked(other), removed);
    }

    private static List<ParagraphState> inserted(List<ParagraphState> into, ParagraphState one) {
      var all = new ArrayList<>(into);
      int at =
          (int)
              into.stream()
                  .filter(
                      other ->
                          other.section() < one.section()
                              || other.section() == one.section() && other.rank() < one.rank())
                  .count();
      all.add(at, one);
      return all;
    }

    private static List<ParagraphState> ranked(List<ParagraphState> all) {
      var ranks = new HashMap<Integer, Integer>();
      return all.stream()
          .map(s -> s.standing(s.section(), ranks.merge(s.section(), 1, Integer::sum) - 1))
          .toList();
    }
  }
}
