package org.rapporteur.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Messages;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Completes the OpenAPI document at `/api/openapi.json` with descriptions, problems, examples and
/// required fields.
@Component
class OpenApiDescription implements OpenApiCustomizer {

  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final List<String> READ_STATUSES = List.of("400", "404");
  private static final List<String> WRITE_STATUSES =
      List.of("400", "401", "403", "404", "409", "413", "415", "429");

  private final Messages messages;
  private final JsonNode examples;

  OpenApiDescription(Messages messages, JsonMapper mapper) {
    this.messages = messages;
    try (var in = new ClassPathResource("api/examples.json").getInputStream()) {
      examples = mapper.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The examples of the API cannot be read", e);
    }
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title(text("api.title"))
            .description(text("api.description"))
            .version("1")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.servers(List.of(new Server().url("/")));
    api.getComponents()
        .addSecuritySchemes(
            "token",
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(text("api.token")));
    SchemaDescriptions.addProblemSchema(api.getComponents());
    new SchemaDescriptions(this::findText).complete(api.getComponents());
    api.getPaths()
        .values()
        .forEach(path -> path.readOperationsMap().forEach(this::completeOperation));
    addExamples(api.getComponents());
  }

  private void completeOperation(HttpMethod method, Operation operation) {
    String key = "api.operation." + operation.getOperationId();
    operation.summary(text(key)).tags(null);
    findText(key + ".text").ifPresent(operation::description);
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(this::completeParameter);
    }
    completeResponses(method, operation.getResponses());
  }

  private void completeParameter(Parameter parameter) {
    parameter.description(text("api.parameter." + parameter.getName()));
    if (parameter.getName().equals("limit")) {
      parameter.getSchema().minimum(BigDecimal.ONE);
      parameter.getSchema().maximum(BigDecimal.valueOf(PageSize.MAX));
    }
    // Not required in the controller, which answers a missing key with a problem of its own.
    if (parameter.getName().equals("Idempotency-Key")) {
      parameter.required(true);
    }
  }

  private void completeResponses(HttpMethod method, ApiResponses responses) {
    responses.forEach((status, response) -> response.description(text("api.response." + status)));
    if (method == HttpMethod.GET) {
      addHeader(responses.get("200"), "ETag");
      responses.addApiResponse("304", new ApiResponse().description(text("api.response.304")));
    } else {
      addHeader(responses.get("201"), "Location");
    }
    for (String status : method == HttpMethod.GET ? READ_STATUSES : WRITE_STATUSES) {
      responses.addApiResponse(status, problemResponse(status));
    }
    addHeader(responses.get("429"), "Retry-After");
  }

  private ApiResponse problemResponse(String status) {
    return new ApiResponse()
        .description(text("api.problem." + status))
        .content(
            new Content()
                .addMediaType(
                    PROBLEM_TYPE,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private void addExamples(Components components) {
    for (var example : examples.properties()) {
      SchemaDescriptions.requireSchema(components, example.getKey())
          .setExample(toMap(example.getValue()));
    }
  }

  private static Object toMap(JsonNode node) {
    return JsonMapper.shared().convertValue(node, Map.class);
  }

  private void addHeader(@Nullable ApiResponse response, String name) {
    if (response != null) {
      response.addHeaderObject(
          name,
          new Header()
              .description(text("api.header." + name))
              .schema(new Schema<String>().types(Set.of("string"))));
    }
  }

  private String text(String key) {
    return messages.text(Locale.ENGLISH, key);
  }

  private Optional<String> findText(String key) {
    return messages.hasKey(key) ? Optional.of(text(key)) : Optional.empty();
  }
}
