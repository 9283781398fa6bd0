package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.api.ApiClient.Answer;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.InclusionProof;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@ExtendWith(OutputCaptureExtension.class)
class ApiIT {

  private static final String PROBLEM = "application/problem+json";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ApiTokenService tokens;

  ApiClient api;
  ConsultationDetails consultation;
  Viewer stakeholder;

  @BeforeEach
  void openConsultation() {
    api = new ApiClient(port);
    consultation = fixtures.anOpenConsultation();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void consultationHasQuestionsAndCounts() throws Exception {
    post(stakeholder, 1, null, "One.");
    post(stakeholder, 2, null, "Two.");
    post(stakeholder, 2, null, "Three.");

    var read = api.get(consultationAddress()).json();

    assertThat(read.at("/slug").asString()).isEqualTo(consultation.slug().value());
    assertThat(read.at("/title/en").asString()).isEqualTo("Continuation of the Forum");
    assertThat(read.at("/phase").asString()).isEqualTo("open");
    assertThat(read.at("/comments").asInt()).isEqualTo(3);
    assertThat(read.at("/questions/1/number").asInt()).isEqualTo(2);
    assertThat(read.at("/questions/1/comments").asInt()).isEqualTo(2);
    assertThat(read.has("reportedAt")).isFalse();
    var listed = api.get(ApiLinks.ROOT).json().at("/items");
    assertThat(texts(listed, "slug")).contains(consultation.slug().value());
  }

  @Test
  void consultationHasTexts() throws Exception {
    var secretariat = fixtures.aSecretariat();
    var slug = new org.rapporteur.shared.Slug("texts-of-" + consultation.slug());
    var plain = fixtures.draft(ReviewTiming.AFTER);
    preparation.create(
        secretariat,
        slug,
        new ConsultationDraft(
            new ConsultationTexts(
                plain.texts().title(),
                plain.texts().summary(),
                english("Since **2006**."),
                english("The Council"),
                new Mandate(english("Decides"), english("Resolution"), "https://un.example/9")),
            plain.schedule(),
            plain.terms(),
            List.of(
                new SectionDraft(
                    english("Future"),
                    List.of(new QuestionDraft(english("Continue?"), english("See above.")))))));
    String token = tokens.create(fixtures.again(secretariat), "A program").value();

    var read = api.get(ApiLinks.consultation(slug), "Authorization", "Bearer " + token).json();

    assertThat(read.at("/background/en").asString()).isEqualTo("Since **2006**.");
    assertThat(read.at("/convener/en").asString()).isEqualTo("The Council");
    assertThat(read.at("/mandate/quote/en").asString()).isEqualTo("Decides");
    assertThat(read.at("/mandate/source/en").asString()).isEqualTo("Resolution");
    assertThat(read.at("/mandate/link").asString()).isEqualTo("https://un.example/9");
    assertThat(read.at("/sections/0/title/en").asString()).isEqualTo("Future");
    assertThat(read.at("/questions/0/text/en").asString()).isEqualTo("See above.");
  }

  private static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }

  @Test
  void consultationHasEventsAndPolicy() throws Exception {
    var read = api.get(consultationAddress()).json();

    assertThat(read.at("/sections/0/questions/0").asInt()).isEqualTo(1);
    assertThat(read.at("/documents").isEmpty()).isTrue();
    assertThat(texts(read.at("/timeline"), "kind"))
        .containsExactlyInAnyOrder("opened", "announced");
    assertThat(read.at("/timeline/0/logNumber").asInt()).isPositive();
    assertThat(read.at("/terms/participation").asString()).isEqualTo("everyone");
    var policy = api.get(consultationAddress() + "/policy").json();
    assertThat(policy.at("/points/0/number").asString()).isNotBlank();
    assertThat(policy.at("/points/0/title/en").asString()).isNotBlank();
  }

