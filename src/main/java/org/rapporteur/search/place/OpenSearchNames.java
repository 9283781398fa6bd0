package org.rapporteur.search.place;

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

/// Which indexes there are in an OpenSearch, and which names lead to which of them.
final class OpenSearchNames {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OpenSearchSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(OpenSearchSettings.CONNECT_MS))
          .build();

  OpenSearchNames(OpenSearchSettings settings) {
    this.settings = settings;
  }

  /// What begins so, with the index to which it leads.
  Map<String, String> aliases(String beginning) {
    var found = new TreeMap<String, String>();
    for (JsonNode each : list("/_cat/aliases/" + beginning + "*?format=json&h=alias,index")) {
      found.put(each.get("alias").asString(), each.get("index").asString());
    }
    return found;
  }

  List<String> indexes(String beginning) {
    var found = new ArrayList<String>();
    for (JsonNode each : list("/_cat/indices/" + beginning + "*?format=json&h=index")) {
      found.add(each.get("index").asString());
    }
    return found;
  }

  /// In one step: whoever asks meanwhile asks the one or the other.
  void move(Door from, Door to, String index) {
    var actions = new ArrayList<Map<String, Object>>();
    for (String alias : from.aliases()) {
      actions.add(Map.of("remove", Map.of("index", index, "alias", alias)));
    }
    var before = aliases(to.name());
    for (String alias : to.aliases()) {
      if (before.containsKey(alias)) {
        actions.add(Map.of("remove", Map.of("index", before.get(alias), "alias", alias)));
      }
      actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
    }
    send("POST", "/_aliases", JSON.writeValueAsString(Map.of("actions", actions)));
  }

  void delete(String index) {
    send("DELETE", "/" + index, "");
  }

  private JsonNode list(String path) {
    return JSON.readTree(send("GET", path, ""));
  }

  private String send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(settings.at(path))
            .timeout(Duration.ofMillis(OpenSearchSettings.READ_MS))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    settings.authorization().ifPresent(line -> request.header("Authorization", line));
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IndexUnavailable(
            "OpenSearch at %s answers %d: %s"
                .formatted(settings, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new IndexUnavailable("OpenSearch at %s does not answer".formatted(settings), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("Interrupted", e);
    }
  }
}
