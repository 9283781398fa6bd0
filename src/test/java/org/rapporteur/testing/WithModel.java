package org.rapporteur.testing;

import java.util.Locale;
import org.rapporteur.analysis.RecordedReplies;
import org.rapporteur.analysis.model.ModelTask;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Runs the application with a stub as its language model and second model. All implementing tests
/// share one application.
public interface WithModel {

  StubModel MODEL = new StubModel();
  String KEY = "not-to-be-seen";
  String SECOND = "a-second-model";

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry registry) {
    registry.add("rapporteur.model.address", MODEL::address);
    registry.add("rapporteur.model.name", () -> "a-model");
    registry.add("rapporteur.model.key", () -> KEY);
    registry.add("rapporteur.model.time-limit", () -> "5s");
    registry.add("rapporteur.model.second.address", MODEL::address);
    registry.add("rapporteur.model.second.name", () -> SECOND);
  }

  /// Lets the stub answer requests about the sample as a capable model would.
  static void respondAsRecorded() {
    var replies = new RecordedReplies();
    MODEL.respondWith(
        body -> {
          var request = JsonMapper.shared().readTree(body);
          String task = request.at("/response_format/json_schema/name").asString();
          return replies.reply(
              ModelTask.valueOf(task.toUpperCase(Locale.ROOT)),
              request.at("/messages/1/content").asString());
        });
  }
}