  @Test
  void commentHasDocumentedFields() throws Exception {
    post(stakeholder, 1, null, "We favour **continuation**.");
    post(stakeholder, 1, 1, "A reply.");
    var government = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(government, consultation.id(), 1, true, null);

    var read = api.get(consultationAddress() + "/comments/1").json();

    assertThat(fieldNames(read))
        .containsExactlyInAnyOrder(
            "number",
            "question",
            "author",
            "organization",
            "group",
            "country",
            "region",
            "language",
            "createdAt",
            "state",
            "text",
            "html",
            "positions",
            "revision");
    assertThat(read.at("/group").asString()).isEqualTo("civil-society");
    assertThat(read.at("/region").asString()).isEqualTo("latin-american-and-caribbean");
    assertThat(read.at("/createdAt").asString()).endsWith("Z");
    assertThat(read.at("/html").asString())
        .isEqualTo("<p>We favour <strong>continuation</strong>.</p>");
    assertThat(read.at("/positions").toString())
        .isEqualTo(
            "{\"agree\":1,\"disagree\":0,\"byGroup\":{\"governments\":{\"agree\":1,\"disagree\":0}},"
                + "\"byRegion\":{\"latin-american-and-caribbean\":{\"agree\":1,\"disagree\":0}}}");
    assertThat(api.get(consultationAddress() + "/comments/2").json().at("/parent").asInt())
        .isEqualTo(1);
  }

