package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.annotation.Autowired;

/// What is shown of a draft after something that it rests on is public no more.
class WithheldPreviewIT extends ShownDraft {

  private static final String GAP = "This paragraph is not shown";
  private static final String FOUND = "Who hosts should bear the cost, some hold.";
  private static final String WRITTEN = "The cost of hosting was raised.";

  @Autowired CommentReviewService review;
  @Autowired RevisionReviewService words;
  @Autowired ThreadService threads;
  @Autowired Transactions transactions;

  @Test
  void paragraphsThatRestOnARemovedCommentAreNotShownUntilItIsRestored() throws Exception {
    open(reader);
    int decision = remove(2);

    assertThat(page(reader).body())
        .doesNotContain(GOES)
        .contains(GAP, "M-%04d".formatted(decision));
    assertThat(unzipped(bytes(reader, "docx"))).contains(GAP).doesNotContain(GOES, "Hubs");
    assertThat(printed(bytes(reader, "pdf"))).contains(GAP).doesNotContain(GOES, "Hubs");
    assertThat(only().withheld()).containsExactly(2);
    assertThat(only().hidden()).isFalse();

    review.publish(threads.findComment(consultation, 2).orElseThrow().id());

    assertThat(shown(reader)).contains(GOES);
    assertThat(only().withheld()).isEmpty();
  }

  @Test
  void paragraphsThatRestOnABlackedOutCommentAreNotShown() {
    open(reader);
    blackOut(true);

    assertThat(shown(reader)).doesNotContain(GOES).doesNotContain("One wrote");
    assertThat(only().withheld()).containsExactly(2);
  }

  @Test
  void whatSpeaksFromARemovedCommentInOtherWordsIsNotShown() {
    paraphrases();
    open(reader);
    assertThat(shown(reader)).contains(KEPT, FOUND, WRITTEN);

    remove(2);

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
    assertThat(only().withheld()).containsExactly(3, 4);
  }

  @Test
  void exchangesWithAModelAreNotShownBesideParagraphsThatAreNot() throws Exception {
    paraphrases();
    asked("Asked of the model");
    open(reader);
    assertThat(data()).contains("Asked of the model");

    remove(2);

    assertThat(data()).doesNotContain("Asked of the model");
  }

  @Test
  void whatSpeaksFromABlackedOutCommentInOtherWordsIsNotShown() {
    paraphrases();
    open(reader);
    blackOut(true);

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
    assertThat(only().withheld()).containsExactly(3, 4);
  }

  @Test
  void whatWasDecidedBeforeTheOpeningAndNotSeenByTheDraftIsNotShownEither() {
    paraphrases();
    open(reader);
    blackOut(true);
    database
        .sql(
            "UPDATE report_preview SET opened_at = opened_at + INTERVAL 1 DAY WHERE state = 'OPEN'")
        .update();

    assertThat(shown(reader)).contains(KEPT).doesNotContain(FOUND, WRITTEN);
  }

  @Test
  void nothingIsShownWhereWordsWereBlackedOutWithoutADecision() {
    paraphrases();
    open(reader);
    blackOut(false);

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
    assertThat(only().hidden()).isTrue();
  }

  @Test
  void draftThatWasMadeOfWhatARedactionLeftIsShownWhole() {
    paraphrases();
    blackOut(false);
    open(reader);

    assertThat(shown(reader)).contains(KEPT, FOUND, WRITTEN);
    assertThat(only().withheld()).isEmpty();
  }

  @Test
  void nothingIsShownWhereACommentWentWithoutADecision() throws Exception {
    open(reader);
    review.returnToReview(threads.findComment(consultation, 2).orElseThrow().id());

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
    assertThat(page(reader).body()).doesNotContain(KEPT).contains("are not public any more");
    assertThat(only().hidden()).isTrue();
    assertThat(only().readers()).extracting(PreviewReader::firstReadAt).containsOnlyNulls();
  }

  @Test
  void nothingIsShownWhereAChangeAwaitsReviewAgain() {
    open(reader);
    database
        .sql("UPDATE comment_revision SET state = 'AWAITING_REVIEW' WHERE comment_id = ?")
        .param(threads.findComment(consultation, 2).orElseThrow().id().value())
        .update();

    assertThat(standing(reader)).isEqualTo(Standing.WITHHELD);
  }

  private void paraphrases() {
    drafts.give(
        consultation.id(), SampleDrafts.paraphrasing(consultation.id(), 3, KEPT, FOUND, WRITTEN));
  }

  /// As a model is asked, without quoting anybody.
  private void asked(String request) {
    database
        .sql(
            """
            INSERT INTO model_call (consultation_id, run, draft, task, subject, model, request_hash, request,
                                    sources, outcome, request_tokens, reply_tokens, called_at)
            VALUES (?, 1, 3, 'CODEBOOK', '1', 'a-model', REPEAT('0', 64), ?, '[]', 'ACCEPTED', 1, 1, UTC_TIMESTAMP())
            """)
        .params(consultation.id().value(), request)
        .update();
  }

  private void blackOut(boolean decided) {
    var comment = threads.findComment(consultation, 2).orElseThrow().id();
    transactions.write(
        () -> {
          words.redact(comment, secretariat.requireSignedIn("test"), List.of(new TextSpan(0, 4)));
          if (decided) {
            review.storeDecision(comment, record("comment-redacted", 2));
          }
        });
  }

  /// As a moderator's decision does it.
  private int remove(int number) {
    var comment = threads.findComment(consultation, number).orElseThrow().id();
    return transactions.write(
        () -> {
          review.remove(comment);
          int decision = record("comment-removed", number);
          review.storeDecision(comment, decision);
          return decision;
        });
  }

  private int record(String kind, int comment) {
    return log.record(
        new LogName(consultation.slug().value()),
        new EntryDraft(kind, "C" + comment, "moderator", Map.of(), "Names a person.", null));
  }

  private String data() throws Exception {
    return get(reader, PreviewLinks.file(consultation.slug(), "json")).body();
  }
}
