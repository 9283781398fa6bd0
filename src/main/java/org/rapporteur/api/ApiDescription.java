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
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// Completes the description of the API at `/api/openapi.json`: words from the message bundle,
/// problems for every operation, examples, and what the records know of what may be absent.
@Component
class ApiDescription implements OpenApiCustomizer {

  private static final String PROBLEM = "application/problem+json";
  private static final List<String> READING = List.of("400", "404");
  private static final List<String> POSTING =
      List.of("400", "401", "403", "404", "409", "413", "415", "429");

  private final Messages messages;
  private final JsonNode examples;

  ApiDescription(Messages messages, JsonMapper mapper) {
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
            .title(words("api.title"))
            .description(words("api.description"))
            .version("1")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.servers(List.of(new Server().url("/")));
    api.getComponents()
        .addSecuritySchemes(
            "token",
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(words("api.token")));
    SchemaWords.problem(api.getComponents());
    new SchemaWords(this::optional).complete(api.getComponents());
    api.getPaths()
        .values()
        .forEach(path -> path.readOperationsMap().forEach((method, o) -> complete(method, o)));
    addExamples(api.getComponents());
  }

  private void complete(HttpMethod method, Operation operation) {
    String key = "api.operation." + operation.getOperationId();
    operation.summary(words(key)).tags(null);
    optional(key + ".text").ifPresent(operation::description);
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .forEach(
              parameter -> {
                parameter.description(words("api.parameter." + parameter.getName()));
                if (parameter.getName().equals("limit")) {
                  parameter.getSchema().minimum(java.math.BigDecimal.ONE);
                  parameter.getSchema().maximum(java.math.BigDecimal.valueOf(PageSize.MOST));
                }
                if (parameter.getName().equals("Idempotency-Key")) {
                  parameter.required(true);
                }
              });
    }
    var responses = operation.getResponses();
    responses.forEach((status, response) -> response.description(words("api.response." + status)));
    if (method == HttpMethod.GET) {
      header(responses.get("200"), "ETag");
      responses.addApiResponse("304", new ApiResponse().description(words("api.response.304")));
    } else {
      header(responses.get("201"), "Location");
    }
    for (String status : method == HttpMethod.GET ? READING : POSTING) {
      responses.addApiResponse(status, problem(status));
    }
  }

  private ApiResponse problem(String status) {
    return new ApiResponse()
        .description(words("api.problem." + status))
        .content(
            new Content()
                .addMediaType(
                    PROBLEM,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private void addExamples(Components components) {
    for (var example : examples.properties()) {
      SchemaWords.named(components, example.getKey()).setExample(plain(example.getValue()));
    }
  }

  private static Object plain(JsonNode node) {
    return JsonMapper.shared().convertValue(node, Map.class);
  }

  private void header(@Nullable ApiResponse response, String name) {
    if (response != null) {
      response.addHeaderObject(
          name,
          new Header()
              .description(words("api.header." + name))
              .schema(new Schema<String>().types(Set.of("string"))));
    }
  }

  private String words(String key) {
    return messages.text(Locale.ENGLISH, key);
  }

  private Optional<String> optional(String key) {
    return messages.has(key) ? Optional.of(words(key)) : Optional.empty();
  }
}
