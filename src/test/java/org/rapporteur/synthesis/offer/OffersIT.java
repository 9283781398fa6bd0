package org.rapporteur.synthesis.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.LedgerEntry.Outcome;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.comparison.ComparingService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.ParagraphChanged;
import org.rapporteur.synthesis.editing.SetAsideService;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a run made stands beside the draft in use until it is taken over or the one before is kept.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class OffersIT {

  private static final String WRITTEN = "One more thing was said.";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired OfferService offers;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired AnnexService annexes;
  @Autowired SetAsideService setAsides;
  @Autowired ArrangingService arranging;
  @Autowired ComparingService comparing;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired Transactions transactions;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aFirstDraftIsInUseAtOnce() {
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.offering(secretariat, id);
    assertThat(offers.last(secretariat, id))
        .contains(new DraftOffer(1, true, null, true, null, null));
  }

  @Test
  void draftInUseStaysAndCanBeEditedAndPublishedUntilItIsDecided() {
    runs.offering(secretariat, id);

    var offer = offers.last(secretariat, id).orElseThrow();
    assertThat(offer).isEqualTo(new DraftOffer(2, false, 1, true, null, null));
    assertThat(offer.isUndecided()).isTrue();
    assertThat(draft().version()).isEqualTo(1);
    assertThat(draft().latest()).isTrue();
    assertThat(drafts.find(secretariat, id, 2).orElseThrow().latest()).isFalse();
    assertThat(drafts.publishable(secretariat, id).version()).isEqualTo(1);
    typing.addSentence(secretariat, seen(ofATheme().id()), WRITTEN);
    assertThat(text(draft())).contains(WRITTEN);
  }

  @Test
  void whatPeopleDoMeanwhileIsComparedAndCarriedOver() {
    runs.offering(secretariat, id);
    var rewritten = ofATheme();
    typing.addSentence(secretariat, seen(rewritten.id()), WRITTEN);
    annexes.add(secretariat, id, "Who spoke");
    var annex = draft().sections().getLast().name();
    editing.addParagraph(secretariat, id, annex, null, "It was agreed to meet again.", List.of(1));
    var theme = arranging.tree(secretariat, id).orElseThrow().themes().getFirst();
    arranging.rename(secretariat, id, theme.id(), "Where to meet");
    int aside = cited();
    setAsides.setAside(secretariat, id, aside, SetAsideReason.OUT_OF_SCOPE, null);
    assertThat(text(drafts.find(secretariat, id, 2).orElseThrow())).doesNotContain(WRITTEN);

    var changes = comparing.drafts(secretariat, id, 1, 2).changes();
    offers.takeOver(secretariat, id, 2);

    assertThat(comparing.drafts(secretariat, id, 1, 2).changes()).isEqualTo(changes);
    var draft = draft();
    assertThat(draft.version()).isEqualTo(2);
    assertThat(draft.latest()).isTrue();
    assertThat(draft.paragraph(rewritten.id()).orElseThrow().text()).endsWith(WRITTEN);
    assertThat(draft.sections().getLast().kind()).isEqualTo(SectionKind.ANNEX);
    assertThat(draft.sections().getLast().title()).isEqualTo("Who spoke");
    assertThat(draft.sections().getLast().paragraphs().getFirst().text())
        .isEqualTo("It was agreed to meet again.");
    assertThat(arranging.tree(secretariat, id).orElseThrow().nodes())
        .filteredOn(node -> node.id().equals(theme.id()))
        .singleElement()
        .satisfies(node -> assertThat(node.label()).isEqualTo("Where to meet"));
    assertThat(draft.sections()).extracting(SynthesisSection::title).contains("Where to meet");
    setAsides.takeUpAgain(secretariat, id, aside);
    var offer = offers.last(secretariat, id).orElseThrow();
    assertThat(offer.inUse()).isTrue();
    assertThat(offer.decidedBy()).isEqualTo(secretariat.name());
  }

  @Test
  void firstParagraphOfAnAnnexStandsInItThoughAnotherStandsWhereItStood() {
    annexes.add(secretariat, id, "Agenda");
    annexes.add(secretariat, id, "Who spoke");
    var seen = draft().sections().getLast();
    runs.offering(secretariat, id);
    annexes.remove(secretariat, id, "Agenda");
    offers.takeOver(secretariat, id, 2);
    annexes.add(secretariat, id, "Meetings");
    assertThat(draft().sections().getLast())
        .satisfies(now -> assertThat(now.position()).isEqualTo(seen.position()))
        .satisfies(now -> assertThat(now.title()).isEqualTo("Meetings"));

    var added = editing.addParagraph(secretariat, id, seen.name(), null, WRITTEN, List.of(1));

    assertThat(draft().sections())
        .filteredOn(section -> section.title().equals("Who spoke"))
        .flatExtracting(SynthesisSection::paragraphs)
        .extracting(SynthesisParagraph::id)
        .containsExactly(added);
  }

  @Test
  void commentSetAsideAndTakenUpAgainMeanwhileIsWhatItBecame() {
    int aside = cited();
    int again =
        draft().ledger().stream()
            .map(LedgerEntry::comment)
            .filter(c -> c != aside)
            .findFirst()
            .orElseThrow();
    setAsides.setAside(secretariat, id, again, SetAsideReason.OUT_OF_SCOPE, null);
    runs.offering(secretariat, id);
    setAsides.setAside(secretariat, id, aside, SetAsideReason.OUT_OF_SCOPE, null);
    setAsides.takeUpAgain(secretariat, id, again);

    offers.takeOver(secretariat, id, 2);
    runs.offering(secretariat, id);

    var next = drafts.find(secretariat, id, 3).orElseThrow();
    assertThat(outcome(next, aside)).isEqualTo(Outcome.SET_ASIDE);
    assertThat(outcome(next, again)).isNotEqualTo(Outcome.SET_ASIDE);
  }

  @Test
  void whatTheRunSetAsideAndPeopleTookUpAgainMeanwhileIsTakenUp() {
    int greeting = setAside(draft());
    runs.offering(secretariat, id);
    setAsides.takeUpAgain(secretariat, id, greeting);

    offers.takeOver(secretariat, id, 2);
    assertThat(outcome(draft(), greeting)).isNotEqualTo(Outcome.SET_ASIDE);
    runs.toTheEnd(secretariat, id);
    assertThat(outcome(draft(), greeting)).isNotEqualTo(Outcome.SET_ASIDE);
  }

  @Test
  void commentOfAfterBothRunsThatWasSetAsideStaysSo() {
    var open = consultations.open();
    var asked = open.consultation();
    runs.offering(open.secretariat(), asked.id());
    runs.offering(open.secretariat(), asked.id());
    consultations.say(asked, open.author(), 1, LanguageTag.ENGLISH, "A word on something else.");
    int late = threads.listPublications(asked.id(), 0).getLast().root();
    setAsides.setAside(open.secretariat(), asked.id(), late, SetAsideReason.OUT_OF_SCOPE, null);

    offers.takeOver(open.secretariat(), asked.id(), 2);
    assertThat(outcome(drafts.find(open.secretariat(), asked.id()).orElseThrow(), late))
        .isEqualTo(Outcome.SET_ASIDE);
  }

  @Test
  void whoeverSawTheDraftBeforeIsToldThatItChanged() {
    var paragraph = ofATheme();
    var seen = new Seen(id, 1, paragraph.id(), paragraph.version());
    runs.toTheEnd(secretariat, id);
    assertThat(draft().paragraph(paragraph.id()).orElseThrow().version())
        .isEqualTo(paragraph.version());

    assertThatThrownBy(() -> typing.addSentence(secretariat, seen, WRITTEN))
        .isInstanceOf(ParagraphChanged.class);
    assertThat(text(draft())).doesNotContain(WRITTEN);
  }

  /// Whoever saves meanwhile waits, and writes into the draft that is in use by then.
  @Test
  void whatIsSavedWhileADraftIsTakenOverIsNotLost() throws Exception {
    runs.offering(secretariat, id);
    var seen = seen(ofATheme().id());
    var begun = new CountDownLatch(1);
    var saving = new CountDownLatch(1);
    try (var threadsOfTwo = Executors.newFixedThreadPool(2)) {
      var taken =
          threadsOfTwo.submit(
              () ->
                  transactions.write(
                      () -> {
                        offers.takeOver(secretariat, id, 2);
                        begun.countDown();
                        waitFor(saving);
                      }));
      waitFor(begun);
      var saved = threadsOfTwo.submit(() -> typing.addSentence(secretariat, seen, WRITTEN));
      await().pollDelay(Duration.ofMillis(500)).until(() -> true);
      assertThat(saved.isDone()).isFalse();
      saving.countDown();
      taken.get(20, TimeUnit.SECONDS);
      saved.get(20, TimeUnit.SECONDS);
    }
    assertThat(draft().version()).isEqualTo(2);
    assertThat(text(draft())).contains(WRITTEN);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int setAside(SynthesisDetails draft) {
    return draft.ledger().stream()
        .filter(entry -> entry.outcome() == Outcome.SET_ASIDE)
        .map(LedgerEntry::comment)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void draftThatWasKeptStaysAndTheOfferedCanStillBeTaken() {
    typing.addSentence(secretariat, seen(ofATheme().id()), WRITTEN);
    runs.offering(secretariat, id);
    offers.decline(secretariat, id, 2);

    var kept = offers.last(secretariat, id).orElseThrow();
    assertThat(kept.isUndecided()).isFalse();
    assertThat(kept.isOpen()).isTrue();
    assertThat(kept.decidedBy()).isEqualTo(secretariat.name());
    assertThat(kept.decidedAt()).isNotNull();
    assertThat(draft().version()).isEqualTo(1);

    offers.takeOver(secretariat, id, 2);
    assertThat(draft().version()).isEqualTo(2);
    assertThat(text(draft())).contains(WRITTEN);
  }

  @Test
  void onlyWhatTheLastRunOffersCanBeTakenAndOnlyOnce() {
    runs.offering(secretariat, id);
    runs.offering(secretariat, id);

    assertThatThrownBy(() -> offers.takeOver(secretariat, id, 2))
        .isInstanceOf(NothingOffered.class);
    assertThatThrownBy(() -> offers.takeOver(secretariat, id, 1))
        .isInstanceOf(NothingOffered.class);
    offers.takeOver(secretariat, id, 3);
    assertThatThrownBy(() -> offers.takeOver(secretariat, id, 3))
        .isInstanceOf(NothingOffered.class);
    assertThatThrownBy(() -> offers.decline(secretariat, id, 3)).isInstanceOf(NothingOffered.class);

    assertThat(offers.latest(secretariat, id))
        .extracting(DraftOffer::version, DraftOffer::inUse, DraftOffer::before)
        .containsExactly(tuple(3, true, 1), tuple(2, false, 1), tuple(1, true, null));
  }

  @Test
  void wordsThatMustGoLeaveTheOfferedDraftToo() {
    runs.offering(secretariat, id);
    var quoted =
        draft().sentences().stream().filter(s -> !s.quotes().isEmpty()).findFirst().orElseThrow();
    var quote = quoted.quotes().getFirst();
    String words = quoted.text().substring(quote.start(), quote.end());
    assertThat(text(drafts.find(secretariat, id, 2).orElseThrow())).contains(words);

    review.remove(threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());

    await()
        .untilAsserted(
            () ->
                assertThat(text(drafts.find(secretariat, id, 2).orElseThrow()))
                    .doesNotContain(words));
    offers.takeOver(secretariat, id, 2);
    assertThat(text(draft())).doesNotContain(words);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }

  private SynthesisParagraph ofATheme() {
    return SmallConsultation.body(draft()).stream()
        .filter(paragraph -> paragraph.theme() != null)
        .findFirst()
        .orElseThrow();
  }

  private int cited() {
    return draft().ledger().stream()
        .filter(entry -> entry.outcome() == Outcome.CITED)
        .map(LedgerEntry::comment)
        .findFirst()
        .orElseThrow();
  }

  private static String text(SynthesisDetails draft) {
    return draft.sentences().stream().map(DraftSentence::text).collect(Collectors.joining("\n"));
  }

  private static Outcome outcome(SynthesisDetails draft, int comment) {
    return draft.ledger().stream()
        .filter(entry -> entry.comment() == comment)
        .map(LedgerEntry::outcome)
        .findFirst()
        .orElseThrow();
  }
}
