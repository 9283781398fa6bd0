package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.search.SearchedSubmissions;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Requires that the answers of the API match its OpenAPI description.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired ApiTokenService tokens;
  @Autowired DelegationLifecycleService delegations;
  @Autowired SearchedSubmissions searchedSubmissions;

  private ApiClient api;
  private JsonNode description;
  private String slug;
  private String root;
  private String token;

  @BeforeAll
  void createContent() throws Exception {
    api = new ApiClient(port);
    description = api.get("/api/openapi.json").json();
    var consultation = fixtures.anOpenConsultationWithScale(ReviewTiming.AFTER);
    slug = consultation.slug().value();
    root = ApiLinks.consultation(consultation.slug());
    var author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    token = tokens.create(author, "A program").value();
    var question = consultation.question(1).orElseThrow().id();
    for (int i = 1; i <= 3; i++) {
      comments.post(
          author,
          consultation.id(),
          new CommentDraft(question, i == 1 ? null : 1, null, null, "Comment " + i),
          Channel.WEB,
          IdempotencyKey.random());
    }
    comments.withdraw(author, consultation.id(), 2);
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(other, consultation.id(), 1, true, null);
    searchedSubmissions.send(
        consultation,
        DelegationOfTwo.called("Ministry of Posts", fixtures, delegations),
        "We favour renewal.");
    searchedSubmissions.awaitCount(consultation, "renewal", 1);
    searchedSubmissions.awaitFound(consultation, "Comment", 2);
  }

  @Test
  void answersFitTheirSchemas() throws Exception {
    assertMatchesSchema("ConsultationList", api.get(ApiLinks.ROOT).body());
    assertMatchesSchema("Consultation", api.get(root).body());
    assertMatchesSchema("Policy", api.get(root + "/policy").body());
    assertMatchesSchema("CommentPage", api.get(root + "/questions/1/comments?limit=2").body());
    assertMatchesSchema("CommentPage", api.get(root + "/questions/1/comments").body());
    assertMatchesSchema("Comment", api.get(root + "/comments/1").body());
    assertMatchesSchema("QuestionPositions", api.get(root + "/questions/1/positions").body());
    assertMatchesSchema("Log", api.get(root + "/log").body());
    assertMatchesSchema("SubmissionPage", api.get(root + "/submissions").body());
    assertMatchesSchema("Submission", api.get(root + "/submissions/1").body());
    assertThat(searchAndValidate("comment").at("/items/0/comment/number").asInt()).isEqualTo(1);
    assertThat(searchAndValidate("submission").at("/items/0/submission/number").asInt())
        .isEqualTo(1);
    assertMatchesSchema("LogEntry", api.get(root + "/log/1").body());
    assertMatchesSchema("Problem", api.get(root + "/comments/999").body());
    String sent = "{\"text\":\"From a program\",\"parent\":1}";
    assertMatchesSchema("CommentDraft", sent);
    var receipt =
        api.send(
            "POST",
            root + "/questions/1/comments",
            sent,
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            IdempotencyKey.random().value());
    assertThat(receipt.status()).isEqualTo(201);
    assertMatchesSchema("Receipt", receipt.body());
  }

  @Test
  void documentIsValidAndRoundTrips() {
    var read = parse(description.toString());

    assertThat(read.getMessages()).isEmpty();
    var again = parse(Json31.pretty(read.getOpenAPI()));
    assertThat(again.getMessages()).isEmpty();
    assertThat(again.getOpenAPI()).isEqualTo(read.getOpenAPI());
    assertThat(
            read.getOpenAPI().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream))
        .isNotEmpty()
        .allSatisfy(parameter -> assertThat(parameter.getSchema()).isNotNull());
  }

  private static SwaggerParseResult parse(String document) {
    return new OpenAPIV3Parser().readContents(document, null, new ParseOptions());
  }

  @Test
  void onlyRequestSchemasForbidMoreProperties() {
    assertThat(description.at("/components/schemas/Consultation").has("additionalProperties"))
        .isFalse();
    for (String request : List.of("CommentDraft", "QuestionPositionChange")) {
      var additional = description.at("/components/schemas/" + request + "/additionalProperties");
      assertThat(additional.isBoolean() && !additional.asBoolean()).as(request).isTrue();
    }
  }

  @Test
  void unchangedDescriptionIsNotSentAgain() throws Exception {
    String tag = api.get("/api/openapi.json").header("ETag");

    assertThat(tag).isNotEmpty();
    assertThat(api.get("/api/openapi.json", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(api.get("/").body()).contains("href=\"/api/openapi.json\"");
  }

  @Test
  void otherSitesMayReadButNotPost() throws Exception {
    var read = api.get(ApiLinks.ROOT, "Origin", "https://other.example");
    assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag");

    var preflight =
        api.send(
            "OPTIONS",
            root + "/questions/1/comments",
            "",
            "Origin",
            "https://other.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.status()).isEqualTo(403);
  }

  @Test
  void schemasRejectInvalidContent() {
    assertThat(schema("Receipt").validate("{\"number\":1}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("CommentDraft").validate("{\"text\":\"a\",\"x\":1}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema("CommentDraft").validate("{\"language\":\"en\"}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema("QuestionPositionChange").validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void examplesFitTheirSchemas() {
    int examples = 0;
    for (var schema : description.at("/components/schemas").properties()) {
      var example = schema.getValue().path("example");
      if (!example.isMissingNode()) {
        assertMatchesSchema(schema.getKey(), example.toString());
        examples++;
      }
    }
    assertThat(examples).isGreaterThanOrEqualTo(4);
  }

  @Test
  void everyOperationIsDescribedWithProblems() {
    var operations = new ArrayList<String>();
    for (var path : description.at("/paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var details = operation.getValue();
        operations.add(details.at("/operationId").asString());
        assertThat(details.at("/summary").asString()).isNotBlank().doesNotContain("‹");
        details
            .path("parameters")
            .forEach(p -> assertThat(p.at("/description").asString()).isNotBlank());
        assertThat(
                details
                    .at("/responses/404/content/application~1problem+json/schema/$ref")
                    .asString())
            .isEqualTo("#/components/schemas/Problem");
        assertThat(details.toString()).doesNotContain("‹").doesNotContain("*/*");
      }
    }
    assertThat(operations)
        .containsExactlyInAnyOrder(
            "consultations",
            "consultation",
            "policy",
            "themes",
            "comments",
            "threads",
            "submissions",
            "submission",
            "comment",
            "postComment",
            "questionPositions",
            "setQuestionPosition",
            "addAttachment",
            "log",
            "logEntry",
            "search");
  }

  /// Forbids undescribed properties in the test, although answers may get more later.
  private static JsonNode forbidOtherProperties(JsonNode components) {
    var strict = components.deepCopy();
    strict.path("schemas").properties().stream()
        .map(java.util.Map.Entry::getValue)
        .filter(schema -> schema.has("properties"))
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
    return strict;
  }

  private JsonNode searchAndValidate(String kind) throws Exception {
    var answer = api.get("/api/v1/search?order=oldest&kind=" + kind + "&in=" + slug);
    assertMatchesSchema("SearchPage", answer.body());
    return answer.json();
  }

  private void assertMatchesSchema(String schema, String json) {
    assertThat(schema(schema).validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  private Schema schema(String name) {
    var root = (ObjectNode) JsonMapper.shared().readTree("{}");
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", forbidOtherProperties(description.path("components")));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }
}
