package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentRevision;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
@Tag("transactions")
@Tag("second-database")
class SubmissionChangeIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired SubmissionDraftService drafts;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired CommentReviewService review;
  @Autowired ApplicationEvents told;

  private DelegationOfTwo delegation;
  private ConsultationDetails asked;

  @BeforeEach
  void aDelegationOfTwo() {
    delegation = DelegationOfTwo.of(fixtures, speaking);
    asked = fixtures.anOpenConsultation();
  }

  @Test
  void changeIsSentAsOneAndWhatItSaidBeforeCanBeCompared() {
    send();
    var begun = changes.startEdit(delegation.adviser(), asked, 1);
    assertThat(begun.summary()).isEqualTo("We favour renewal.");
    assertThat(begun.answers()).containsExactly(Map.entry(1, "Met."), Map.entry(2, "Continue."));

    var receipt =
        edit(delegation.adviser(), change(begun, "We insist on renewal.", "Met in full."));

    assertThat(receipt.comments()).containsExactly(1);
    assertThat(receipt.awaitsReview()).isFalse();
    assertThat(told.stream(SubmissionChanged.class))
        .contains(new SubmissionChanged(read().id(), asked.id(), 1));
    var read = read();
    assertThat(read.summary()).isEqualTo("We insist on renewal.");
    assertThat(read.revision()).isEqualTo(2);
    assertThat(submissions.listEarlierRevisions(read))
        .extracting(SubmissionRevision::number, SubmissionRevision::summary)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "We favour renewal."));
    var answer = comment(1);
    assertThat(answer.text()).isEqualTo("Met in full.");
    assertThat(threads.listEarlierRevisions(answer))
        .extracting(CommentRevision::text)
        .containsExactly("Met.");
    assertThat(comment(2).revision()).isEqualTo(1);
    assertThat(drafts.listOwn(delegation.head())).isEmpty();
  }

  @Test
  void draftOfAChangeIsKeptBesideAndPutsInWhatWasTyped() {
    send();
    var begun = changes.startEdit(delegation.head(), asked, 1);

    drafts.save(delegation.head(), asked, change(begun, "Half", "Half an"));

    var again = changes.startEdit(delegation.adviser(), asked, 1);
    assertThat(again.summary()).isEqualTo("Half");
    assertThat(again.answers()).containsEntry(1, "Half an").containsEntry(2, "Continue.");
    assertThat(read().summary()).isEqualTo("We favour renewal.");
    assertThat(drafts.findNew(delegation.head(), asked, delegation.id()).isEmpty()).isTrue();
  }

  @Test
  void emptyAnswerIsWithdrawnButNotAllOfThem() {
    send();
    var begun = changes.startEdit(delegation.head(), asked, 1);
    var none = with(begun, begun.summary(), new TreeMap<>(Map.of(1, " ", 2, "")));
    assertThatThrownBy(() -> edit(delegation.head(), none)).isInstanceOf(InvalidInput.class);

    edit(delegation.head(), with(begun, begun.summary(), new TreeMap<>(Map.of(1, ""))));

    assertThat(read().questions()).containsExactly(2);
    assertThat(comment(1).state()).isEqualTo(CommentState.WITHDRAWN);
    assertThat(changes.startEdit(delegation.head(), asked, 1).answers()).containsOnlyKeys(2);
  }

  @Test
  void underReviewWhatIsPublicStaysUntilAModeratorHasReadTheChange() {
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    send();
    edit(
        delegation.head(),
        change(changes.startEdit(delegation.head(), asked, 1), "Sooner.", "Met!"));
    assertThat(submissions.findSubmission(delegation.head(), asked, 1).orElseThrow())
        .satisfies(own -> assertThat(own.summary()).isEqualTo("Sooner."))
        .satisfies(own -> assertThat(submissions.listEarlierRevisions(own)).isEmpty());
    List.of(1, 2).forEach(n -> review.publish(review.lock(asked.id(), n).id()));
    assertThat(comment(1).text()).isEqualTo("Met!");

    var receipt =
        edit(
            delegation.adviser(),
            with(changes.startEdit(delegation.head(), asked, 1), "Later.", new TreeMap<>()));

    assertThat(receipt.awaitsReview()).isTrue();
    assertThat(receipt.comments()).containsExactly(1);
    assertThat(read().summary()).isEqualTo("Sooner.");
    assertThat(changes.startEdit(delegation.head(), asked, 1).summary()).isEqualTo("Later.");
    assertThat(review.lock(asked.id(), 1).hasPendingEdit()).isTrue();
  }

  @Test
  void withdrawnOneKeepsItsPlaceAndNothingElse() {
    send();
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> changes.withdraw(outsider, asked.id(), 1, 1))
        .isInstanceOf(NotDelegationSpeaker.class);

    changes.withdraw(delegation.adviser(), asked.id(), 1, read().version());

    var place = read();
    assertThat(place.outcome().isWithdrawn()).isTrue();
    assertThat(place.isPublic()).isFalse();
    assertThat(place.summary()).isEmpty();
    assertThat(List.of(comment(1), comment(2)))
        .extracting(CommentDetails::state)
        .containsOnly(CommentState.WITHDRAWN);
    assertThat(submissions.listLatest(asked)).isEmpty();
    assertThatThrownBy(() -> changes.startEdit(delegation.head(), asked, 1))
        .isInstanceOf(SubmissionAlreadyWithdrawn.class);
  }

  @Test
  void withdrawalIsToldOnceForAllAnswersAndOnceForTheWhole() {
    send();
    told.clear();

    changes.withdraw(delegation.head(), asked.id(), 1, read().version());

    assertThat(told.stream(SubmissionChanged.class))
        .containsExactly(
            new SubmissionChanged(read().id(), asked.id(), 1),
            new SubmissionChanged(read().id(), asked.id(), 1));
  }

  @Test
  void answersAloneAreChangedAsAnswers() {
    send();
    comments.withdraw(delegation.head(), asked.id(), 1);
    assertThatThrownBy(() -> editAnswer(1)).isInstanceOf(NotFound.class);
    var remark =
        comments.post(
            delegation.head(),
            asked.id(),
            new CommentDraft(
                asked.question(1).orElseThrow().id(),
                null,
                delegation.id(),
                LanguageTag.ENGLISH,
                "A remark."),
            Channel.WEB,
            IdempotencyKey.random());

    assertThatThrownBy(() -> editAnswer(remark.number())).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> comments.withdrawAnswer(delegation.adviser(), asked.id(), remark.number()))
        .isInstanceOf(NotFound.class);
    assertThat(comment(remark.number()).text()).isEqualTo("A remark.");
    editAnswer(2);
    assertThat(comment(2).text()).isEqualTo("Otherwise.");
  }

  private void editAnswer(int number) {
    comments.editAnswer(delegation.adviser(), asked.id(), number, "Otherwise.", null);
  }

  @Test
  void withdrawnBeforeItWasPublicLeavesNoPlace() {
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    send();

    changes.withdraw(delegation.head(), asked.id(), 1, 1);

    assertThat(submissions.findSubmission(Viewer.VISITOR, asked, 1)).isEmpty();
    assertThat(submissions.findSubmission(delegation.adviser(), asked, 1)).isPresent();
  }

  @Test
  void ofThoseWhoChangeAndWithdrawItAtTheSameTimeOneSucceedsAndTheOthersAreTold() {
    send();
    var first = change(changes.startEdit(delegation.head(), asked, 1), "First.", "One.");
    var second = change(changes.startEdit(delegation.adviser(), asked, 1), "Second.", "Two.");
    int version = read().version();
    List<Callable<String>> acts =
        List.of(
            () -> edit(delegation.head(), first).toString(),
            () -> edit(delegation.adviser(), second).toString(),
            () -> {
              changes.withdraw(delegation.head(), asked.id(), 1, version);
              return "withdrawn";
            });

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals())
        .hasSize(2)
        .allSatisfy(
            refusal ->
                assertThat(refusal)
                    .isInstanceOfAny(
                        DraftEditConflict.class,
                        SubmissionAlreadyWithdrawn.class,
                        SubmissionEditConflict.class));
    assertThat(read().outcome().isWithdrawn())
        .isEqualTo(outcomes.results().getFirst().equals("withdrawn"));
  }

  private void send() {
    submissions.send(
        delegation.head(),
        asked.id(),
        delegation.says("We favour renewal.", Map.of(1, "Met.", 2, "Continue.")),
        IdempotencyKey.random());
  }

  private SubmissionReceipt edit(Viewer by, SubmissionDraft typed) {
    return changes.edit(by, asked.id(), typed);
  }

  private SubmissionDraft change(SubmissionDraft begun, String summary, String first) {
    var answers = new TreeMap<>(begun.answers());
    answers.put(1, first);
    return with(begun, summary, answers);
  }

  private static SubmissionDraft with(
      SubmissionDraft begun, String summary, TreeMap<Integer, String> answers) {
    return new SubmissionDraft(
        begun.delegation(),
        begun.submission(),
        begun.language(),
        summary,
        answers,
        List.of(),
        begun.version());
  }

  private SubmissionDetails read() {
    return submissions.findSubmission(Viewer.VISITOR, asked, 1).orElseThrow();
  }

  private CommentDetails comment(int number) {
    return threads.findComment(asked, number).orElseThrow();
  }
}
