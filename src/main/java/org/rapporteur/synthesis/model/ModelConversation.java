package org.rapporteur.synthesis.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.model.ChatModel;
import org.rapporteur.analysis.model.ChatPrompt;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.analysis.model.RejectedReply;
import org.rapporteur.analysis.model.ReplyReader;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.data.domain.Limit;
import tools.jackson.databind.json.JsonMapper;

/// The calls for one run or draft. A request that was answered before is not sent again.
public final class ModelConversation implements ChatModel {

  private static final int ATTEMPTS = 2;

  /// After so many failures in a row the model is not asked again in this run.
  private static final int MAX_FAILURES = 3;

  private static final long CHECK_MILLIS = 500;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ModelClient client;
  private final ModelCallRepository calls;
  private final Transactions transactions;
  private final Clock clock;
  private final CallScope scope;
  private final Runnable requireRunning;
  private int failures;

  /// @param requireRunning throws an exception if the run was cancelled
  ModelConversation(
      ModelClient client,
      ModelCallRepository calls,
      Transactions transactions,
      Clock clock,
      CallScope scope,
      Runnable requireRunning) {
    this.client = client;
    this.calls = calls;
    this.transactions = transactions;
    this.clock = clock;
    this.scope = scope;
    this.requireRunning = requireRunning;
  }

  @Override
  public String name() {
    return client.modelName();
  }

  @Override
  public <T> Optional<T> ask(ChatPrompt prompt, ReplyReader<T> reader) {
    RejectedReply rejection = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      requireRunning.run();
      String request = request(prompt, rejection);
      var call =
          new ModelCall(scope, client.modelName(), prompt, request, hash(request), clock.instant());
      String text = reply(call, request);
      if (text == null) {
        return Optional.empty();
      }
      try {
        T result = reader.read(ChatReply.parse(text));
        call.accept();
        save(call);
        return Optional.of(result);
      } catch (RejectedReply e) {
        call.reject(e);
        save(call);
        rejection = e;
      }
    }
    return Optional.empty();
  }

  /// Returns the accepted reply that is stored for a prompt. Sends nothing.
  public <T> Optional<T> recall(ChatPrompt prompt, ReplyReader<T> reader) {
    RejectedReply rejection = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored = storedReply(request(prompt, rejection));
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(reader.read(ChatReply.parse(stored.get())));
      } catch (RejectedReply e) {
        rejection = e;
      }
    }
    return Optional.empty();
  }

  private Optional<String> storedReply(String request) {
    return transactions.read(
        () ->
            calls.findReplies(scope.consultation().value(), hash(request), Limit.of(1)).stream()
                .findFirst()
                .map(ModelCall::reply));
  }

  private String hash(String request) {
    return Sha256.hex(client.modelName() + "\n" + request);
  }

  /// Returns the stored reply or a new one; null if none came back.
  private @Nullable String reply(ModelCall call, String request) {
    var stored = storedReply(request);
    if (stored.isPresent()) {
      call.receive(new ChatReply(stored.get(), 0, 0));
      return stored.get();
    }
    if (failures >= MAX_FAILURES) {
      return null;
    }
    try {
      var received = ChatReply.fromBody(await(client.ask(request)));
      failures = 0;
      call.receive(received);
      return received.text();
    } catch (ExecutionException | IllegalStateException e) {
      failures++;
      call.fail(ModelClient.reason(e));
      save(call);
      return null;
    }
  }

  private String await(CompletableFuture<String> reply) throws ExecutionException {
    try {
      while (true) {
        try {
          return reply.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          requireRunning.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } finally {
      reply.cancel(true);
    }
  }

  private void save(ModelCall call) {
    transactions.write(
        () -> {
          calls.save(call);
        });
  }

  private String request(ChatPrompt prompt, @Nullable RejectedReply rejection) {
    var messages = new ArrayList<Map<String, String>>();
    messages.add(message("system", prompt.task().instructions()));
    messages.add(message("user", prompt.input()));
    if (rejection != null) {
      messages.add(
          message(
              "user",
              "Your reply was rejected by the rule %s: %s\nAnswer the whole task again and keep the rule."
                  .formatted(rejection.rule(), rejection.detail())));
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("model", client.modelName());
    body.put("temperature", 0);
    body.put("seed", 1);
    body.put("stream", false);
    body.put("messages", List.copyOf(messages));
    body.put(
        "response_format",
        new TreeMap<>(Map.of("type", "json_schema", "json_schema", schema(prompt.task()))));
    return JSON.writeValueAsString(body);
  }

  /// The order is fixed, so that equal requests have equal hashes.
  private static Map<String, Object> schema(ModelTask task) {
    return new TreeMap<>(
        Map.of(
            "name", task.name().toLowerCase(Locale.ROOT),
            "strict", true,
            "schema", JSON.readTree(task.schema())));
  }

  private static Map<String, String> message(String role, String content) {
    var message = new LinkedHashMap<String, String>();
    message.put("role", role);
    message.put("content", content);
    return message;
  }
}
