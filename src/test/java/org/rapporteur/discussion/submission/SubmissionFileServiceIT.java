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
  @Autowired DelegationLifecycleService delegations;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionDraftService drafts;
  @Autowired SubmissionFileService files;
  @Autowired SubmissionFileAccess fileAccess;
  @Autowired PublicSubmissionService publicSubmissions;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired FileStorage storage;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  private DelegationOfTwo delegation;
  private ConsultationDetails consultation;

  @BeforeEach
  void createDelegation() {
    delegation = DelegationOfTwo.of(fixtures, delegations);
    consultation = fixtures.anOpenConsultation();
  }

  @Test
  void fileOfAnySpeakerIsSentAndItsTextExtracted() {
    var file = addFile(delegation.head(), createOdt("Eleven such cases"));
    assertThat(loadDraft().files()).containsExactly(file.id());

    var sent = sendSubmission(createDraft("We favour renewal."));

    assertThat(loadDraft().files()).isEmpty();
    var read =
        submissions.findSubmission(Viewer.VISITOR, consultation, sent.number()).orElseThrow();
    assertThat(read.attachments()).extracting(AttachmentDetails::file).containsExactly(file.file());
    assertThat(fileAccess.find(Viewer.VISITOR, file.file().hash())).contains(file.file());
    assertThat(awaitAttachmentTexts(read).attachmentTexts())
        .singleElement()
        .satisfies(attached -> assertThat(attached.text()).contains("Eleven such cases"));
  }

  @Test
  void onlyDelegationCanAccessFileBeforeSending() {
    var file = addFile(delegation.head(), createOdt("Not yet said"));
    var outsider = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    String hash = file.file().hash();

    assertThat(fileAccess.find(delegation.adviser(), hash)).isPresent();
    assertThat(fileAccess.find(outsider, hash)).isEmpty();
    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(fileAccess.find(fixtures.aModeratorOf(consultation.id()), hash)).isEmpty();
    assertThatThrownBy(() -> addFile(outsider, createOdt("x"))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> addFile(delegation.head(), "<svg/>".getBytes()))
        .isInstanceOf(DocumentRejected.class);
    files.remove(outsider, file.id());
    assertThat(loadDraft().files()).containsExactly(file.id());
    files.remove(delegation.adviser(), file.id());
    assertThat(loadDraft().files()).isEmpty();
    assertThat(storage.findPath(hash)).isEmpty();
  }

  @Test
  void sendingWithUnseenFileIsRefused() {
    var seen = createDraft("We favour renewal.");
    addFile(delegation.adviser(), createOdt("Unseen"));

    assertThatThrownBy(() -> sendSubmission(seen)).isInstanceOf(SubmissionFilesChanged.class);

    assertThat(submissions.listLatest(consultation)).isEmpty();
    assertThat(sendSubmission(createDraft("We favour renewal.")).number()).isEqualTo(1);
  }

  @Test
  void removingFileDuringSendingRefusesSending() {
    var file = addFile(delegation.head(), createOdt("Taken out"));
    var seen = createDraft("We favour renewal.");

    var sending =
        transactions.write(
            () -> {
              files.remove(delegation.adviser(), file.id());
              var started = CompletableFuture.supplyAsync(() -> sendSubmission(seen));
              awaitLockWait(started);
              return started;
            });

    assertThatThrownBy(sending::join).hasCauseInstanceOf(SubmissionFilesChanged.class);
    assertThat(submissions.listLatest(consultation)).isEmpty();
    assertThat(loadDraft().version()).isEqualTo(seen.version());
  }

  @Test
  void concurrentWithdrawalOfLastAnswersDeletesFiles() {
    String hash = addFile(delegation.head(), createOdt("Gone with both")).file().hash();
    sendSubmission(createDraft("We favour renewal."));

    var other =
        transactions.write(
            () -> {
              comments.withdraw(delegation.head(), consultation.id(), 1);
              var started =
                  CompletableFuture.runAsync(
                      () -> comments.withdraw(delegation.head(), consultation.id(), 2));
              awaitLockWait(started);
              return started;
            });
    other.join();

    assertThat(fileAccess.find(fixtures.aModeratorOf(consultation.id()), hash)).isEmpty();
    assertThat(storage.findPath(hash)).isEmpty();
  }

  @Test
  void onlyDelegationAndStaffCanAccessFileBeforeReview() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var file = addFile(delegation.head(), createOdt("Held"));
    var sent = sendSubmission(createDraft("We favour renewal."));
    String hash = file.file().hash();

    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(fileAccess.find(delegation.adviser(), hash)).isPresent();
    assertThat(fileAccess.find(fixtures.aModeratorOf(consultation.id()), hash)).isPresent();
    var id = submissions.findSubmission(delegation.head(), consultation, 1).orElseThrow().id();
    assertThat(publicSubmissions.findPublic(List.of(id))).isEmpty();

    sent.comments().forEach(answer -> review.publish(review.lock(consultation.id(), answer).id()));
    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isPresent();
    assertThat(publicSubmissions.findPublic(List.of(id))).hasSize(1);
  }

  @Test
  void discardedDraftOrLastWithdrawalDeletesFiles() {
    var thrownAway = addFile(delegation.head(), createOdt("Thrown away"));
    drafts.discard(delegation.adviser(), consultation, loadDraft());
    assertThat(loadDraft().files()).isEmpty();
    assertThat(storage.findPath(thrownAway.file().hash())).isEmpty();

    var file = addFile(delegation.head(), createOdt("Taken back"));
    var sent = sendSubmission(createDraft("We favour renewal."));
    sent.comments()
        .forEach(comment -> comments.withdraw(delegation.head(), consultation.id(), comment));
    assertThat(storage.findPath(file.file().hash())).isEmpty();
  }

  @Test
  void fileLimitAlsoAppliesToConcurrentUploads() {
    for (int i = 1; i < AttachmentService.MAX_FILES; i++) {
      addFile(delegation.head(), createOdt("Number " + i));
    }
    List<Callable<AttachmentDetails>> acts = new ArrayList<>();
    for (var speaker : List.of(delegation.head(), delegation.adviser())) {
      acts.add(
          () ->
              addFile(
                  speaker,
                  createOdt("One more of " + speaker.name() + speaker.requireSignedIn("test"))));
    }

    var outcomes = Outcomes.atOnce(acts);

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.refusals()).hasOnlyElementsOfType(AttachmentLimitExceeded.class);
    assertThat(loadDraft().files()).hasSize(AttachmentService.MAX_FILES);
  }

  private AttachmentDetails addFile(Viewer viewer, byte[] content) {
    return files.add(
        viewer, consultation, delegation.id(), "Annex.odt", new ByteArrayInputStream(content));
  }

  private byte[] createOdt(String words) {
    return SampleFiles.odt(
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
          <office:body><office:text><text:p>%s %s</text:p></office:text></office:body></office:document-content>
        """
            .formatted(words, consultation.slug()));
  }

  private SubmissionDraft loadDraft() {
    return drafts.findNew(delegation.adviser(), consultation, delegation.id());
  }

  private SubmissionDraft createDraft(String summary) {
    var stored = loadDraft();
    return new SubmissionDraft(
        delegation.id(),
        0,
        LanguageTag.ENGLISH,
        summary,
        new TreeMap<>(Map.of(1, "The mandate has been met.", 2, "It should continue.")),
        stored.files(),
        stored.version());
  }

  private SubmissionReceipt sendSubmission(SubmissionDraft draft) {
    return submissions.send(delegation.head(), consultation.id(), draft, IdempotencyKey.random());
  }

  private void awaitLockWait(CompletableFuture<?> sending) {
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

  private PublicSubmission awaitAttachmentTexts(SubmissionDetails submission) {
    var found = publicSubmissions.findPublic(List.of(submission.id())).getFirst();
    for (int i = 0; i < 300 && found.attachmentTexts().isEmpty(); i++) {
      pause();
      found = publicSubmissions.findPublic(List.of(submission.id())).getFirst();
    }
    return found;
  }
}
