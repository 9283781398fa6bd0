package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.consultation.question.ScaleChoice.IN_FAVOUR;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tests positions on questions in the API. The second question has a scale.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class QuestionPositionApiIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired ApiTokenService tokens;
  @Autowired DelegationLifecycleService delegationLifecycle;
  @Autowired DelegationService delegations;

  private ApiClient api;
  private ConsultationDetails consultation;
  private Viewer person;
  private String token;
  private String root;

  @BeforeEach
  void openConsultation() {
    api = new ApiClient(port);
    consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    person = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    token = tokens.create(person, "A program").value();
    root = ApiLinks.consultation(consultation.slug());
  }

  @Test
  void scaleHasWordsByChoiceAndLanguage() throws Exception {
    var questions = api.get(root).json().at("/questions");

    assertThat(questions.at("/0").has("scale")).isFalse();
    assertThat(questions.at("/1/scale").propertyNames())
        .containsExactly("in-favour", "in-favour-with-conditions", "against", "no-position");
    assertThat(questions.at("/1/scale/in-favour/en").asString()).isEqualTo("In favour");
    assertThat(questions.at("/1/scale/against/fr").asString()).isEqualTo("Défavorable");
  }

  @Test
  void postedPositionIsOnCommentAndInTally() throws Exception {
    var refused = post("{\"text\":\"Continue.\"}");
    assertProblem(refused, 400, "question-position.missing");
    assertThat(refused.json().at("/field").asString()).isEqualTo("questionPosition");

    assertThat(post("{\"text\":\"Continue.\",\"questionPosition\":\"in-favour\"}").status())
        .isEqualTo(201);

    assertThat(shownPosition(1)).isEqualTo("in-favour");
    assertThat(api.get(tallyAddress(2)).body())
        .isEqualTo(
            "{\"byChoice\":{\"in-favour\":1,\"in-favour-with-conditions\":0,\"against\":0,\"no-position\":0},"
                + "\"notAnswered\":0,"
                + "\"byGroup\":{\"civil-society\":{\"byChoice\":{\"in-favour\":1,"
                + "\"in-favour-with-conditions\":0,\"against\":0,\"no-position\":0},\"notAnswered\":0}}}");
  }

  @Test
  void questionWithoutScaleHasEmptyTally() throws Exception {
    comment(person, 1, null, null);

    var tally = api.get(tallyAddress(1)).json();

    assertThat(tally.at("/notAnswered").asInt()).isZero();
    assertThat(tally.at("/byChoice/in-favour").asInt()).isZero();
    assertThat(tally.at("/byGroup").isEmpty()).isTrue();
    assertThat(api.get(root + "/comments/1").json().has("questionPosition")).isFalse();
  }

  @Test
  void putChangesPositionInCommentsAndTally() throws Exception {
    comment(person, 2, null, IN_FAVOUR);
    String commentTag = api.get(root + "/comments/1").header("ETag");
    String tallyTag = api.get(tallyAddress(2)).header("ETag");

    var changed = put(2, "{\"questionPosition\":\"against\"}");

    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.body()).isEmpty();
    assertThat(shownPosition(1)).isEqualTo("against");
    assertThat(api.get(root + "/comments/1", "If-None-Match", commentTag).status()).isEqualTo(200);
    var tally = api.get(tallyAddress(2), "If-None-Match", tallyTag).json();
    assertThat(tally.at("/byChoice/in-favour").asInt()).isZero();
    assertThat(tally.at("/byChoice/against").asInt()).isOne();
  }

  @Test
  void putForDelegationChangesOnlyItsPosition() throws Exception {
    var delegation = DelegationOfTwo.of(fixtures, delegationLifecycle);
    var speaker = delegation.head();
    comment(speaker, 2, null, IN_FAVOUR);
    comment(speaker, 2, delegation.id(), IN_FAVOUR);
    token = tokens.create(speaker, "A program").value();
    String slug =
        delegations.listBySpeaker(speaker.requireSignedIn("test")).getFirst().slug().value();

    String body = "{\"questionPosition\":\"no-position\",\"delegation\":\"%s\"}";
    assertThat(put(2, body.formatted(slug)).status()).isEqualTo(204);

    assertThat(shownPosition(1)).isEqualTo("in-favour");
    assertThat(shownPosition(2)).isEqualTo("no-position");
    assertProblem(put(2, body.formatted("another")), 404, "not-found");
  }

  @Test
  void invalidPutIsRefused() throws Exception {
    String body = "{\"questionPosition\":\"against\"}";
    assertProblem(
        api.send("PUT", positionAddress(2), body, "Content-Type", "application/json"),
        401,
        "token.missing");
    assertProblem(put(2, body), 409, "question-position.no-comment");
    assertProblem(put(1, body), 409, "question-position.no-scale");
    assertProblem(put(9, body), 404, "not-found");
    comment(person, 2, null, IN_FAVOUR);
    assertProblem(put(2, "{}"), 400, "question-position.missing");
    assertProblem(put(2, "{\"questionPosition\":\"AGAINST\"}"), 400, "question-position.unknown");
    assertProblem(put(2, "{\"position\":\"against\"}"), 400, "json.unknown-field");
    assertThat(shownPosition(1)).isEqualTo("in-favour");
  }

  private void comment(
      Viewer viewer,
      int question,
      @Nullable DelegationId delegation,
      @Nullable ScaleChoice choice) {
    var id = consultation.question(question).orElseThrow().id();
    comments.post(
        viewer,
        consultation.id(),
        new CommentDraft(id, null, delegation, null, "A comment").withQuestionPosition(choice),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private String shownPosition(int comment) throws Exception {
    return api.get(root + "/comments/" + comment).json().at("/questionPosition").asString();
  }

  private ApiClient.Answer post(String body) throws Exception {
    return api.send(
        "POST",
        root + "/questions/2/comments",
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token,
        "Idempotency-Key",
        IdempotencyKey.random().value());
  }

  private ApiClient.Answer put(int question, String body) throws Exception {
    return api.send(
        "PUT",
        positionAddress(question),
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token);
  }

  private String positionAddress(int question) {
    return root + "/questions/" + question + "/position";
  }

  private String tallyAddress(int question) {
    return root + "/questions/" + question + "/positions";
  }

  private static void assertProblem(ApiClient.Answer answer, int status, String code) {
    assertThat(answer.json().at("/code").asString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }
}
