package org.rapporteur.synthesis.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.coding.CodingChoices.OfTheme;
import org.rapporteur.synthesis.comparison.ComparedParagraph;
import org.rapporteur.synthesis.comparison.ComparingService;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditDetails;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.editing.NothingToUndo;
import org.rapporteur.synthesis.editing.TakenBackElsewhere;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Two people code how those who addressed a theme stand to a proposition.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CodingIT {

  /// On hubs, by the author of the small consultation.
  private static final int OF_THE_AUTHOR = 5;

  @Autowired SmallConsultation consultations;
  @Autowired CodingService codings;
  @Autowired SheetService sheets;
  @Autowired SettlingService settling;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired HistoryService history;
  @Autowired Fixtures fixtures;
  @Autowired Runs runs;
  @Autowired OfferService offers;
  @Autowired ComparingService comparing;
  @Autowired Messages messages;
  @Autowired CommentReviewService review;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired CodingFollower follower;
  @Autowired CodingRepository repository;
  @Autowired Transactions transactions;

  SmallConsultation.Made made;
  Viewer one;
  Viewer other;
  ConsultationId id;
  OfTheme theme;

  @BeforeEach
  void aDraftWithTwoThemes() {
    made = consultations.openOnTwoThemes();
    one = made.secretariat();
    id = made.consultation().id();
    other = fixtures.theSecretariatOf(id);
    runs.toTheEnd(one, id);
    theme =
        codings.choices(one, id).themes().stream()
            .filter(found -> found.label().toLowerCase(java.util.Locale.ROOT).contains("hubs"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void everyoneWhoAddressedTheThemeIsAUnitInOwnWords() {
    int number = open(null);
    var coding = coding(number);
    assertThat(coding.units()).isEqualTo(theme.holders()).isEqualTo(coding.population());
    assertThat(coding.sample()).isFalse();
    assertThat(coding.state()).isEqualTo(CodingState.CODING);
    assertThat(coding.now()).isEqualTo(coding.label()).isEqualTo(theme.label());
    assertThat(coding.proposition()).isEqualTo("Remote hubs should be paid for");
    assertThat(coding.coders())
        .extracting(CodingDetails.Coder::name)
        .containsExactly(one.name(), other.name());
    for (int position = 0; position < coding.units(); position++) {
      var unit = sheets.unit(one, id, number, position);
      assertThat(unit.words()).isNotEmpty();
      for (var words : unit.words()) {
        assertThat(words.text()).isNotBlank();
        assertThat(threads.findComment(made.consultation(), words.comment()).orElseThrow().text())
            .contains(words.text());
        assertThat(words.revised()).isFalse();
      }
    }
  }

  @Test
  void sampleIsDrawnTheSameAgainWhateverIsAsked() {
    int first = open(4);
    int second =
        codings.open(
            other,
            id,
            new CodingDraft(theme.id(), "Hubs cost little", 4, person(other), person(one)));
    assertThat(second).isEqualTo(first + 1);
    var coding = coding(first);
    assertThat(coding.units()).isEqualTo(4);
    assertThat(coding.population()).isEqualTo(theme.holders());
    assertThat(coding.sample()).isTrue();
    assertThat(coding.seed()).hasSize(64).isEqualTo(coding(second).seed());
    assertThat(comments(first)).isEqualTo(comments(second));
  }

  @Test
  void nobodySeesTheOthersCodesBeforeBothAreIn() {
    int number = open(null);
    codeAll(one, number, Stance.FOR);
    var others = sheets.sheet(other, id, number);
    assertThat(others.units()).extracting(CodingSheet.Line::own).containsOnlyNulls();
    assertThat(others.coding().coders())
        .extracting(CodingDetails.Coder::coded)
        .containsExactly(null, 0);
    assertThatThrownBy(() -> settling.result(one, id, number)).isInstanceOf(CodesApart.class);
    sheets.handIn(one, id, number);
    assertThatThrownBy(() -> settling.result(one, id, number)).isInstanceOf(CodesApart.class);
    assertThatThrownBy(() -> settling.result(other, id, number)).isInstanceOf(CodesApart.class);
    assertThatThrownBy(() -> settling.settle(one, id, number, 0, Stance.FOR, "So."))
        .isInstanceOf(CodesApart.class);
    assertThat(sheets.sheet(other, id, number).coding().state()).isEqualTo(CodingState.CODING);
    var third = fixtures.theSecretariatOf(id);
    assertThatThrownBy(() -> sheets.sheet(third, id, number)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> sheets.code(third, id, number, 0, Stance.FOR))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void codesChangeUntilTheSheetIsHandedInWhole() {
    int number = open(null);
    sheets.code(one, id, number, 0, Stance.FOR);
    sheets.code(one, id, number, 0, Stance.AGAINST);
    assertThat(sheets.sheet(one, id, number).units().getFirst().own()).isEqualTo(Stance.AGAINST);
    assertThat(sheets.sheet(one, id, number).next(0)).hasValue(1);
    assertThatThrownBy(() -> sheets.handIn(one, id, number)).isInstanceOf(SheetUnfinished.class);
    assertThatThrownBy(() -> sheets.code(one, id, number, 999, Stance.FOR))
        .isInstanceOf(NotFound.class);
    codeAll(one, number, Stance.FOR);
    sheets.handIn(one, id, number);
    assertThatThrownBy(() -> sheets.code(one, id, number, 0, Stance.NONE))
        .isInstanceOf(SheetHandedIn.class);
    assertThatThrownBy(() -> sheets.handIn(one, id, number)).isInstanceOf(SheetHandedIn.class);
  }

  @Test
  void disagreementIsSettledByAPersonWithAReasonAndBothCodesStay() {
    int number = open(null);
    codeAll(one, number, Stance.FOR);
    codeAll(other, number, Stance.FOR);
    sheets.code(one, id, number, 1, Stance.AGAINST);
    sheets.code(other, id, number, 1, Stance.CONDITIONAL);
    sheets.handIn(one, id, number);
    sheets.handIn(other, id, number);
    var result = settling.result(one, id, number);
    assertThat(result.coding().state()).isEqualTo(CodingState.SETTLING);
    assertThat(result.agreement().disagreed()).isEqualTo(1);
    assertThat(result.agreement().kappa()).isNotNull();
    assertThat(result.open())
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.first()).isEqualTo(Stance.AGAINST);
              assertThat(unit.second()).isEqualTo(Stance.CONDITIONAL);
            });
    assertThatThrownBy(() -> settling.settle(one, id, number, 1, Stance.FOR, "  "))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> settling.settle(one, id, number, 0, Stance.FOR, "So."))
        .isInstanceOf(InvalidInput.class);

    settling.settle(one, id, number, 1, Stance.CONDITIONAL, "A condition is named.");
    settling.settle(other, id, number, 1, Stance.AGAINST, "The condition cannot be met.");
    var settled = settling.result(one, id, number);
    assertThat(settled.coding().state()).isEqualTo(CodingState.SETTLED);
    assertThat(settled.agreement()).isEqualTo(result.agreement());
    assertThat(settled.disputed())
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.first()).isEqualTo(Stance.AGAINST);
              assertThat(unit.second()).isEqualTo(Stance.CONDITIONAL);
              assertThat(unit.stance()).isEqualTo(Stance.AGAINST);
              assertThat(unit.settled())
                  .extracting(CodingResult.Settled::by)
                  .containsExactly(other.name(), one.name());
            });
    assertThat(
            settled.byGroup().values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(theme.holders());
  }

  @Test
  void whatIsSettledIsCountedInTheDraftAtOnceAndInTheNext() {
    int number = open(null);
    codeAll(one, number, Stance.FOR);
    codeAll(other, number, Stance.FOR);
    sheets.code(other, id, number, 1, Stance.AGAINST);
    sheets.handIn(one, id, number);
    sheets.handIn(other, id, number);
    assertThat(coded()).isEmpty();

    settling.settle(one, id, number, 1, Stance.CONDITIONAL, "A condition is named.");
    var paragraph = coded().orElseThrow();
    assertThat(paragraph.theme()).isEqualTo(theme.id());
    assertThat(text(paragraph))
        .contains("“Remote hubs should be paid for”")
        .contains("one contributor (1 of " + theme.holders() + ") took a stance with conditions");
    assertThat(problems()).isEmpty();
    assertThat(drafts.find(one, id).orElseThrow().findings().method().codings())
        .singleElement()
        .satisfies(coding -> assertThat(coding.disagreed()).isEqualTo(1));

    settling.settle(other, id, number, 1, Stance.AGAINST, "The condition cannot be met.");
    assertThat(text(coded().orElseThrow())).contains("was against").doesNotContain("conditions");
    assertThat(problems()).isEmpty();
    assertThat(history.of(one, id))
        .filteredOn(edit -> edit.act() == EditAct.STANCES_CODED)
        .extracting(EditDetails::by)
        .containsExactly(other.name(), one.name());
    assertThatThrownBy(() -> history.undo(other, id))
        .isInstanceOfSatisfying(
            TakenBackElsewhere.class,
            refused ->
                assertThat(messages.text(Locale.ENGLISH, refused))
                    .contains("settle it otherwise, or give the coding up"));
    assertThatThrownBy(() -> history.undo(one, id)).isInstanceOf(NothingToUndo.class);

    var before = coded().orElseThrow();
    runs.toTheEnd(one, id);
    var after = coded().orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(text(after)).isEqualTo(text(before));
    assertThat(problems()).isEmpty();
    assertThat(drafts.find(one, id).orElseThrow().findings().method().codings()).hasSize(1);

    codings.giveUp(one, id, number);
    assertThat(coded()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatPeopleRewroteStaysAndItsNumbersAreSaidToBeStale() {
    int number = settled("Remote hubs should be paid for");
    typing.addSentence(one, seen(coded().orElseThrow()), "So it is read.");
    settleAnew(number);
    assertThat(text(coded().orElseThrow())).contains("conditions", "So it is read.");
    assertThat(problems()).extracting(DraftProblem::kind).contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void sentenceInPlaceOfTheNumbersStaysAndHindersNoCoding() {
    int number = settled("Remote hubs should be paid for");
    var paragraph = coded().orElseThrow();
    typing.addSentence(one, seen(paragraph), "The room was divided.");
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      typing.removeSentence(one, seen(again(paragraph.id())), 1);
    }

    settleAnew(number);
    assertThat(settling.result(one, id, number).disputed())
        .extracting(CodingResult.Coded::stance)
        .containsExactly(Stance.AGAINST);
    assertThat(text(again(paragraph.id()))).isEqualTo("The room was divided.");

    settled("Hubs cost little");
    assertThat(allCoded())
        .singleElement()
        .satisfies(other -> assertThat(text(other)).contains("“Hubs cost little”"));
    codings.giveUp(one, id, number);
    assertThat(text(again(paragraph.id()))).isEqualTo("The room was divided.");
  }

  @Test
  void whatPeopleTookOutStaysOutWhateverIsSettled() {
    int number = settled("Remote hubs should be paid for");
    editing.removeParagraph(one, seen(coded().orElseThrow()));

    int second = settled("Hubs cost little");
    settleAnew(second);
    settleAnew(number);
    assertThat(allCoded())
        .singleElement()
        .satisfies(other -> assertThat(text(other)).contains("“Hubs cost little”", "was against"));
  }

  @Test
  void whatPeopleTookOutStaysOutOfADraftThatWasOfferedBefore() {
    runs.offering(one, id);
    settled("Remote hubs should be paid for");
    editing.removeParagraph(one, seen(coded().orElseThrow()));

    offers.takeOver(one, id, 2);
    await()
        .until(() -> !drafts.find(one, id).orElseThrow().findings().method().codings().isEmpty());
    assertThat(coded()).isEmpty();
  }

  @Test
  void whatIsSettledAfterARunIsToldInItsOfferAsItStandsOnceThatIsTakenOver() {
    int earlier = settled("Hubs cost little");
    runs.offering(one, id);
    int number = settled("Remote hubs should be paid for");
    var paragraph =
        allCoded().stream()
            .filter(each -> text(each).contains("“Remote hubs should be paid for”"))
            .findFirst()
            .orElseThrow();
    assertThat(change(paragraph)).isEqualTo(ChangeType.UNCHANGED);
    settleAnew(earlier);
    var compared = comparing.drafts(one, id, 1, 2);
    assertThat(compared.changes()).isEmpty();

    offers.takeOver(one, id, 2);
    await()
        .until(() -> drafts.find(one, id).orElseThrow().findings().method().codings().size() == 2);
    await().until(() -> allCoded().size() == 2);
    assertThat(
            drafts.find(one, id).orElseThrow().paragraphs().stream()
                .sorted(Comparator.comparing(SynthesisParagraph::number))
                .map(SynthesisParagraph::id))
        .containsExactlyElementsOf(
            compared.paragraphs().stream().map(ComparedParagraph::id).toList());

    runs.offering(one, id);
    codings.giveUp(one, id, number);
    assertThat(change(paragraph)).isNull();
  }

  private @Nullable ChangeType change(SynthesisParagraph paragraph) {
    int last = offers.last(one, id).orElseThrow().version();
    return comparing.drafts(one, id, last - 1, last).paragraphs().stream()
        .filter(compared -> compared.id().equals(paragraph.id()))
        .map(ComparedParagraph::change)
        .findFirst()
        .orElse(null);
  }

  @Test
  void whatPeopleJoinedIsNotWrittenAgain() {
    int number = settled("Remote hubs should be paid for");
    int second = settled("Hubs cost little");
    var both = allCoded();
    assertThat(both).hasSize(2);
    editing.join(one, seen(both.getFirst()), seen(both.getLast()));

    settleAnew(second);
    settleAnew(number);
    assertThat(allCoded())
        .singleElement()
        .satisfies(
            joined ->
                assertThat(text(joined))
                    .contains("“Remote hubs should be paid for”", "“Hubs cost little”")
                    .doesNotContain("was against"));
    assertThat(problems()).extracting(DraftProblem::kind).contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void sentenceIsRewordedWithoutItsNumbers() {
    settled("Remote hubs should be paid for");
    var paragraph = coded().orElseThrow();
    var texts = paragraph.sentences().stream().map(DraftSentence::text).toList();
    int at =
        (int) texts.stream().takeWhile(text -> !text.contains("a stance with conditions")).count();

    typing.rewrite(one, seen(paragraph), at + 1, "Conditions were named as well.");
    var reworded = again(paragraph.id()).sentences().get(at);
    assertThat(reworded.text()).isEqualTo("Conditions were named as well.");
    assertThat(reworded.counts()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void whatWasSettledDuringARunIsBroughtInByWhoSettledLast() {
    int number = open(null);
    disagreeOnOne(number);
    var third = fixtures.theSecretariatOf(id);
    var settled = new CodingUnit.Settled(Stance.FOR, "So it reads.", person(third), Instant.now());
    transactions.write(() -> repository.lock(id.value(), number).orElseThrow().settle(1, settled));

    follower.on(new DraftMade(id, 1));
    await()
        .untilAsserted(
            () ->
                assertThat(history.of(one, id))
                    .filteredOn(edit -> edit.act() == EditAct.STANCES_CODED)
                    .extracting(EditDetails::by)
                    .containsExactly(third.name()));
  }

  @Test
  void codingOfWhichNothingMayBeReadAnyMoreIsToldNowhere() {
    int number = open(1);
    for (var coder : List.of(one, other)) {
      sheets.code(coder, id, number, 0, Stance.FOR);
      sheets.handIn(coder, id, number);
    }
    assertThat(drafts.find(one, id).orElseThrow().findings().method().codings()).hasSize(1);
    int second = open(null);
    comments(number).stream()
        .distinct()
        .forEach(
            comment ->
                review.remove(
                    threads.findComment(made.consultation(), comment).orElseThrow().id()));

    codings.giveUp(one, id, second);
    assertThat(drafts.find(one, id).orElseThrow().findings().method().codings()).isEmpty();
    assertThat(coded()).isEmpty();
  }

  @Test
  void revisedCommentIsCodedAsItWasAndSaidToBe() {
    int number = open(null);
    var before =
        java.util.stream.IntStream.range(0, theme.holders())
            .mapToObj(position -> sheets.unit(one, id, number, position))
            .filter(unit -> unit.words().getFirst().comment() == OF_THE_AUTHOR)
            .findFirst()
            .orElseThrow();
    comments.edit(made.author(), id, OF_THE_AUTHOR, new CommentEdit("Hubs are dear.", null));
    var after = sheets.unit(one, id, number, before.position());
    assertThat(after.words())
        .extracting(CodingSheet.Words::text)
        .isEqualTo(before.words().stream().map(CodingSheet.Words::text).toList());
    assertThat(after.words()).allMatch(CodingSheet.Words::revised);
    for (var coder : List.of(one, other)) {
      codeAll(coder, number, Stance.FOR);
      sheets.handIn(coder, id, number);
    }
    assertThat(settling.result(one, id, number).units())
        .filteredOn(CodingResult.Coded::earlierText)
        .extracting(CodingResult.Coded::position)
        .containsExactly(before.position());
    assertThat(coded()).isPresent();
    assertThat(problems())
        .extracting(DraftProblem::kind)
        .doesNotContain(Problem.Kind.CITED_NOT_AS_FOUND, Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void removedWordsLeaveTheSheetAndWhoHasNoneLeftIsNotCounted() {
    int number = open(null);
    var alone = unitOfOneComment(number);
    int comment = alone.words().getFirst().comment();
    review.remove(threads.findComment(made.consultation(), comment).orElseThrow().id());
    assertThat(sheets.unit(one, id, number, alone.position()).words())
        .extracting(CodingSheet.Words::text)
        .containsOnlyNulls();
    assertThat(sheets.sheet(one, id, number).units().get(alone.position()).readable()).isFalse();
    for (var coder : List.of(one, other)) {
      for (int position = 0; position < theme.holders(); position++) {
        if (position != alone.position()) {
          sheets.code(coder, id, number, position, Stance.FOR);
        }
      }
      sheets.handIn(coder, id, number);
    }
    var result = settling.result(one, id, number);
    assertThat(result.units()).hasSize(theme.holders() - 1);
    assertThat(result.agreement().units()).isEqualTo(theme.holders() - 1);
    assertThat(result.agreement().kappa()).isNull();
  }

  @Test
  void whatIsGivenUpIsCodedNoMore() {
    int number = open(null);
    codings.giveUp(other, id, number);
    assertThat(coding(number).state()).isEqualTo(CodingState.GIVEN_UP);
    assertThatThrownBy(() -> sheets.code(one, id, number, 0, Stance.FOR))
        .isInstanceOf(SheetHandedIn.class);
  }

  @Test
  void codingSaysWhetherItsThemeIsFoundInTheNextDraft() {
    int number = open(null);
    runs.toTheEnd(one, id);
    assertThat(coding(number).now()).isNotNull();
    assertThat(coding(number).draft()).isEqualTo(1);
  }

  @Test
  void twoPeopleAPropositionAndATheme() {
    var stranger = fixtures.theSecretariatOf(consultations.open().consultation().id());
    assertRefused(new CodingDraft(theme.id(), "It should go on", null, person(one), person(one)));
    assertRefused(
        new CodingDraft(theme.id(), "It should go on", null, person(one), person(stranger)));
    for (String nothing : List.of(" ", ".", " 。 ", ". .")) {
      assertRefused(new CodingDraft(theme.id(), nothing, null, person(one), person(other)));
    }
    assertRefused(new CodingDraft(theme.id(), "A “good” one", null, person(one), person(other)));
    assertRefused(new CodingDraft(theme.id(), "It should go on", 0, person(one), person(other)));
    assertThatThrownBy(
            () ->
                codings.open(
                    one,
                    id,
                    new CodingDraft("none", "It should go on", null, person(one), person(other))))
        .isInstanceOf(NotFound.class);
    assertThat(codings.of(one, id)).isEmpty();
  }

  private Optional<SynthesisParagraph> coded() {
    return allCoded().stream().findFirst();
  }

  private List<SynthesisParagraph> allCoded() {
    return drafts.find(one, id).orElseThrow().paragraphs().stream()
        .filter(
            paragraph ->
                paragraph.sentences().stream().anyMatch(s -> s.text().contains("Two people coded")))
        .toList();
  }

  private SynthesisParagraph again(ParagraphId paragraph) {
    return drafts.find(one, id).orElseThrow().paragraphs().stream()
        .filter(now -> now.id().equals(paragraph))
        .findFirst()
        .orElseThrow();
  }

  private EditingService.Seen seen(SynthesisParagraph paragraph) {
    return new EditingService.Seen(id, paragraph.id(), paragraph.version());
  }

  /// All for it, but one with conditions.
  private int settled(String proposition) {
    int number = open(proposition, null);
    disagreeOnOne(number);
    settling.settle(one, id, number, 1, Stance.CONDITIONAL, "A condition is named.");
    return number;
  }

  private void settleAnew(int number) {
    settling.settle(other, id, number, 1, Stance.AGAINST, "The condition cannot be met.");
  }

  private void disagreeOnOne(int number) {
    codeAll(one, number, Stance.FOR);
    codeAll(other, number, Stance.FOR);
    sheets.code(other, id, number, 1, Stance.AGAINST);
    sheets.handIn(one, id, number);
    sheets.handIn(other, id, number);
  }

  private static String text(SynthesisParagraph paragraph) {
    return String.join(" ", paragraph.sentences().stream().map(DraftSentence::text).toList());
  }

  private List<DraftProblem> problems() {
    return drafts.find(one, id).orElseThrow().problems().stream()
        .filter(problem -> problem.kind() != Problem.Kind.NOT_CLOSED)
        .toList();
  }

  private void assertRefused(CodingDraft draft) {
    assertThatThrownBy(() -> codings.open(one, id, draft)).isInstanceOf(InvalidInput.class);
  }

  private int open(@Nullable Integer sample) {
    return open("Remote hubs should be paid for.", sample);
  }

  private int open(String proposition, @Nullable Integer sample) {
    return codings.open(
        one, id, new CodingDraft(theme.id(), proposition, sample, person(one), person(other)));
  }

  private static org.rapporteur.identity.PersonId person(Viewer viewer) {
    return viewer.requireSignedIn("test");
  }

  private CodingDetails coding(int number) {
    return codings.of(one, id).stream()
        .filter(coding -> coding.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> comments(int number) {
    return java.util.stream.IntStream.range(0, coding(number).units())
        .mapToObj(position -> sheets.unit(one, id, number, position))
        .flatMap(unit -> unit.words().stream())
        .map(CodingSheet.Words::comment)
        .toList();
  }

  private CodingSheet.Unit unitOfOneComment(int number) {
    return java.util.stream.IntStream.range(0, coding(number).units())
        .mapToObj(position -> sheets.unit(one, id, number, position))
        .filter(
            unit -> unit.words().stream().map(CodingSheet.Words::comment).distinct().count() == 1)
        .findFirst()
        .orElseThrow();
  }

  private void codeAll(Viewer coder, int number, Stance stance) {
    for (int position = 0; position < theme.holders(); position++) {
      sheets.code(coder, id, number, position, stance);
    }
  }
}