  @Test
  void pagesContainEachCommentOnce() throws Exception {
    for (int i = 1; i <= 7; i++) {
      post(stakeholder, 1, null, "Comment " + i);
    }
    post(stakeholder, 2, null, "Elsewhere");

    var numbers = new ArrayList<Integer>();
    String next = commentsAddress(1) + "?limit=3";
    int pages = 0;
    while (!next.isEmpty()) {
      var page = api.get(next).json();
      page.at("/items").forEach(item -> numbers.add(item.at("/number").asInt()));
      next = page.path("next").asString("");
      pages++;
    }

    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void pageWithoutCommentsIsEmpty() throws Exception {
    assertThat(api.get(commentsAddress(2)).body()).isEqualTo("{\"items\":[]}");
  }

  @Test
  void everyChangeChangesEntityTag() throws Exception {
    post(stakeholder, 1, null, "First text");
    String tag = api.get(commentsAddress(1)).header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");

    var same = api.get(commentsAddress(1), "If-None-Match", tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();

    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(other, consultation.id(), 1, true, null);
    tag = requireChanged(tag);
    // The sum is equal, the counts by group differ.
    var third = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    positions.setPosition(other, consultation.id(), 1, null, null);
    positions.setPosition(third, consultation.id(), 1, true, null);
    assertThat(api.get(commentsAddress(1)).body()).contains("\"byGroup\":{\"private-sector\"");
    tag = requireChanged(tag);
    comments.edit(stakeholder, consultation.id(), 1, new CommentEdit("Second text", null));
    assertThat(api.get(commentsAddress(1)).body())
        .contains("Second text")
        .doesNotContain("First text");
    tag = requireChanged(tag);
    comments.withdraw(stakeholder, consultation.id(), 1);
    requireChanged(tag);
  }

  @Test
  void compressedAnswerHasWeakTag() throws Exception {
    post(stakeholder, 1, null, "Text ".repeat(1000));

    var answer = api.get(commentsAddress(1), "Accept-Encoding", "gzip");

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("ETag")).startsWith("W/\"");
    var again =
        api.get(
            commentsAddress(1), "Accept-Encoding", "gzip", "If-None-Match", answer.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(api.get(commentsAddress(1)).header("Content-Encoding")).isEmpty();
  }

  @Test
  void withdrawnCommentKeepsPlaceWithoutTextAndAuthor() throws Exception {
    post(stakeholder, 1, null, "Words that go");
    post(stakeholder, 1, 1, "A reply");
    api.get(commentsAddress(1));
    comments.withdraw(stakeholder, consultation.id(), 1);

    var answer = api.get(commentsAddress(1));

    assertThat(answer.body()).doesNotContain("Words that go");
    var place = answer.json().at("/items/0");
    assertThat(fieldNames(place))
        .containsExactlyInAnyOrder("number", "question", "createdAt", "state", "revision");
    assertThat(place.at("/state").asString()).isEqualTo("withdrawn");
    assertThat(answer.json().at("/items/1/parent").asInt()).isEqualTo(1);
  }

  @Test
  void sameKeyPostsCommentOnce() throws Exception {
    String token = tokens.create(stakeholder, "A program").value();
    String key = IdempotencyKey.random().value();

    var first = send("{\"text\":\"We **agree**.\"}", token, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().at("/number").asInt()).isEqualTo(1);
    assertThat(first.json().at("/state").asString()).isEqualTo("published");
    assertThat(first.header("Location")).endsWith(consultationAddress() + "/comments/1");
    var again = send("{\"text\":\"We **agree**.\"}", token, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(api.get(commentsAddress(1)).json().at("/items").size()).isEqualTo(1);
    assertThat(api.get(consultationAddress() + "/comments/1").json().at("/author").asString())
        .isEqualTo(stakeholder.name());

    assertProblem(send("{\"text\":\"Other\"}", token, key), 409, "idempotency-key.reused");
    String other = IdempotencyKey.random().value();
    var reply = send("{\"text\":\"Reply\",\"parent\":1,\"language\":\"fr\"}", token, other);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(api.get(consultationAddress() + "/comments/2").json().at("/language").asString())
        .isEqualTo("fr");
  }

  @Test
  void repeatedRequestLogsNothing(CapturedOutput output) throws Exception {
    String token = tokens.create(stakeholder, "A program").value();
    String key = IdempotencyKey.random().value();
    send("{\"text\":\"Once\"}", token, key);
    int before = output.getAll().length();

    assertThat(send("{\"text\":\"Once\"}", token, key).status()).isEqualTo(201);

    assertThat(output.getAll().substring(before)).doesNotContain("WARN");
  }

  @Test
  void postingTooFastIsRefused() throws Exception {
    String token = tokens.create(stakeholder, "A program").value();
    String key = IdempotencyKey.random().value();
    var first = send("{\"text\":\"Text\"}", token, key);
    Answer answer = first;
    for (int i = 1; i <= 70 && answer.status() == 201; i++) {
      answer = send("{\"text\":\"Text\"}", token, IdempotencyKey.random().value());
    }

    assertProblem(answer, 429, "comment.too-many");
    assertThat(answer.header("Retry-After")).isEqualTo("60");
    assertThat(send("{\"text\":\"Text\"}", token, key).body()).isEqualTo(first.body());
    String other =
        tokens.create(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS), "Other").value();
    assertThat(send("{\"text\":\"Text\"}", other, IdempotencyKey.random().value()).status())
        .isEqualTo(201);
  }

  @Test
  void uploadedFilesAreAttachedToComment() throws Exception {
    String token = tokens.create(stakeholder, "A program").value();
    String pdf = new String(SampleFiles.pdf("Eleven cases"), StandardCharsets.US_ASCII);
    var sent = upload(pdf, token);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().at("/name").asString()).isEqualTo("cases.pdf");
    String hash = sent.json().at("/hash").asString();
    assertThat(sent.header("Location")).contains(hash);
    assertThat(api.get("/documents/" + hash + "/cases.pdf").status()).isEqualTo(404);
    assertThat(upload(pdf, token).body()).isEqualTo(sent.body());

    String other =
        tokens.create(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "Other").value();
    String body = "{\"text\":\"See the list.\",\"attachments\":[\"" + hash + "\"]}";
    assertProblem(send(body, other, IdempotencyKey.random().value()), 404, "not-found");
    String key = IdempotencyKey.random().value();
    var posted = send(body, token, key);
    assertThat(posted.status()).isEqualTo(201);
    assertThat(send(body, token, key).body()).isEqualTo(posted.body());
    assertThat(
            api.get(consultationAddress() + "/comments/1")
                .json()
                .at("/attachments/0/name")
                .asString())
        .isEqualTo("cases.pdf");
    assertThat(api.get("/documents/" + hash + "/cases.pdf").status()).isEqualTo(200);

    assertProblem(upload("no document", token), 400, "document.type");
    assertProblem(
        api.send("POST", uploadAddress(), pdf, "Content-Type", "application/octet-stream"),
        401,
        "token.missing");
  }

  private String uploadAddress() {
    return consultationAddress() + "/questions/1/attachments?name=cases.pdf";
  }

  private ApiClient.Answer upload(String content, String token) throws Exception {
    return api.send(
        "POST",
        uploadAddress(),
        content,
        "Content-Type",
        "application/octet-stream",
        "Authorization",
        "Bearer " + token);
  }

  @Test
  void invalidPostIsRefusedWithCode() throws Exception {
    String token = tokens.create(stakeholder, "A program").value();
    String path = commentsAddress(1);
    String json = "application/json";

    var withoutToken = api.send("POST", path, "{\"text\":\"x\"}", "Content-Type", json);
    assertProblem(withoutToken, 401, "token.missing");
    assertThat(withoutToken.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertProblem(
        api.send(
            "POST", path, "{}", "Content-Type", json, "Authorization", "Bearer " + "a".repeat(22)),
        401,
        "token.not-good");
    assertProblem(
        api.send("POST", path, "{}", "Content-Type", json, "Authorization", "Bearer " + token),
        400,
        "idempotency-key.missing");
    assertProblem(send("{\"text\":\"x\"}", token, "short"), 400, "idempotency-key.form");
    String key = IdempotencyKey.random().value();
    assertProblem(send("{\"text\":", token, key), 400, "json.malformed");
    assertProblem(send("{\"text\":\"a\",\"text\":\"b\"}", token, key), 400, "json.malformed");
    assertProblem(send("null", token, key), 400, "json.type");
    assertProblem(send("", token, key), 400, "json.type");
    assertProblem(send("[]", token, key), 400, "json.type");
    assertProblem(send("{\"text\":5}", token, key), 400, "json.type");
    var type = send("{\"text\":\"a\",\"parent\":\"1\"}", token, key);
    assertProblem(type, 400, "json.type");
    assertThat(type.json().at("/field").asString()).isEqualTo("parent");
    assertProblem(send("{\"text\":\"a\",\"parrent\":1}", token, key), 400, "json.unknown-field");
    assertProblem(send("{}", token, key), 400, "text.missing");
    assertProblem(send("{\"text\":\"a\",\"parent\":99}", token, key), 404, "not-found");
    assertProblem(send("{\"text\":\"a\",\"language\":\"?\"}", token, key), 400, "language.unknown");
    assertProblem(send("{\"text\":\"a\\u0000\"}", token, key), 400, "text.control");
    String large = "{\"text\":\"" + "x".repeat(JsonBodyReader.MAX_BYTES) + "\"}";
    assertProblem(send(large, token, key), 413, "body.too-large");
    assertProblem(
        api.send(
            "POST",
            path,
            "text=x",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            key),
        415,
        "media-type.not-supported");
    assertThat(api.get(path).json().at("/items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/comments/9, 404, not-found",
    "/comments/x, 404, not-found",
    "/comments/0, 404, not-found",
    "/questions/9/comments, 404, not-found",
    "/questions/1/comments?after=x, 400, parameter.form",
    "/questions/1/comments?after=-1, 400, cursor.form",
    "/questions/1/comments?limit=0, 400, page.limit",
    "/questions/1/comments?limit=101, 400, page.limit",
    "/questions/1/threads?order=loudest, 400, threads.order",
    "/questions/1/threads?after=x, 400, cursor.form",
    "/log/9, 404, not-found",
    "/nothing, 404, not-found"
  })
  void invalidAddressReturnsProblem(String path, int status, String code) throws Exception {
    assertProblem(api.get(consultationAddress() + path), status, code);
    assertProblem(api.get(consultationAddress() + path, "Accept", "text/html"), status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/consultations/none",
    "/api/v1/consultations/No_Slug",
    "/api",
    "/api/v2",
    "/api/x/y"
  })
  void unknownAddressReturnsProblem(String path) throws Exception {
    assertProblem(api.get(path), 404, "not-found");
  }

  @Test
  void robotsAndIconAreServed() throws Exception {
    var robots = api.get("/robots.txt");
    assertThat(robots.status()).isEqualTo(200);
    assertThat(robots.header("Content-Type")).startsWith("text/plain");
    assertThat(robots.body()).startsWith("User-agent: *");
    assertThat(api.get("/favicon.ico").header("Location")).endsWith("/images/icon.svg");
    assertThat(api.get("/images/icon.svg").status()).isEqualTo(200);
    assertThat(api.get("/.well-known/security.txt").status()).isEqualTo(404);
  }

  @Test
  void wrongMethodReturnsAllowedMethods() throws Exception {
    var answer = api.send("DELETE", consultationAddress() + "/comments/1", "");

    assertProblem(answer, 405, "method.not-allowed");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void visitorsCannotReadDraft() throws Exception {
    var secretariat = fixtures.aSecretariat();
    var slug = new org.rapporteur.shared.Slug("draft-of-" + consultation.slug());
    preparation.create(secretariat, slug, fixtures.draft(ReviewTiming.AFTER));

    assertProblem(api.get(ApiLinks.consultation(slug)), 404, "not-found");
    String token = tokens.create(fixtures.again(secretariat), "A program").value();
    var own = api.get(ApiLinks.consultation(slug), "Authorization", "Bearer " + token);
    assertThat(own.json().at("/phase").asString()).isEqualTo("draft");
    assertThat(own.header("Cache-Control")).contains("private");
  }

  @Test
  void logHasRootAndInclusionProofs() throws Exception {
    var log = api.get(consultationAddress() + "/log").json();

    assertThat(log.at("/size").asInt()).isEqualTo(2);
    assertThat(log.at("/root").asString()).matches("[0-9a-f]{64}");
    for (var item : log.at("/items")) {
      int number = item.at("/number").asInt();
      assertThat(item.at("/label").asString()).isEqualTo("M-000" + number);
      var entry = api.get(consultationAddress() + "/log/" + number).json();
      assertThat(entry.at("/leaf").asString()).isEqualTo(item.at("/leaf").asString());
      assertThat(entry.at("/proof/root").asString()).isEqualTo(log.at("/root").asString());
      var proof =
          new InclusionProof(
              number,
              2,
              entry.at("/leafHash").asString(),
              entry.at("/proof/path").valueStream().map(JsonNode::asString).toList(),
              entry.at("/proof/root").asString());
      assertThat(proof.steps().getLast().hash()).isEqualTo(proof.root());
    }
    assertThat(log.at("/items")).hasSize(2);
    var alias = api.get("/consultations/" + consultation.slug() + "/log.json");
    assertThat(alias.json()).isEqualTo(log);
  }

  @Test
  void answersCreateNoSession() throws Exception {
    assertThat(api.get(consultationAddress()).header("Set-Cookie")).isEmpty();
    assertThat(api.get("/api/none").header("Set-Cookie")).isEmpty();
  }

  private String requireChanged(String tag) throws Exception {
    var answer = api.get(commentsAddress(1), "If-None-Match", tag);
    assertThat(answer.status()).isEqualTo(200);
    return answer.header("ETag");
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    var problem = answer.json();
    assertThat(problem.at("/code").asString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/title").asString()).isNotBlank().doesNotContain("‹");
    assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("‹");
  }

  private Answer send(String body, String token, String key) throws Exception {
    return api.send(
        "POST",
        commentsAddress(1),
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token,
        "Idempotency-Key",
        key);
  }

  private void post(Viewer author, int question, @Nullable Integer parent, String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(question).orElseThrow().id(), parent, null, null, text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private String consultationAddress() {
    return ApiLinks.consultation(consultation.slug());
  }

  private String commentsAddress(int question) {
    return consultationAddress() + "/questions/" + question + "/comments";
  }

  private static Set<String> fieldNames(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }

  private static List<String> texts(JsonNode items, String name) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(name).asString())
        .toList();
  }
}
