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

/// What the API describes is what it answers.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionIT {

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired ApiTokenService tokens;
  @Autowired DelegationLifecycleService speaking;
  @Autowired SearchedSubmissions submitted;

  private ApiClient api;
  private JsonNode description;
  private String slug;
  private String root;
  private String token;

  @BeforeAll
  void somethingToRead() throws Exception {
    api = new ApiClient(port);
    description = api.get("/api/openapi.json").json();
    var consultation = fixtures.anOpenConsultation();
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
    submitted.send(
        consultation,
        DelegationOfTwo.called("Ministry of Posts", fixtures, speaking),
        "We favour renewal.");
    submitted.awaitCount(consultation, "renewal", 1);
    submitted.awaitFound(consultation, "Comment", 2);
  }

  @Test
  void answersFitTheirSchemas() throws Exception {
    assertFits("ConsultationList", api.get(ApiLinks.ROOT).body());
    assertFits("Consultation", api.get(root).body());
    assertFits("Policy", api.get(root + "/policy").body());
    assertFits("CommentPage", api.get(root + "/questions/1/comments?limit=2").body());
    assertFits("CommentPage", api.get(root + "/questions/1/comments").body());
    assertFits("Comment", api.get(root + "/comments/1").body());
    assertFits("Log", api.get(root + "/log").body());
    assertFits("SubmissionPage", api.get(root + "/submissions").body());
    assertFits("Submission", api.get(root + "/submissions/1").body());
    assertThat(found("comment").at("/items/0/comment/number").asInt()).isEqualTo(1);
    assertThat(found("submission").at("/items/0/submission/number").asInt()).isEqualTo(1);
    assertFits("LogEntry", api.get(root + "/log/1").body());
    assertFits("Problem", api.get(root + "/comments/999").body());
    String sent = "{\"text\":\"From a program\",\"parent\":1}";
    assertFits("CommentDraft", sent);
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
    assertFits("Receipt", receipt.body());
  }

  @Test
  void documentIsValidAndSurvivesARoundTrip() {
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
  void answersMayGetMoreProperties() {
    assertThat(description.at("/components/schemas/Consultation").has("additionalProperties"))
        .isFalse();
    assertThat(description.at("/components/schemas/CommentDraft/additionalProperties").asBoolean())
        .isFalse();
  }

  @Test
  void descriptionIsSentOnlyWhenItChanged() throws Exception {
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

    var asked =
        api.send(
            "OPTIONS",
            root + "/questions/1/comments",
            "",
            "Origin",
            "https://other.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(asked.status()).isEqualTo(403);
  }

  @Test
  void schemasRefuseWhatTheApiDoesNotAnswer() {
    assertThat(schema("Receipt").validate("{\"number\":1}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("CommentDraft").validate("{\"text\":\"a\",\"x\":1}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void examplesFitTheirSchemas() {
    int examples = 0;
    for (var schema : description.at("/components/schemas").properties()) {
      var example = schema.getValue().path("example");
      if (!example.isMissingNode()) {
        assertFits(schema.getKey(), example.toString());
        examples++;
      }
    }
    assertThat(examples).isGreaterThanOrEqualTo(4);
  }

  @Test
  void everyOperationIsInWordsWithItsProblems() {
    var operations = new ArrayList<String>();
    for (var path : description.at("/paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var its = operation.getValue();
        operations.add(its.at("/operationId").asString());
        assertThat(its.at("/summary").asString()).isNotBlank().doesNotContain("‹");
        its.path("parameters")
            .forEach(p -> assertThat(p.at("/description").asString()).isNotBlank());
        assertThat(
                its.at("/responses/404/content/application~1problem+json/schema/$ref").asString())
            .isEqualTo("#/components/schemas/Problem");
        assertThat(its.toString()).doesNotContain("‹").doesNotContain("*/*");
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
            "addAttachment",
            "log",
            "logEntry",
            "search");
  }

  /// Answers may get more properties later, but none that is not described.
  private static JsonNode withoutOtherProperties(JsonNode components) {
    var strict = components.deepCopy();
    strict.path("schemas").properties().stream()
        .map(java.util.Map.Entry::getValue)
        .filter(schema -> schema.has("properties"))
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
    return strict;
  }

  private JsonNode found(String kind) throws Exception {
    var answer = api.get("/api/v1/search?order=oldest&kind=" + kind + "&in=" + slug);
    assertFits("SearchPage", answer.body());
    return answer.json();
  }

  private void assertFits(String schema, String json) {
    assertThat(schema(schema).validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  private Schema schema(String name) {
    var root = (ObjectNode) JsonMapper.shared().readTree("{}");
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", withoutOtherProperties(description.path("components")));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }
}
