package org.rapporteur.synthesis.rephrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.testing.StubModel;
import org.springframework.beans.factory.annotation.Autowired;

/// Words that go from public sight leave what a model was told and answered, too.
class RephrasedWordsGoIT extends RephrasedDraft {

  private static final String OWN =
      " WHERE synthesis_id IN (SELECT id FROM synthesis WHERE consultation_id = ?)";

  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired ThreadService threads;

  @Test
  void wordsOfARemovedCommentLeaveWhatIsKept() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);
    var quote = quoted(before).quotes().getFirst();
    String words = quoted(before).text().substring(quote.start(), quote.end());
    assertThat(tables()).contains(words);

    review.remove(threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());

    await().untilAsserted(() -> assertThat(tables()).doesNotContain(words));
    var kept = rephrasing.find(secretariat, id, proposal.id());
    assertThat(kept.isWithheld()).isTrue();
    assertThat(kept.answer()).isEmpty();
    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(again(before)), proposal.id()))
        .isInstanceOf(NothingProposed.class);
  }

  @Test
  void answerThatComesAfterARemovalIsNotKept() {
    var before = quoting();
    var quote = quoted(before).quotes().getFirst();
    String words = quoted(before).text().substring(quote.start(), quote.end());
    MODEL.respondUsing(
        exchange -> {
          review.remove(
              threads.findComment(made.consultation(), quote.comment()).orElseThrow().id());
          StubModel.send(
              exchange,
              200,
              StubModel.toCompletion(
                  StubModel.toMessage(
                      honestly(StubModel.parseSentences(MODEL.received().getLast())))));
        });

    var kept = asked(before);

    assertThat(kept.isWithheld()).isTrue();
    await().untilAsserted(() -> assertThat(tables()).doesNotContain(words));
  }

  @Test
  void wordsOfAWithdrawnCommentLeaveWhatIsKeptAndTheDraft() {
    made = consultations.open();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);
    assertThat(tables()).contains(quotedWords(before));

    withdraw(quoted(before).quotes().getFirst().comment());

    await().untilAsserted(() -> assertThat(tables()).doesNotContain(quotedWords(before)));
    assertThat(rephrasing.find(secretariat, id, proposal.id()).isWithheld()).isTrue();
  }

  @Test
  void wordsOfACommentThatIsReviewedAgainLeaveWhatIsKept() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);

    reviewAgain(quoted(before).quotes().getFirst().comment());

    await().untilAsserted(() -> assertThat(tables()).doesNotContain(quotedWords(before)));
    assertThat(rephrasing.find(secretariat, id, proposal.id()).isWithheld()).isTrue();
  }

  @Test
  void answerThatComesAfterACommentIsReviewedAgainIsNotKept() {
    var before = quoting();
    MODEL.respondUsing(
        exchange -> {
          reviewAgain(quoted(before).quotes().getFirst().comment());
          StubModel.send(
              exchange,
              200,
              StubModel.toCompletion(
                  StubModel.toMessage(
                      honestly(StubModel.parseSentences(MODEL.received().getLast())))));
        });

    assertThat(asked(before).isWithheld()).isTrue();
  }

  @Test
  void wordsOfACommentThatIsNotPublishedGoNowhere() {
    var before = quoting();
    int comment = quoted(before).quotes().getFirst().comment();
    database
        .sql("UPDATE comment SET state = 'WITHDRAWN' WHERE consultation_id = ? AND number = ?")
        .params(id.value(), comment)
        .update();

    assertThatThrownBy(() -> rephrasing.ask(secretariat, seen(before)))
        .isInstanceOf(NotRephrasable.class);
    assertThat(MODEL.received()).isEmpty();
  }

  /// As long as what takes the words out has not run yet.
  @Test
  void wordsOfACommentThatIsNotPublishedNowGoIntoNoEdition() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    asked(before);
    assertThat(told(before, 1).told().getFirst().quoted()).isNotEmpty();

    database
        .sql("UPDATE comment SET state = 'WITHDRAWN' WHERE consultation_id = ? AND number = ?")
        .params(id.value(), quoted(before).quotes().getFirst().comment())
        .update();

    assertThat(tables()).contains(quotedWords(before));
    assertThat(told(before, 1).told())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.outcome()).isEqualTo("PROPOSED");
              assertThat(told.sent()).isNull();
              assertThat(told.answer()).isNull();
              assertThat(told.quoted()).isEmpty();
            });
  }

  private void reviewAgain(int comment) {
    review.returnToReview(threads.findComment(made.consultation(), comment).orElseThrow().id());
  }

  private void withdraw(int comment) {
    long author =
        database
            .sql("SELECT person_id FROM comment WHERE consultation_id = ? AND number = ?")
            .params(id.value(), comment)
            .query(Long.class)
            .single();
    comments.withdraw(viewers.forPerson(new PersonId(author)), id, comment);
  }

  private static String quotedWords(SynthesisParagraph paragraph) {
    var quote = quoted(paragraph).quotes().getFirst();
    return quoted(paragraph).text().substring(quote.start(), quote.end());
  }

  private String tables() {
    return Stream.of("synthesis_exchange", "synthesis_edit", "synthesis_sentence")
        .map(
            table ->
                database.sql("SELECT * FROM " + table + OWN).param(id.value()).query().listOfRows())
        .flatMap(List<Map<String, Object>>::stream)
        .toList()
        .toString();
  }
}
