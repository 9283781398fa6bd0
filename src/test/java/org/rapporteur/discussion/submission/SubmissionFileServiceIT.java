package org.rapporteur.discussion.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentRejected;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentLimitExceeded;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.PublicSubmissionService.PublicSubmission;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Outcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SubmissionFileServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired SubmissionFileService files;
  @Autowired SubmissionFileAccess holder;
  @Autowired PublicSubmissionService texts;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired FileStorage held;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  private DelegationOfTwo delegation;
  private ConsultationDetails asked;

  @BeforeEach
  void aDelegationOfTwo() {
    delegation = DelegationOfTwo.of(fixtures, speaking);
    asked = fixtures.anOpenConsultation();
  }

  @Test
  void whatAnySpeakerAddedGoesWithTheSubmissionAndItsTextIsRead() {
    var file = add(delegation.head(), odt("Eleven such cases"));
    assertThat(draft().files()).containsExactly(file.id());

    var sent = send(draft("We favour renewal."));

    assertThat(draft().files()).isEmpty();
    var read = submissions.findSubmission(Viewer.VISITOR, asked, sent.number()).orElseThrow();
    assertThat(read.attachments()).extracting(AttachmentDetails::file).containsExactly(file.file());
    assertThat(holder.find(Viewer.VISITOR, file.file().hash())).contains(file.file());
    assertThat(eventually(read).attachmentTexts())
        .singleElement()
        .satisfies(attached -> assertThat(attached.text()).contains("Eleven such cases"));
  }

  @Test
  void onlyTheDelegationHasAFileBeforeItIsSent() {
    var file = add(delegation.head(), odt("Not yet said"));
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    String hash = file.file().hash();

    assertThat(holder.find(delegation.adviser(), hash)).isPresent();
    assertThat(holder.find(outsider, hash)).isEmpty();
    assertThat(holder.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(holder.find(fixtures.aModeratorOf(asked.id()), hash)).isEmpty();
    assertThatThrownBy(() -> add(outsider, odt("x"))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> add(delegation.head(), "<svg/>".getBytes()))
        .isInstanceOf(DocumentRejected.class);
    files.remove(outsider, file.id());
    assertThat(draft().files()).containsExactly(file.id());
    files.remove(delegation.adviser(), file.id());
    assertThat(draft().files()).isEmpty();
    assertThat(held.findPath(hash)).isEmpty();
  }

  @Test
  void whoHasNotSeenAFileDoesNotSendIt() {
    var seen = draft("We favour renewal.");
    add(delegation.adviser(), odt("Unseen"));

    assertThatThrownBy(() -> send(seen)).isInstanceOf(SubmissionFilesChanged.class);

    assertThat(submissions.listLatest(asked)).isEmpty();
    assertThat(send(draft("We favour renewal.")).number()).isEqualTo(1);
  }

  @Test
  void aFileTakenOutWhileItIsSentIsNotLeftOutUnseen() {
    var file = add(delegation.head(), odt("Taken out"));
    var seen = draft("We favour renewal.");

    var sending =
        transactions.write(
            () -> {
              files.remove(delegation.adviser(), file.id());
              var begun = CompletableFuture.supplyAsync(() -> send(seen));
              untilItWaits(begun);
              return begun;
            });

    assertThatThrownBy(sending::join).hasCauseInstanceOf(SubmissionFilesChanged.class);
    assertThat(submissions.listLatest(asked)).isEmpty();
    assertThat(draft().version()).isEqualTo(seen.version());
  }

  @Test
  void filesGoWithTheLastTwoAnswersThatAreWithdrawnAtOnce() {
    String hash = add(delegation.head(), odt("Gone with both")).file().hash();
    send(draft("We favour renewal."));

    var other =
        transactions.write(
            () -> {
              comments.withdraw(delegation.head(), asked.id(), 1);
              var begun =
                  CompletableFuture.runAsync(
                      () -> comments.withdraw(delegation.head(), asked.id(), 2));
              untilItWaits(begun);
              return begun;
            });
    other.join();

    assertThat(holder.find(fixtures.aModeratorOf(asked.id()), hash)).isEmpty();
    assertThat(held.findPath(hash)).isEmpty();
  }

  @Test
  void beforeReviewTheDelegationAndTheStaffAloneHaveIt() {
    asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var file = add(delegation.head(), odt("Held"));
    var sent = send(draft("We favour renewal."));
    String hash = file.file().hash();

    assertThat(holder.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(holder.find(delegation.adviser(), hash)).isPresent();
    assertThat(holder.find(fixtures.aModeratorOf(asked.id()), hash)).isPresent();
    var id = submissions.findSubmission(delegation.head(), asked, 1).orElseThrow().id();
    assertThat(texts.findPublic(List.of(id))).isEmpty();

    sent.comments().forEach(answer -> review.publish(review.lock(asked.id(), answer).id()));
    assertThat(holder.find(Viewer.VISITOR, hash)).isPresent();
    assertThat(texts.findPublic(List.of(id))).hasSize(1);
  }

  @Test
  void filesGoWithADiscardedDraftAndWithTheLastAnswerWithdrawn() {
    var thrownAway = add(delegation.head(), odt("Thrown away"));
    drafts.discard(delegation.adviser(), asked, draft());
    assertThat(draft().files()).isEmpty();
    assertThat(held.findPath(thrownAway.file().hash())).isEmpty();

    var file = add(delegation.head(), odt("Taken back"));
    var sent = send(draft("We favour renewal."));
    sent.comments().forEach(comment -> comments.withdraw(delegation.head(), asked.id(), comment));
    assertThat(held.findPath(file.file().hash())).isEmpty();
  }

  @Test
  void aSubmissionHasOnlySoManyFilesAlsoWhenTwoAddAtOnce() {
    for (int i = 1; i < AttachmentService.MAX_FILES; i++) {
      add(delegation.head(), odt("Number " + i));
    }
    List<Callable<AttachmentDetails>> acts = new ArrayList<>();
    for (var speaker : List.of(delegation.head(), delegation.adviser())) {
      acts.add(
          () ->
              add(speaker, odt("One more of " + speaker.name() + speaker.requireSignedIn("test"))));
    }

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals()).hasOnlyElementsOfType(AttachmentLimitExceeded.class);
    assertThat(draft().files()).hasSize(AttachmentService.MAX_FILES);
  }

  private AttachmentDetails add(Viewer viewer, byte[] content) {
    return files.add(
        viewer, asked, delegation.id(), "Annex.odt", new ByteArrayInputStream(content));
  }

  private byte[] odt(String words) {
    return SampleFiles.odt(
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
          <office:body><office:text><text:p>%s %s</text:p></office:text></office:body></office:document-content>
        """
            .formatted(words, asked.slug()));
  }

  private SubmissionDraft draft() {
    return drafts.findNew(delegation.adviser(), asked, delegation.id());
  }

  private SubmissionDraft draft(String summary) {
    var kept = draft();
    return new SubmissionDraft(
        delegation.id(),
        0,
        LanguageTag.ENGLISH,
        summary,
        new TreeMap<>(Map.of(1, "The mandate has been met.", 2, "It should continue.")),
        kept.files(),
        kept.version());
  }

  private SubmissionReceipt send(SubmissionDraft draft) {
    return submissions.send(delegation.head(), asked.id(), draft, IdempotencyKey.random());
  }

  private void untilItWaits(CompletableFuture<?> sending) {
    for (int i = 0; i < 100 && !sending.isDone(); i++) {
      int waiting =
          database
              .sql(
                  "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
              .query(Integer.class)
              .single();
      if (waiting > 0) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("It did not wait");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PublicSubmission eventually(SubmissionDetails submission) {
    var found = texts.findPublic(List.of(submission.id())).getFirst();
    for (int i = 0; i < 300 && found.attachmentTexts().isEmpty(); i++) {
      pause();
      found = texts.findPublic(List.of(submission.id())).getFirst();
    }
    return found;
  }
}
