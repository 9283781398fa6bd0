package org.rapporteur.synthesis.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.NotPublishable;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class EditingIT {

  private static final List<String> OF_TWO_THEMES =
      List.of(
          "Remote hubs need a moderator in the room.",
          "Remote hubs need a stable connection.",
          "The host country should pay for the connection of remote hubs.",
          "Each of the remote hubs should have a moderator who speaks the language.",
          "Universities should host the remote hubs of their country.",
          "A list of the remote hubs should be published before the meeting.",
          "Remote hubs cost less than flights.",
          "A remote hub without a moderator hears and cannot speak.",
          "Remote hubs should be counted in the report of the meeting.",
          "The remote hubs of the last meeting had a poor connection.",
          "Remote hubs should be able to ask questions.",
          "The agenda of the last meeting had no new topics.",
          "An open agenda needs a deadline for topics.",
          "Who sets the agenda should be published.",
          "The topics of the agenda should be put to a vote.",
          "The agenda should be open to new topics.",
          "The agenda of the meeting is decided too late.",
          "New topics should enter the agenda by vote.",
          "A shorter agenda would leave time for new topics.",
          "The agenda should be published in six languages.",
          "Governments should see the agenda before they travel.");

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired ConsultationService consultationService;
  @Autowired PublicLogService log;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired HistoryService history;
  @Autowired ArrangingService arranging;
  @Autowired SetAsideService setAsides;
  @Autowired Runs runs;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;
  @Autowired Fixtures fixtures;
  @Autowired ViewerService viewers;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
  }

  @Test
  void alteredQuotationIsObjectedToUntilItIsVerbatimAgain() {
    var paragraph = quoting();
    int at = quotingSentence(paragraph);
    String text = paragraph.sentences().get(at - 1).text();

    typing.rewrite(secretariat, seen(paragraph), at, text.replace("“", "“Indeed "));
    assertThat(kinds()).contains(Problem.Kind.QUOTATION_NOT_VERBATIM);
    assertThatThrownBy(() -> drafts.publishable(secretariat, id))
        .isInstanceOf(NotPublishable.class);

    typing.rewrite(secretariat, seen(again(paragraph)), at, text);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void numberThatItsCitationsDoNotBearIsObjectedTo() {
    var paragraph = counting();
    var sentence = paragraph.sentences().getFirst();
    String number = String.valueOf(sentence.counts().getFirst().counted());

    typing.rewrite(
        secretariat,
        seen(paragraph),
        1,
        sentence.text().replaceFirst("\\b" + number + "\\b", "99"));
    assertThat(kinds()).contains(Problem.Kind.COUNT_NOT_EQUAL);

    history.undo(secretariat, id);
    assertThat(kinds()).isEmpty();
    typing.uncite(secretariat, seen(again(paragraph)), 1, sentence.citedComments().first());
    // Whoever takes it away answers for what is left, which still must be counted right.
    assertThat(kinds())
        .contains(Problem.Kind.COUNT_NOT_EQUAL)
        .doesNotContain(Problem.Kind.CITED_NOT_AS_FOUND);
  }

  @Test
  void writtenSentenceNeedsACitationOrAReason() {
    var section =
        draft().sections().stream()
            .filter(s -> !s.paragraphs().isEmpty())
            .findFirst()
            .orElseThrow();
    var added =
        editing.addParagraph(
            secretariat, id, section.name(), null, "The secretariat thanks all.", List.of());

    assertThat(problems(Problem.Kind.UNCITED))
        .singleElement()
        .satisfies(problem -> assertThat(problem.paragraph()).isEqualTo(added));
    assertThat(draft().paragraphs().getFirst().id()).isEqualTo(added);

    editing.giveReason(secretariat, seen(paragraph(added)), 1, UncitedReason.PROCEDURE);
    assertThat(kinds()).isEmpty();
    assertThat(draft().coverage().uncited()).containsEntry(UncitedReason.PROCEDURE, 1);

    typing.cite(secretariat, seen(paragraph(added)), 1, 4);
    assertThat(paragraph(added).sentences().getFirst().reason()).isNull();
    assertThat(paragraph(added).sentences().getFirst().citedComments()).containsExactly(4);
    assertThatThrownBy(
            () -> editing.giveReason(secretariat, seen(paragraph(added)), 1, UncitedReason.METHOD))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void severalSentencesAreSavedAsOneChange() {
    var paragraph = quoting();
    int sentences = paragraph.sentences().size();
    var text = ParagraphText.print(paragraph.sentences());
    String first = paragraph.sentences().getFirst().text();
    editing.writeText(
        secretariat,
        seen(paragraph),
        new ParagraphText(
            text.text().replace(first, first + " [C11]")
                + " One said: “Each remote hub needs a moderator and a stable connection.” (C5)"
                + " [C5]",
            text.footnotes()));

    var saved = again(paragraph);
    assertThat(saved.sentences().getFirst().citedComments()).contains(11);
    assertThat(saved.sentences()).hasSize(sentences + 1);
    assertThat(saved.sentences().getLast().quotes())
        .singleElement()
        .satisfies(quote -> assertThat(quote.comment()).isEqualTo(5));
    assertThat(kinds()).doesNotContain(Problem.Kind.QUOTATION_NOT_VERBATIM);
    assertThat(history.of(secretariat, id))
        .extracting(EditDetails::act)
        .containsExactly(EditAct.SENTENCE_ADDED);
    typing.cite(secretariat, seen(saved), 1, 11);
    assertThat(again(paragraph).version()).isEqualTo(saved.version());

    history.undo(secretariat, id);
    assertThat(again(paragraph).sentences()).isEqualTo(paragraph.sentences());
  }

  @Test
  void newParagraphCitesAndQuotesFromTheBeginning() {
    var section = draft().sections().getLast().name();
    var added =
        editing.addParagraph(
            secretariat,
            id,
            section,
            null,
            "One said: “Each remote hub needs a moderator and a stable connection.” (C5)",
            List.of(5));

    assertThat(kinds()).isEmpty();
    assertThat(paragraph(added).sentences().getFirst().quotes()).hasSize(1);
    assertThat(paragraph(added).sentences().getFirst().citedComments()).containsExactly(5);
  }

  @Test
  void rewordingCoversNoMoreThanTheSentenceBefore() {
    var before = draft().coverage();
    var process =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().getFirst().kind() == SentenceKind.PARTICIPATION)
            .findFirst()
            .orElseThrow();
    String text = process.sentences().getFirst().text();
    typing.rewrite(secretariat, seen(process), 1, text.replace("received", "was given"));

    assertThat(draft().coverage().cited()).isEqualTo(before.cited());
    assertThat(kinds()).isEmpty();
  }

  @Test
  void secondOfTwoEditorsIsToldAndBothTextsAreKept() {
    var other = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(other, Role.SECRETARIAT, id.scope());
    var seenByBoth = seen(quoting());
    typing.addSentence(viewers.forPerson(other), seenByBoth, "One more thing was said.");

    assertThatThrownBy(() -> typing.addSentence(secretariat, seenByBoth, "My own addition."))
        .isInstanceOfSatisfying(
            ParagraphChanged.class,
            changed -> {
              assertThat(changed.own()).endsWith("My own addition.");
              assertThat(changed.theirs()).endsWith("One more thing was said.");
            });
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(NothingToUndo.class);
    history.undo(viewers.forPerson(other), id);
    assertThat(history.of(secretariat, id))
        .extracting(EditDetails::act)
        .containsExactly(EditAct.UNDONE, EditAct.SENTENCE_ADDED);
  }

  @Test
  void removedParagraphComesBackWhereItWas() {
    var order = ids();
    var paragraph = quoting();
    editing.removeParagraph(secretariat, seen(paragraph));
    assertThat(ids()).doesNotContain(paragraph.id()).hasSize(order.size() - 1);

    history.undo(secretariat, id);
    assertThat(ids()).isEqualTo(order);
    assertThat(paragraph(paragraph.id()).sentences()).isEqualTo(paragraph.sentences());
  }

  @Test
  void paragraphMovesThroughTheDocumentAndBack() {
    var order = ids();
    var last = draft().paragraphs().getLast();
    for (int i = 0; i < 3; i++) {
      editing.move(secretariat, seen(paragraph(last.id())), true);
    }
    assertThat(ids()).isNotEqualTo(order).containsExactlyInAnyOrderElementsOf(order);
    for (int i = 0; i < 3; i++) {
      history.undo(secretariat, id);
    }
    assertThat(ids()).isEqualTo(order);
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(NothingToUndo.class);
  }

  @Test
  void paragraphIsPlacedBehindAnotherOrAtTheHeadOfASectionUntilThatIsUndone() {
    var order = ids();
    var body = SmallConsultation.body(draft());
    var moved = body.getFirst();
    var last = body.getLast();

    editing.place(secretariat, seen(moved), new Destination.Behind(last.id()));
    assertThat(SmallConsultation.body(draft()).getLast().id()).isEqualTo(moved.id());
    assertThat(section(moved.id())).isEqualTo(section(last.id()));
    editing.place(
        secretariat, seen(again(moved)), new Destination.HeadOf(holding(last.id()).name()));
    assertThat(holding(last.id()).paragraphs().getFirst().id()).isEqualTo(moved.id());
    assertThat(again(moved).sentences()).isEqualTo(moved.sentences());
    assertThat(history.of(secretariat, id).getFirst().act()).isEqualTo(EditAct.MOVED);

    history.undo(secretariat, id);
    history.undo(secretariat, id);
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void paragraphThatIsPlacedWhereItStandsIsNotChanged() {
    var whole = quoting();
    var second = editing.split(secretariat, seen(whole), 1);
    int changes = history.of(secretariat, id).size();
    var of = holding(second);

    editing.place(secretariat, seen(paragraph(second)), new Destination.Behind(second));
    editing.place(secretariat, seen(paragraph(second)), new Destination.Behind(whole.id()));
    editing.place(secretariat, seen(again(whole)), new Destination.HeadOf(of.name()));
    assertThat(history.of(secretariat, id)).hasSize(changes);
    assertThat(holding(second)).isEqualTo(of);

    editing.place(secretariat, seen(again(whole)), new Destination.Behind(second));
    assertThat(holding(second).paragraphs().subList(0, 2))
        .extracting(SynthesisParagraph::id)
        .containsExactly(second, whole.id());
  }

  @Test
  void paragraphIsPlacedNowhereThatIsGoneAndNotInTheSummary() {
    var order = ids();
    var body = SmallConsultation.body(draft());
    var moved = body.getFirst();
    var seen = seen(moved);
    var point = draft().sections().getFirst().paragraphs().getFirst();
    var gone = body.get(3);
    editing.removeParagraph(secretariat, seen(gone));

    assertThatThrownBy(() -> editing.place(secretariat, seen, new Destination.HeadOf(first())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> editing.place(secretariat, seen, new Destination.Behind(point.id())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> editing.place(secretariat, seen(point), new Destination.Behind(moved.id())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> editing.place(secretariat, seen, new Destination.Behind(gone.id())))
        .isInstanceOf(PlaceGone.class);
    var another = SectionName.of(SectionKind.ANNEX, null, null, "Nowhere");
    assertThatThrownBy(() -> editing.place(secretariat, seen, new Destination.HeadOf(another)))
        .isInstanceOf(PlaceGone.class);
    assertThatThrownBy(
            () -> editing.addParagraph(secretariat, id, another, null, "Text.", List.of(1)))
        .isInstanceOf(PlaceGone.class);
    history.undo(secretariat, id);
    assertThat(ids()).isEqualTo(order);

    typing.addSentence(secretariat, seen, "One more thing was said.");
    assertThatThrownBy(
            () -> editing.place(secretariat, seen, new Destination.Behind(body.get(1).id())))
        .isInstanceOf(ParagraphChanged.class);
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void paragraphIsPlacedAtTheEndOfASectionWhateverStandsThereByNow() {
    var body = SmallConsultation.body(draft());
    var moved = body.getFirst();
    var section = holding(body.getLast().id());
    var elsewhere = holding(body.get(1).id());
    assertThat(elsewhere).isNotEqualTo(section);

    editing.place(secretariat, seen(body.getLast()), new Destination.HeadOf(elsewhere.name()));
    editing.place(secretariat, seen(moved), new Destination.EndOf(section.name()));
    assertThat(section(moved.id())).isEqualTo(section.position());
    assertThat(holding(moved.id()).paragraphs().getLast().id()).isEqualTo(moved.id());

    int changes = history.of(secretariat, id).size();
    editing.place(secretariat, seen(again(moved)), new Destination.EndOf(section.name()));
    assertThat(history.of(secretariat, id)).hasSize(changes);
  }

  @Test
  void paragraphIsPlacedInTheSectionThatIsMeantThoughAnotherHasItsTitle() {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    var themes =
        draft().findings().themes().stream()
            .filter(theme -> theme.language().equals(LanguageTag.ENGLISH))
            .map(ThemeFinding::id)
            .limit(2)
            .toList();
    assertThat(themes).hasSize(2);
    themes.forEach(theme -> arranging.rename(secretariat, id, theme, "Hubs"));
    var alike =
        draft().sections().stream().filter(section -> section.title().equals("Hubs")).toList();
    assertThat(alike).hasSize(2);
    var moved = SmallConsultation.body(draft()).getFirst();
    for (var section : alike) {
      editing.place(secretariat, seen(again(moved)), new Destination.HeadOf(section.name()));
      assertThat(section(moved.id())).isEqualTo(section.position());
    }

    editing.place(secretariat, seen(again(moved)), new Destination.EndOf(alike.getFirst().name()));
    arranging.rename(secretariat, id, Objects.requireNonNull(alike.getLast().theme()), "Agenda");
    editing.place(secretariat, seen(again(moved)), new Destination.EndOf(alike.getLast().name()));
    assertThat(holding(moved.id()).title()).isEqualTo("Agenda");
  }

  @Test
  void splitParagraphIsTwoUntilThatIsUndone() {
    var order = ids();
    var whole = quoting();
    int sentences = whole.sentences().size();
    assertThat(sentences).isGreaterThan(1);

    var second = editing.split(secretariat, seen(whole), 1);

    assertThat(paragraph(whole.id()).sentences()).isEqualTo(whole.sentences().subList(0, 1));
    assertThat(paragraph(second).sentences()).isEqualTo(whole.sentences().subList(1, sentences));
    var now = new ArrayList<>(order);
    now.add(order.indexOf(whole.id()) + 1, second);
    assertThat(ids()).isEqualTo(now);
    var told = history.of(secretariat, id).getFirst();
    assertThat(told.act()).isEqualTo(EditAct.SPLIT);
    assertThat(told.after().replace(" ¶ ", " ")).isEqualTo(told.before());

    assertThat(history.undo(secretariat, id)).isEqualTo(EditAct.SPLIT);
    var undone = history.of(secretariat, id).getFirst();
    assertThat(undone.before().replace(" ¶ ", " ")).isEqualTo(undone.after());
    assertThat(ids()).isEqualTo(order);
    assertThat(paragraph(whole.id()).sentences()).isEqualTo(whole.sentences());
  }

  @Test
  void paragraphIsSplitOnlyBetweenTwoOfItsSentences() {
    var whole = quoting();
    for (int at : List.of(-1, 0, whole.sentences().size(), 99)) {
      assertThatThrownBy(() -> editing.split(secretariat, seen(whole), at))
          .isInstanceOf(InvalidInput.class);
    }
    assertThat(history.of(secretariat, id)).isEmpty();
  }

  @Test
  void joinedParagraphsAreOneUntilThatIsUndone() {
    var order = ids();
    var first = followed();
    var next = draft().joinable(first).orElseThrow();

    editing.join(secretariat, seen(first), seen(next));

    assertThat(ids()).doesNotContain(next.id()).hasSize(order.size() - 1);
    assertThat(paragraph(first.id()).text()).isEqualTo(first.text() + " " + next.text());
    assertThat(kinds()).isEmpty();

    assertThat(history.undo(secretariat, id)).isEqualTo(EditAct.JOINED);
    var undone = history.of(secretariat, id).getFirst();
    assertThat(undone.after()).isEqualTo(first.text() + " ¶ " + next.text());
    assertThat(undone.before()).isEqualTo(first.text() + " " + next.text());
    assertThatThrownBy(() -> typing.addSentence(secretariat, seen(next), "Too late."))
        .isInstanceOf(ParagraphChanged.class);
    assertThat(ids()).isEqualTo(order);
    assertThat(paragraph(first.id()).text()).isEqualTo(first.text());
    assertThat(paragraph(next.id()).text()).isEqualTo(next.text());
  }

  @Test
  void onlyNeighboursOfASectionAreJoinedAndOnlyAsTheyWereSeen() {
    var first = followed();
    var next = draft().joinable(first).orElseThrow();
    var last = draft().paragraphs().getLast();
    assertThat(draft().joinable(last)).isEmpty();
    for (var other : List.of(first, last)) {
      assertThatThrownBy(() -> editing.join(secretariat, seen(next), seen(other)))
          .isInstanceOf(InvalidInput.class);
    }
    var second =
        draft().sections().stream()
            .filter(section -> section.paragraphs().size() > 1)
            .filter(section -> !section.paragraphs().contains(first))
            .map(section -> section.paragraphs().get(1))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> editing.join(secretariat, seen(first), seen(second)))
        .isInstanceOf(InvalidInput.class);

    typing.addSentence(secretariat, seen(next), "One more thing was said.");
    assertThatThrownBy(() -> editing.join(secretariat, seen(first), seen(next)))
        .isInstanceOf(ParagraphChanged.class);
  }

  /// Their sentences cite what was found of a theme, and are checked by it.
  @Test
  void paragraphsOfTwoThemesAreNotJoined() {
    var body = SmallConsultation.body(draft());
    var first = body.stream().filter(p -> p.theme() != null).findFirst();
    var of = first.orElseThrow();
    var other =
        body.stream()
            .filter(p -> p.theme() != null && !p.theme().equals(of.theme()))
            .findFirst()
            .orElseThrow();
    while (section(other.id()) > section(of.id())) {
      editing.move(secretariat, seen(paragraph(other.id())), true);
    }
    assertThat(ids().indexOf(other.id())).isEqualTo(ids().indexOf(of.id()) + 1);

    assertThat(draft().joinable(paragraph(of.id()))).isEmpty();
    assertThatThrownBy(() -> editing.join(secretariat, seen(of), seen(paragraph(other.id()))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatWasSplitAndJoinedStaysSoInTheNextDraft() {
    var whole = quoting();
    var second = editing.split(secretariat, seen(whole), 1);
    var added =
        editing.addParagraph(
            secretariat, id, holding(whole.id()).name(), second, "Our words.", List.of());
    var first =
        draft().paragraphs().stream()
            .filter(p -> draft().joinable(p).isPresent() && section(p.id()) != section(whole.id()))
            .findFirst()
            .orElseThrow();
    var next = draft().joinable(first).orElseThrow();
    editing.join(secretariat, seen(first), seen(next));
    var order = ids();

    for (int version = 2; version <= 3; version++) {
      run();
      assertThat(draft().version()).isEqualTo(version);
      assertThat(ids()).isEqualTo(order).contains(second, added).doesNotContain(next.id());
      assertThat(paragraph(first.id()).text()).isEqualTo(first.text() + " " + next.text());
    }
  }

  @Test
  void wordsOfARemovedCommentLeaveTheHistoryOfASplit() {
    var whole = quoting();
    int at = quotingSentence(whole);
    editing.split(secretariat, seen(whole), at - 1);
    var quoted = whole.sentences().get(at - 1);
    var quote = quoted.quotes().getFirst();
    int comment = quote.comment();
    String words = quoted.text().substring(quote.start(), quote.end());
    assertThat(history.of(secretariat, id).getFirst().after()).contains(words);

    review.remove(threads.findComment(made.consultation(), comment).orElseThrow().id());

    await()
        .untilAsserted(
            () ->
                assertThat(history.of(secretariat, id))
                    .extracting(edit -> edit.before() + edit.after())
                    .noneMatch(told -> told.contains(words)));
  }

  @Test
  void themeKeepsTheNameThatPeopleGaveItInTheNextDraft() throws Exception {
    made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    for (String statement : OF_TWO_THEMES) {
      consultations.say(
          made.consultation(),
          fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
          1,
          LanguageTag.ENGLISH,
          statement);
    }
    run();
    var theme = draft().findings().themes().getFirst();
    arranging.rename(secretariat, id, theme.id(), "  Hubs and what they cost ");

    assertThat(draft().findings().themes().getFirst().label()).isEqualTo("Hubs and what they cost");
    assertThat(draft().sections())
        .extracting(SynthesisSection::title)
        .contains("Hubs and what they cost");
    assertThatThrownBy(() -> history.undo(secretariat, id)).isInstanceOf(TakenBackElsewhere.class);
    assertThatThrownBy(() -> arranging.rename(secretariat, id, "no-such-theme", "A name"))
        .isInstanceOf(NotFound.class);
    run();

    var kept = draft().findings().themes().stream().filter(ThemeFinding::kept).toList();
    assertThat(kept)
        .singleElement()
        .satisfies(again -> assertThat(again.label()).isEqualTo("Hubs and what they cost"));
    assertThat(problems(Problem.Kind.COUNT_NOT_EQUAL)).isEmpty();
  }

  @Test
  void uncoveredCommentIsSetAsideWithAReason() {
    var carrying =
        draft().ledger().stream().filter(e -> e.comment() == 11).findFirst().orElseThrow();
    draft().paragraphs().stream()
        .filter(p -> carrying.paragraphs().contains(p.number()))
        .forEach(p -> editing.removeParagraph(secretariat, seen(paragraph(p.id()))));
    assertThat(problems(Problem.Kind.COMMENT_UNACCOUNTED))
        .extracting(DraftProblem::comment)
        .contains(11);

    setAsides.setAside(secretariat, id, 11, SetAsideReason.OUT_OF_SCOPE, null);
    assertThat(problems(Problem.Kind.COMMENT_UNACCOUNTED))
        .extracting(DraftProblem::comment)
        .doesNotContain(11);
    assertThat(draft().coverage().setAside()).containsEntry(SetAsideReason.OUT_OF_SCOPE, 1);
    assertThatThrownBy(
            () -> setAsides.setAside(secretariat, id, 11, SetAsideReason.DUPLICATE_OF, 11))
        .isInstanceOf(InvalidInput.class);

    setAsides.takeUpAgain(secretariat, id, 11);
    setAsides.takeUpAgain(secretariat, id, 11);
    var slug = consultationService.get(id).slug().value();
    // The clock may open the consultation in between, which is an entry, too.
    var entries =
        log.listNewestBefore(new LogName(slug), Integer.MAX_VALUE, 10).stream()
            .filter(entry -> entry.subject().equals("C11"))
            .toList();
    assertThat(entries)
        .extracting(LogEntry::kind, LogEntry::subject)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("comment-taken-up-again", "C11"),
            org.assertj.core.groups.Tuple.tuple("comment-set-aside", "C11"));
    assertThat(entries.getLast().facts())
        .containsExactlyEntriesOf(Map.of("reason", "out-of-scope"));
  }

  @Test
  @Tag("transactions")
  @Tag("second-database")
  void peoplesWorkSurvivesTheNextRun() {
    var paragraph = quoting();
    typing.addSentence(secretariat, seen(paragraph), "One more thing was said.");
    setAsides.setAside(secretariat, id, 11, SetAsideReason.OUT_OF_SCOPE, null);
    run();

    assertThat(draft().version()).isEqualTo(2);
    assertThat(paragraph(paragraph.id()).text()).endsWith("One more thing was said.");
    assertThat(draft().coverage().setAside()).containsEntry(SetAsideReason.OUT_OF_SCOPE, 1);
  }

  @Test
  void removedCommentIsNotCitedInSilence() {
    int cited = quoting().citedComments().first();
    review.remove(threads.findComment(made.consultation(), cited).orElseThrow().id());

    assertThat(problems(Problem.Kind.CITED_NOT_PUBLISHED))
        .extracting(DraftProblem::comment)
        .contains(cited);
    assertThat(kinds()).contains(Problem.Kind.INPUT_CHANGED);
  }

  @Test
  void onlyTheSecretariatOfTheConsultationEdits() {
    var seen = seen(quoting());
    for (var other :
        List.of(
            Viewer.VISITOR,
            fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
            fixtures.aModeratorOf(id),
            fixtures.aSecretariat(),
            fixtures.anAdministrator())) {
      List<ThrowingCallable> acts =
          List.of(
              () -> editing.writeText(other, seen, new ParagraphText("Text.", List.of())),
              () -> editing.giveReason(other, seen, 1, UncitedReason.METHOD),
              () -> editing.addParagraph(other, id, first(), null, "Text.", List.of()),
              () -> editing.removeParagraph(other, seen),
              () -> editing.move(other, seen, true),
              () -> editing.place(other, seen, new Destination.HeadOf(first())),
              () -> editing.split(other, seen, 1),
              () -> editing.join(other, seen, seen),
              () -> setAsides.setAside(other, id, 1, SetAsideReason.OUT_OF_SCOPE, null),
              () -> setAsides.takeUpAgain(other, id, 1),
              () -> arranging.rename(other, id, "theme", "A name"),
              () -> history.undo(other, id),
              () -> history.of(other, id));
      acts.forEach(act -> assertThatThrownBy(act).isInstanceOf(NotAllowed.class));
    }
    assertThat(history.of(secretariat, id)).isEmpty();
  }

  private void run() {
    runs.toTheEnd(secretariat, id);
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private List<ParagraphId> ids() {
    return draft().paragraphs().stream().map(SynthesisParagraph::id).toList();
  }

  private List<Problem.Kind> kinds() {
    return draft().problems().stream().map(DraftProblem::kind).distinct().toList();
  }

  private List<DraftProblem> problems(Problem.Kind kind) {
    return draft().problems().stream().filter(p -> p.kind() == kind).toList();
  }

  private SynthesisParagraph quoting() {
    return SmallConsultation.body(draft()).stream()
        .filter(p -> p.sentences().size() > 1)
        .filter(p -> p.sentences().stream().skip(1).anyMatch(EditingIT::quotes))
        .findFirst()
        .orElseThrow();
  }

  private SynthesisParagraph followed() {
    return draft().paragraphs().stream()
        .filter(paragraph -> draft().joinable(paragraph).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private SectionName first() {
    return draft().sections().getFirst().name();
  }

  private int section(ParagraphId paragraph) {
    return holding(paragraph).position();
  }

  private SynthesisSection holding(ParagraphId paragraph) {
    return draft().sections().stream()
        .filter(section -> section.paragraphs().stream().anyMatch(p -> p.id().equals(paragraph)))
        .findFirst()
        .orElseThrow();
  }

  private static int quotingSentence(SynthesisParagraph paragraph) {
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      if (quotes(paragraph.sentences().get(i))) {
        return i + 1;
      }
    }
    throw new IllegalStateException();
  }

  private static boolean quotes(DraftSentence sentence) {
    return !sentence.quotes().isEmpty() && !sentence.text().contains("(in ");
  }

  private SynthesisParagraph counting() {
    return draft().paragraphs().stream()
        .filter(
            p ->
                p.sentences().getFirst().counts().size() == 1
                    && p.sentences().getFirst().text().matches(".*\\d.*"))
        .findFirst()
        .orElseThrow();
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return draft().paragraph(paragraph).orElseThrow();
  }

  private SynthesisParagraph again(SynthesisParagraph paragraph) {
    return paragraph(paragraph.id());
  }

  private Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), paragraph.version());
  }
}
