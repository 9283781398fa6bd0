package org.rapporteur.search.storage;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.search.index.IndexUnavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists, moves and deletes the indexes and aliases of an OpenSearch server.
final class OpenSearchClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenSearchSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(OpenSearchSettings.CONNECT_TIMEOUT_MS))
          .build();

  OpenSearchClient(OpenSearchSettings settings) {
    this.settings = settings;
  }

  /// The index of each alias with this prefix, by alias.
  Map<String, String> listAliases(String prefix) {
    var indexByAlias = new TreeMap<String, String>();
    for (JsonNode row : getJson("/_cat/aliases/" + prefix + "*?format=json&h=alias,index")) {
      indexByAlias.put(row.get("alias").asString(), row.get("index").asString());
    }
    return indexByAlias;
  }

  List<String> listIndexes(String prefix) {
    var indexes = new ArrayList<String>();
    for (JsonNode row : getJson("/_cat/indices/" + prefix + "*?format=json&h=index")) {
      indexes.add(row.get("index").asString());
    }
    return indexes;
  }

  /// Moves an index from one alias to another, which is removed from its current index, in one
  /// atomic step.
  void moveAlias(IndexAlias from, IndexAlias to, String index) {
    var actions = new ArrayList<Map<String, Object>>();
    for (String alias : from.aliases()) {
      actions.add(Map.of("remove", Map.of("index", index, "alias", alias)));
    }
    var currentAliases = listAliases(to.name());
    for (String alias : to.aliases()) {
      if (currentAliases.containsKey(alias)) {
        actions.add(Map.of("remove", Map.of("index", currentAliases.get(alias), "alias", alias)));
      }
      actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
    }
    send("POST", "/_aliases", JSON.writeValueAsString(Map.of("actions", actions)));
  }

  void deleteIndex(String index) {
    send("DELETE", "/" + index, "");
  }

  private JsonNode getJson(String path) {
    return JSON.readTree(send("GET", path, ""));
  }

  private String send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(settings.uri(path))
            .timeout(Duration.ofMillis(OpenSearchSettings.READ_TIMEOUT_MS))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    settings.authorizationHeader().ifPresent(value -> request.header("Authorization", value));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (!isSuccess(response.statusCode())) {
        throw new IndexUnavailable(
            "OpenSearch at %s answers %d: %s"
                .formatted(settings, response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new IndexUnavailable("OpenSearch at %s does not answer".formatted(settings), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("The request to OpenSearch was interrupted", e);
    }
  }

  private static boolean isSuccess(int statusCode) {
    return statusCode >= 200 && statusCode < 300;
  }
}
