package org.rapporteur.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.QuotingCommentService;
import org.rapporteur.discussion.thread.QuotingCommentService.QuotingComment;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tests that redacting a comment also redacts quotations of it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class RedactedQuotationsIT {

  private static final String NUMBER = "Ask Ms. X at 555-0142.";
  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without that.", "It names a person.");

  private static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired ModerationService moderation;
  @Autowired QuotingCommentService quotingComments;

  HttpClient http = HttpClient.newHttpClient();
  ConsultationDetails consultation;
  Viewer author;
  Viewer moderator;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void redactionHidesQuotationsUntilItIsUndone() throws Exception {
    post(null, NUMBER + " We favour continuation.");
    post(1, createQuotation(1, NUMBER) + "\nPlease do not.");
    post(1, createQuotation(1, "We favour continuation.") + "\nSo do we.");
    post(2, createQuotation(2, "Ask Ms. X at 555-0142.") + "\nIndeed.");
    assertThat(quotingComments.listQuoting(moderator, consultation.id(), 1))
        .contains(new QuotingComment(2, NUMBER), new QuotingComment(3, "We favour continuation."));
    String before = readComment(3).text();

    var decision =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(13, 21)), ADVERSE);

    for (String address :
        List.of(
            "/api/v1/consultations/%s/questions/1/comments",
            "/api/v1/consultations/%s/comments/2",
            "/light/consultations/%s/questions/1",
            "/light/consultations/%s/comments/4",
            "/consultations/%s/questions/1/fragment?comment=2",
            "/consultations/%s/questions/1/print")) {
      String body = get(address.formatted(consultation.slug()));
      assertThat(body).as(address).doesNotContain("555-0142").contains(Redaction.MARK);
    }
    assertThat(readComment(2).decision()).isEqualTo(decision.number());
    assertThat(readComment(4).decision()).isEqualTo(decision.number());
    assertThat(readComment(3).text()).isEqualTo(before);
    assertThat(readComment(2).text()).contains("Please do not.").contains("#quoted-1-");
    assertThat(threads.listEarlierRevisions(readComment(2))).isEmpty();
    assertThat(get("/consultations/" + consultation.slug() + "/log.json"))
        .contains("\"quotations\":\"2\"");

    moderation.undo(moderator, consultation.id(), decision.number());
    assertThat(readComment(1).text()).startsWith(NUMBER);
    assertThat(readComment(2).text()).contains("555-0142");
    assertThat(readComment(4).text()).contains("555-0142");
    assertThat(readComment(2).decision()).isNull();
    assertThat(readComment(4).decision()).isNull();
  }

  @Test
  void quotationWithOwnRedactionStaysRedacted() {
    post(null, NUMBER);
    post(1, createQuotation(1, NUMBER) + "\nAnd Mr. Y at 555-0199.");
    var own =
        moderation.redact(
            moderator, consultation.id(), 2, List.of(findSpan(2, "555-0199")), ADVERSE);
    var source =
        moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(13, 21)), ADVERSE);
    assertThat(readComment(2).text()).doesNotContain("555-0199").doesNotContain("555-0142");

    moderation.undo(moderator, consultation.id(), own.number());
    assertThat(readComment(2).text()).contains("555-0199").doesNotContain("555-0142");
    assertThat(readComment(2).decision()).isEqualTo(source.number());
    moderation.undo(moderator, consultation.id(), source.number());
    assertThat(readComment(2).text()).contains("555-0199").contains("555-0142");
  }

  @Test
  void publishedEditDoesNotRestoreRedactedWords() {
    openConsultation(ReviewTiming.BEFORE);
    post(null, NUMBER);
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    post(null, "Nothing yet.");
    moderation.publish(moderator, consultation.id(), 2, FAVOURABLE);
    comments.edit(
        author,
        consultation.id(),
        2,
        new CommentEdit(createQuotation(1, NUMBER) + "\nAs C1 says.", LanguageTag.ENGLISH));
    moderation.redact(moderator, consultation.id(), 1, List.of(new TextSpan(13, 21)), ADVERSE);

    moderation.publishEdit(moderator, consultation.id(), 2, FAVOURABLE);

    assertThat(readComment(2).text()).doesNotContain("555-0142").contains("As C1 says.");
  }

  @Test
  void onlyStaffCanListQuotingComments() {
    post(null, NUMBER);
    assertThatThrownBy(() -> quotingComments.listQuoting(author, consultation.id(), 1))
        .isInstanceOf(NotAllowed.class);
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    moderator = fixtures.aModeratorOf(consultation.id());
  }

  private TextSpan findSpan(int number, String words) {
    int at = readComment(number).text().indexOf(words);
    return new TextSpan(at, at + words.length());
  }

  private CommentDetails readComment(int number) {
    return threads.findComment(consultation, number).orElseThrow();
  }

  private String createQuotation(int number, String selected) {
    var comment = readComment(number);
    String plain = Markdown.toPlainText(comment.text());
    var passage = Quotations.locate(number, comment.revision(), plain, selected).orElseThrow();
    return passage.toMarkdown(consultation.slug(), passage.extractFrom(plain).orElseThrow());
  }

  private void post(@Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
