package org.rapporteur.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentRejected;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.document.TextExtractionProcessTests;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReceipt;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.snapshot.CitableText;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class AttachmentServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService revisionReview;
  @Autowired ThreadService threads;
  @Autowired DiscussionSnapshotSql snapshot;
  @Autowired DraftService drafts;
  @Autowired AttachmentService attachments;
  @Autowired CommentFileAccess fileAccess;
  @Autowired AttachmentTextService texts;
  @Autowired AttachmentTextSql textSql;
  @Autowired Transactions transactions;
  @Autowired FileStorage files;
  @Autowired OwnCommentService ownComments;

  ConsultationDetails consultation;
  QuestionId question;
  Viewer author;
  Viewer other;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void fileIsPublishedWithCommentAndItsTextExtracted() {
    var file = addFile(createOdt("Eleven such cases"));
    assertThat(attachments.listWaiting(author, question, DraftTarget.TOP)).containsExactly(file);

    var posted = post(List.of(file.id()));

    assertThat(attachments.listWaiting(author, question, DraftTarget.TOP)).isEmpty();
    assertThat(awaitTexts(posted, 1))
        .singleElement()
        .satisfies(read -> assertThat(read.text()).contains("Eleven such cases"));
    assertThat(threads.findComment(consultation, posted.number()).orElseThrow().attachments())
        .singleElement()
        .satisfies(
            shown -> assertThat(shown.textExtraction()).isEqualTo(TextExtractionState.EXTRACTED))
        .satisfies(shown -> assertThat(shown.file()).isEqualTo(file.file()));
    assertThat(fileAccess.find(Viewer.VISITOR, file.file().hash())).contains(file.file());
  }

  @Test
  void citableTextOfRevisionHasItsFiles() {
    var posted = post(List.of(addFile(createOdt("Eleven such cases")).id()));
    awaitTexts(posted, 1);
    var coming = addFile(author, DraftTarget.editOf(posted.number()), createOdt("Twelve cases"));
    edit(posted, List.of(coming.id()));
    await().until(() -> citableText(posted).text(), text -> text.contains("Twelve cases"));

    var text = citableText(posted);
    assertThat(text.text()).doesNotContain("Eleven such cases");
    assertThat(text.documents())
        .singleElement()
        .satisfies(
            document ->
                assertThat(new TextSpan(document.start(), document.end()).textIn(text.text()))
                    .isEqualTo("Twelve cases"));
    var earlier = new CommentRevisionNumber(posted.number(), 1);
    assertThat(snapshot.loadTexts(consultation.id(), Set.of(earlier)).get(earlier))
        .endsWith("\n\nEleven such cases");
    assertThat(
            snapshot.findPhrases(
                consultation.id(), List.of(posted.number()), List.of("Eleven such", "Thirteen")))
        .containsEntry(posted.number(), Set.of("Eleven such"));
  }

  @Test
  void unreadableFileIsMarkedAndCanBeDownloaded() {
    var file = addFile(SampleFiles.pdf("no page " + consultation.slug()));
    var posted = post(List.of(file.id()));
    await().until(() -> textExtractionState(posted), TextExtractionState.UNREADABLE::equals);
    assertThat(texts.listTextsOfComments(List.of(posted.comment()))).isEmpty();
    assertThat(fileAccess.find(Viewer.VISITOR, file.file().hash())).isPresent();
  }

  @Test
  void textOfFileDeletedDuringExtractionIsDiscarded() {
    var file = addFile(createOdt("Eleven such cases"));
    attachments.remove(author, file.id());

    assertThatCode(
            () ->
                transactions.write(
                    () ->
                        textSql.storeText(
                            file.id(), TextExtractionState.EXTRACTED, "Eleven such cases")))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyUploaderCanAccessFileBeforePosting() {
    var file = addFile(createOdt("Not yet said"));
    String hash = file.file().hash();
    assertThat(fileAccess.find(author, hash)).isPresent();
    assertThat(fileAccess.find(other, hash)).isEmpty();
    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isEmpty();
    assertThatThrownBy(() -> post(other, List.of(file.id()))).isInstanceOf(NotFound.class);
    attachments.remove(other, file.id());
    assertThat(attachments.listWaiting(author, question, DraftTarget.TOP)).containsExactly(file);
  }

  @Test
  void fileCannotBePostedTwice() {
    var file = addFile(createOdt("Once"));
    var first = post(List.of(file.id()));
    assertThatThrownBy(() -> post(List.of(file.id()))).isInstanceOf(NotFound.class);
    assertThat(threads.findComment(consultation, first.number() + 1)).isEmpty();
  }

  @Test
  void onlyAuthorAndStaffCanAccessFileBeforeReview() {
    openConsultation(ReviewTiming.BEFORE);
    var file = addFile(createOdt("Held"));
    var posted = post(List.of(file.id()));
    var moderator = fixtures.aModeratorOf(consultation.id());
    String hash = file.file().hash();

    assertThat(fileAccess.find(other, hash)).isEmpty();
    assertThat(fileAccess.find(author, hash)).isPresent();
    assertThat(fileAccess.find(moderator, hash)).isPresent();
    assertThat(
            ownComments.findText(author, consultation, posted.number()).orElseThrow().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(file.file());
    assertThat(texts.listTextsOfComments(List.of(posted.comment()))).isEmpty();

    review.publish(posted.comment());
    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isPresent();
    assertThat(awaitTexts(posted, 1)).hasSize(1);

    review.remove(posted.comment());
    assertThat(fileAccess.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(fileAccess.find(author, hash)).isEmpty();
    assertThat(fileAccess.find(moderator, hash)).isPresent();
    assertThat(texts.listTextsOfComments(List.of(posted.comment()))).isEmpty();
    assertThat(threads.findComment(consultation, posted.number()).orElseThrow().attachments())
        .isEmpty();
  }

  @Test
  void redactionSealsAttachmentsUntilUndone() {
    var file = addFile(createOdt("The number is 555"));
    var posted = post(List.of(file.id()));
    awaitTexts(posted, 1);

    revisionReview.redact(
        posted.comment(), author.requireSignedIn("test"), List.of(new TextSpan(0, 2)));
    assertThat(fileAccess.find(Viewer.VISITOR, file.file().hash())).isEmpty();
    assertThat(texts.listTextsOfComments(List.of(posted.comment()))).isEmpty();
    assertThat(threads.findComment(consultation, posted.number()).orElseThrow().attachments())
        .isEmpty();

    revisionReview.unseal(posted.comment());
    assertThat(awaitTexts(posted, 1)).hasSize(1);
    assertThat(fileAccess.find(Viewer.VISITOR, file.file().hash())).isPresent();
  }

  @Test
  void withdrawalDeletesFileUnlessSharedWithOtherComment() {
    byte[] same = createOdt("Shared by two");
    var first = post(List.of(addFile(same).id()));
    var second = post(List.of(addFile(same).id()));
    String hash =
        threads.findComment(consultation, 1).orElseThrow().attachments().getFirst().file().hash();

    comments.withdraw(author, consultation.id(), first.number());
    assertThat(files.findPath(hash)).isPresent();
    comments.withdraw(author, consultation.id(), second.number());
    assertThat(files.findPath(hash)).isEmpty();
  }

  @Test
  void discardingDraftDeletesItsFiles() {
    var file = addFile(createOdt("Thrown away"));
    drafts.discard(author, question, DraftTarget.TOP);
    assertThat(attachments.listWaiting(author, question, DraftTarget.TOP)).isEmpty();
    assertThat(files.findPath(file.file().hash())).isEmpty();
  }

  @Test
  void numberOfAttachmentsIsLimited() {
    for (int i = 0; i < AttachmentService.MAX_FILES; i++) {
      addFile(createOdt("Number " + i));
    }
    assertThatThrownBy(() -> addFile(createOdt("One more")))
        .isInstanceOfSatisfying(
            AttachmentLimitExceeded.class,
            full -> assertThat(full.code()).isEqualTo("attachment.too-many"));
  }

  @Test
  void visitorsFlagsAndOtherFileTypesAreRefused() {
    assertThatThrownBy(() -> addFile(Viewer.VISITOR, DraftTarget.TOP, createOdt("x")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> addFile(author, DraftTarget.flagOn(1), createOdt("x")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> addFile("<svg onload='alert(1)'/>".getBytes()))
        .isInstanceOf(DocumentRejected.class);
  }

  @Test
  void editChangesFilesButEarlierRevisionKeepsItsOwn() {
    var leaving = addFile(createOdt("Leaving"));
    var staying = addFile(createOdt("Staying"));
    var posted = post(List.of(leaving.id(), staying.id()));
    awaitTexts(posted, 2);
    var coming = addFile(author, DraftTarget.editOf(posted.number()), createOdt("Coming"));

    edit(posted, List.of(staying.id(), coming.id()));

    assertThat(listShownFiles(posted)).containsExactly(staying.file(), coming.file());
    assertThat(awaitTexts(posted, 2))
        .extracting(AttachmentText::file)
        .containsExactly(staying.file(), coming.file());
    await()
        .until(
            () -> texts.listTextsOfComments(List.of(posted.comment())).getLast().text().strip(),
            "Coming"::equals);
    var before =
        threads.listEarlierRevisions(
            threads.findComment(consultation, posted.number()).orElseThrow());
    assertThat(before.getFirst().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(leaving.file(), staying.file());
    assertThat(fileAccess.find(Viewer.VISITOR, leaving.file().hash())).isPresent();

    comments.edit(
        author,
        consultation.id(),
        posted.number(),
        new CommentEdit("Only the words change.", null));
    assertThat(listShownFiles(posted)).containsExactly(staying.file(), coming.file());
    comments.withdraw(author, consultation.id(), posted.number());
    assertThat(files.findPath(leaving.file().hash())).isEmpty();
  }

  @Test
  void editRefusesForeignFilesAndTooManyFiles() {
    var posted = post(List.of(addFile(createOdt("Own")).id()));
    var foreign = addFile(other, DraftTarget.TOP, createOdt("Foreign"));
    assertThatThrownBy(() -> edit(posted, List.of(foreign.id()))).isInstanceOf(NotFound.class);

    var all = new ArrayList<AttachmentId>();
    all.add(
        threads
            .findComment(consultation, posted.number())
            .orElseThrow()
            .attachments()
            .getFirst()
            .id());
    for (int i = 0; i < AttachmentService.MAX_FILES; i++) {
      all.add(addFile(author, DraftTarget.editOf(posted.number()), createOdt("More " + i)).id());
    }
    assertThatThrownBy(() -> edit(posted, all)).isInstanceOf(AttachmentLimitExceeded.class);
    assertThat(listShownFiles(posted)).hasSize(1);
    assertThat(attachments.listWaiting(author, question, DraftTarget.editOf(posted.number())))
        .hasSize(AttachmentService.MAX_FILES);
  }

  @Test
  void filesOfEditAwaitReviewWithIt() {
    openConsultation(ReviewTiming.BEFORE);
    var first = addFile(createOdt("First"));
    var posted = post(List.of(first.id()));
    review.publish(posted.comment());
    var second = addFile(author, DraftTarget.editOf(posted.number()), createOdt("Second"));

    edit(posted, List.of(second.id()));

    assertThat(listShownFiles(posted)).containsExactly(first.file());
    assertThat(fileAccess.find(Viewer.VISITOR, second.file().hash())).isEmpty();
    assertThat(
            ownComments.findText(author, consultation, posted.number()).orElseThrow().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(second.file());
    revisionReview.declineEdit(posted.comment());
    assertThat(listShownFiles(posted)).containsExactly(first.file());
    assertThat(fileAccess.find(Viewer.VISITOR, second.file().hash())).isEmpty();
    revisionReview.returnEditToReview(posted.comment());
    revisionReview.publishEdit(posted.comment());
    assertThat(listShownFiles(posted)).containsExactly(second.file());
    assertThat(fileAccess.find(Viewer.VISITOR, second.file().hash())).isPresent();
  }

  @Test
  void sameBytesAreStagedOnce() {
    byte[] file = createOdt("Twice");
    var first = addFile(author, DraftTarget.STAGED, file);
    assertThat(addFile(author, DraftTarget.STAGED, file).id()).isEqualTo(first.id());
    var hashes = List.of(first.file().hash());
    assertThat(attachments.findUploaded(author, question, hashes)).containsExactly(first.id());
    assertThatThrownBy(() -> attachments.findUploaded(other, question, hashes))
        .isInstanceOf(NotFound.class);
  }

  private void edit(CommentReceipt posted, List<AttachmentId> ids) {
    comments.edit(
        author,
        consultation.id(),
        posted.number(),
        new CommentEdit("See the attached list, corrected.", LanguageTag.ENGLISH, ids));
  }

  private CitableText citableText(CommentReceipt posted) {
    var found = new ArrayList<CitableText>();
    snapshot.forEachComment(
        consultation.id(),
        comment -> {
          if (comment.number() == posted.number()) {
            found.add(comment.text());
          }
        });
    return found.getFirst();
  }

  private List<StoredFile> listShownFiles(CommentReceipt posted) {
    return threads.findComment(consultation, posted.number()).orElseThrow().attachments().stream()
        .map(AttachmentDetails::file)
        .toList();
  }

  private void openConsultation(ReviewTiming when) {
    consultation = fixtures.anOpenConsultation(when);
    question = consultation.question(1).orElseThrow().id();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    other = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private AttachmentDetails addFile(byte[] content) {
    return addFile(author, DraftTarget.TOP, content);
  }

  private AttachmentDetails addFile(Viewer viewer, DraftTarget place, byte[] content) {
    return attachments.add(
        viewer, consultation.id(), question, place, "cases", new ByteArrayInputStream(content));
  }

  private CommentReceipt post(List<AttachmentId> ids) {
    return post(author, ids);
  }

  private CommentReceipt post(Viewer viewer, List<AttachmentId> ids) {
    return comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question, null, null, LanguageTag.ENGLISH, "See the attached list.", ids),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private TextExtractionState textExtractionState(CommentReceipt posted) {
    return threads
        .findComment(consultation, posted.number())
        .orElseThrow()
        .attachments()
        .getFirst()
        .textExtraction();
  }

  private List<AttachmentText> awaitTexts(CommentReceipt posted, int many) {
    return await()
        .until(
            () -> texts.listTextsOfComments(List.of(posted.comment())),
            found -> found.size() == many);
  }

  private static byte[] createOdt(String text) {
    return SampleFiles.odt(TextExtractionProcessTests.odt(text));
  }
}
