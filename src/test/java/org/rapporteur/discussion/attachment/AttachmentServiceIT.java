package org.rapporteur.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentNotTaken;
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.Receipt;
import org.rapporteur.discussion.comment.RevisionReview;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class AttachmentServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReview review;
  @Autowired RevisionReview words;
  @Autowired ThreadService threads;
  @Autowired DraftService drafts;
  @Autowired AttachmentService attachments;
  @Autowired AttachmentFiles holder;
  @Autowired AttachmentTexts texts;
  @Autowired HeldFiles files;
  @Autowired OwnComments own;

  ConsultationDetails consultation;
  QuestionId question;
  Viewer author;
  Viewer other;

  @BeforeEach
  void anOpenConsultation() {
    in(Review.AFTER);
  }

  @Test
  void fileGoesWithTheCommentAndItsTextIsRead() {
    var file = add(odt("Eleven such cases"));
    assertThat(attachments.waiting(author, question, DraftPlace.TOP)).containsExactly(file);

    var posted = post(List.of(file.id()));

    assertThat(attachments.waiting(author, question, DraftPlace.TOP)).isEmpty();
    assertThat(eventually(posted, 1))
        .singleElement()
        .satisfies(read -> assertThat(read.text()).contains("Eleven such cases"));
    assertThat(threads.find(consultation, posted.number()).orElseThrow().attachments())
        .singleElement()
        .satisfies(shown -> assertThat(shown.reading()).isEqualTo(Reading.READ))
        .satisfies(shown -> assertThat(shown.file()).isEqualTo(file.file()));
    assertThat(holder.find(Viewer.VISITOR, file.file().hash())).contains(file.file());
  }

  @Test
  void whatCannotBeReadSaysSoAndIsHandedOut() {
    var file = add(SampleFiles.pdf("no page " + consultation.slug()));
    var posted = post(List.of(file.id()));
    assertThat(awaited(() -> reading(posted), Reading.UNREADABLE)).isEqualTo(Reading.UNREADABLE);
    assertThat(texts.of(List.of(posted.comment()))).isEmpty();
    assertThat(holder.find(Viewer.VISITOR, file.file().hash())).isPresent();
  }

  @Test
  void onlyWhoAddedAFileHasItBeforeItIsPosted() {
    var file = add(odt("Not yet said"));
    String hash = file.file().hash();
    assertThat(holder.find(author, hash)).isPresent();
    assertThat(holder.find(other, hash)).isEmpty();
    assertThat(holder.find(Viewer.VISITOR, hash)).isEmpty();
    assertThatThrownBy(() -> post(other, List.of(file.id()))).isInstanceOf(NotFound.class);
    attachments.remove(other, file.id());
    assertThat(attachments.waiting(author, question, DraftPlace.TOP)).containsExactly(file);
  }

  @Test
  void aFileIsPostedOnce() {
    var file = add(odt("Once"));
    var first = post(List.of(file.id()));
    assertThatThrownBy(() -> post(List.of(file.id()))).isInstanceOf(NotFound.class);
    assertThat(threads.find(consultation, first.number() + 1)).isEmpty();
  }

  @Test
  void beforeReviewTheAuthorAndTheStaffAloneHaveIt() {
    in(Review.BEFORE);
    var file = add(odt("Held"));
    var posted = post(List.of(file.id()));
    var moderator = fixtures.aModeratorOf(consultation.id());
    String hash = file.file().hash();

    assertThat(holder.find(other, hash)).isEmpty();
    assertThat(holder.find(author, hash)).isPresent();
    assertThat(holder.find(moderator, hash)).isPresent();
    assertThat(own.find(author, consultation, posted.number()).orElseThrow().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(file.file());
    assertThat(texts.of(List.of(posted.comment()))).isEmpty();

    review.publish(posted.comment());
    assertThat(holder.find(Viewer.VISITOR, hash)).isPresent();
    assertThat(eventually(posted, 1)).hasSize(1);

    review.remove(posted.comment());
    assertThat(holder.find(Viewer.VISITOR, hash)).isEmpty();
    assertThat(holder.find(author, hash)).isEmpty();
    assertThat(holder.find(moderator, hash)).isPresent();
    assertThat(texts.of(List.of(posted.comment()))).isEmpty();
    assertThat(threads.find(consultation, posted.number()).orElseThrow().attachments()).isEmpty();
  }

  @Test
  void redactionSealsAttachmentsAndItsUndoShowsThemAgain() {
    var file = add(odt("The number is 555"));
    var posted = post(List.of(file.id()));
    eventually(posted, 1);

    words.redact(posted.comment(), author.actor("test"), List.of(new TextSpan(0, 2)));
    assertThat(holder.find(Viewer.VISITOR, file.file().hash())).isEmpty();
    assertThat(texts.of(List.of(posted.comment()))).isEmpty();
    assertThat(threads.find(consultation, posted.number()).orElseThrow().attachments()).isEmpty();

    words.unseal(posted.comment());
    assertThat(eventually(posted, 1)).hasSize(1);
    assertThat(holder.find(Viewer.VISITOR, file.file().hash())).isPresent();
  }

  @Test
  void withdrawalDeletesTheFileUnlessSomethingElseHoldsIt() {
    byte[] same = odt("Shared by two");
    var first = post(List.of(add(same).id()));
    var second = post(List.of(add(same).id()));
    String hash =
        threads.find(consultation, 1).orElseThrow().attachments().getFirst().file().hash();

    comments.withdraw(author, consultation.id(), first.number());
    assertThat(files.file(hash)).isPresent();
    comments.withdraw(author, consultation.id(), second.number());
    assertThat(files.file(hash)).isEmpty();
  }

  @Test
  void discardedDraftTakesItsFilesAlong() {
    var file = add(odt("Thrown away"));
    drafts.discard(author, question, DraftPlace.TOP);
    assertThat(attachments.waiting(author, question, DraftPlace.TOP)).isEmpty();
    assertThat(files.file(file.file().hash())).isEmpty();
  }

  @Test
  void aCommentHasOnlySoManyAttachments() {
    for (int i = 0; i < AttachmentService.MOST; i++) {
      add(odt("Number " + i));
    }
    assertThatThrownBy(() -> add(odt("One more")))
        .isInstanceOfSatisfying(
            AttachmentsFull.class,
            full -> assertThat(full.code()).isEqualTo("attachment.too-many"));
  }

  @Test
  void visitorsAttachNothingNeitherAreFlagsAttachedToAndNoOtherTypeIsTaken() {
    assertThatThrownBy(() -> add(Viewer.VISITOR, DraftPlace.TOP, odt("x")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> add(author, DraftPlace.flagOn(1), odt("x")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> add("<svg onload='alert(1)'/>".getBytes()))
        .isInstanceOf(DocumentNotTaken.class);
  }

  @Test
  void editChangesTheFilesAndTheEarlierRevisionKeepsIts() {
    var leaving = add(odt("Leaving"));
    var staying = add(odt("Staying"));
    var posted = post(List.of(leaving.id(), staying.id()));
    eventually(posted, 2);
    var coming = add(author, DraftPlace.editOf(posted.number()), odt("Coming"));

    edit(posted, List.of(staying.id(), coming.id()));

    assertThat(shown(posted)).containsExactly(staying.file(), coming.file());
    assertThat(eventually(posted, 2))
        .extracting(AttachmentText::file)
        .containsExactly(staying.file(), coming.file());
    assertThat(
            awaited(() -> texts.of(List.of(posted.comment())).getLast().text().strip(), "Coming"))
        .isEqualTo("Coming");
    var before =
        threads.earlierRevisions(threads.find(consultation, posted.number()).orElseThrow());
    assertThat(before.getFirst().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(leaving.file(), staying.file());
    assertThat(holder.find(Viewer.VISITOR, leaving.file().hash())).isPresent();

    comments.edit(
        author,
        consultation.id(),
        posted.number(),
        new CommentEdit("Only the words change.", null));
    assertThat(shown(posted)).containsExactly(staying.file(), coming.file());
    comments.withdraw(author, consultation.id(), posted.number());
    assertThat(files.file(leaving.file().hash())).isEmpty();
  }

  @Test
  void editTakesNobodyElsesFilesAndNoMoreThanACommentMayHave() {
    var posted = post(List.of(add(odt("Own")).id()));
    var foreign = add(other, DraftPlace.TOP, odt("Foreign"));
    assertThatThrownBy(() -> edit(posted, List.of(foreign.id()))).isInstanceOf(NotFound.class);

    var all = new ArrayList<AttachmentId>();
    all.add(
        threads.find(consultation, posted.number()).orElseThrow().attachments().getFirst().id());
    for (int i = 0; i < AttachmentService.MOST; i++) {
      all.add(add(author, DraftPlace.editOf(posted.number()), odt("More " + i)).id());
    }
    assertThatThrownBy(() -> edit(posted, all)).isInstanceOf(AttachmentsFull.class);
    assertThat(shown(posted)).hasSize(1);
    assertThat(attachments.waiting(author, question, DraftPlace.editOf(posted.number())))
        .hasSize(AttachmentService.MOST);
  }

  @Test
  void filesOfAnEditWaitWithItForReview() {
    in(Review.BEFORE);
    var first = add(odt("First"));
    var posted = post(List.of(first.id()));
    review.publish(posted.comment());
    var second = add(author, DraftPlace.editOf(posted.number()), odt("Second"));

    edit(posted, List.of(second.id()));

    assertThat(shown(posted)).containsExactly(first.file());
    assertThat(holder.find(Viewer.VISITOR, second.file().hash())).isEmpty();
    assertThat(own.find(author, consultation, posted.number()).orElseThrow().attachments())
        .extracting(AttachmentDetails::file)
        .containsExactly(second.file());
    words.declineEdit(posted.comment());
    assertThat(shown(posted)).containsExactly(first.file());
    assertThat(holder.find(Viewer.VISITOR, second.file().hash())).isEmpty();
    words.returnEditToReview(posted.comment());
    words.publishEdit(posted.comment());
    assertThat(shown(posted)).containsExactly(second.file());
    assertThat(holder.find(Viewer.VISITOR, second.file().hash())).isPresent();
  }

  @Test
  void sameBytesAreStagedOnce() {
    byte[] file = odt("Twice");
    var first = add(author, DraftPlace.STAGED, file);
    assertThat(add(author, DraftPlace.STAGED, file).id()).isEqualTo(first.id());
    var hashes = List.of(first.file().hash());
    assertThat(attachments.staged(author, question, hashes)).containsExactly(first.id());
    assertThatThrownBy(() -> attachments.staged(other, question, hashes))
        .isInstanceOf(NotFound.class);
  }

  private void edit(Receipt posted, List<AttachmentId> ids) {
    comments.edit(
        author,
        consultation.id(),
        posted.number(),
        new CommentEdit("See the attached list, corrected.", LanguageTag.ENGLISH, ids));
  }

  private List<HeldFile> shown(Receipt posted) {
    return threads.find(consultation, posted.number()).orElseThrow().attachments().stream()
        .map(AttachmentDetails::file)
        .toList();
  }

  private void in(Review when) {
    consultation = fixtures.anOpenConsultation(when);
    question = consultation.question(1).orElseThrow().id();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    other = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private AttachmentDetails add(byte[] content) {
    return add(author, DraftPlace.TOP, content);
  }

  private AttachmentDetails add(Viewer viewer, DraftPlace place, byte[] content) {
    return attachments.add(
        viewer, consultation.id(), question, place, "cases", new ByteArrayInputStream(content));
  }

  private Receipt post(List<AttachmentId> ids) {
    return post(author, ids);
  }

  private Receipt post(Viewer viewer, List<AttachmentId> ids) {
    return comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(question, null, null, LanguageTag.ENGLISH, "See the attached list.", ids),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private Reading reading(Receipt posted) {
    return threads
        .find(consultation, posted.number())
        .orElseThrow()
        .attachments()
        .getFirst()
        .reading();
  }

  private List<AttachmentText> eventually(Receipt posted, int many) {
    awaited(() -> texts.of(List.of(posted.comment())).size(), many);
    return texts.of(List.of(posted.comment()));
  }

  private static <T> T awaited(java.util.function.Supplier<T> asked, T hoped) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    T found = asked.get();
    while (!found.equals(hoped) && System.nanoTime() < end) {
      Thread.onSpinWait();
      found = asked.get();
    }
    return found;
  }

  private static byte[] odt(String words) {
    return SampleFiles.odt(ReadingProcessTests.odt(words));
  }
}
