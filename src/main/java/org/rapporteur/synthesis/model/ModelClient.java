package org.rapporteur.synthesis.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Sends requests to the language model. It follows no redirects and limits the size of replies.
@Component
public class ModelClient implements DisposableBean {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /// Replaces the key in a reply.
  private static final String NO_KEY = "[…]";

  private static final int BUSY = 429;
  private static final int DENIED = 401;
  private static final int FORBIDDEN = 403;

  private final LanguageModel model;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  ModelClient(LanguageModel model) {
    this.model = model;
  }

  String modelName() {
    return model.name();
  }

  /// Returns the body of the reply, or fails with [ModelFailed]. Cancelling closes the connection.
  public CompletableFuture<String> ask(String body) {
    var request =
        HttpRequest.newBuilder(model.endpoint())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    model.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    var sent =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), model.maxReply()));
    var answer = new CompletableFuture<String>();
    sent.whenComplete(
        (response, failure) -> {
          if (failure == null) {
            complete(answer, response.statusCode(), text(response));
          } else {
            answer.completeExceptionally(new ModelFailed(failure(failure)));
          }
        });
    answer.orTimeout(model.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
    answer.whenComplete((text, failure) -> sent.cancel(true));
    return answer;
  }

  /// Some services repeat the key.
  private String text(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return model.key().map(key -> text.replace(key, NO_KEY)).orElse(text);
  }

  private static void complete(CompletableFuture<String> answer, int status, String text) {
    if (status == 200) {
      answer.complete(text);
    } else {
      answer.completeExceptionally(new ModelFailed(failure(status)));
    }
  }

  /// Returns the reason of a failure as one word.
  public static String reason(Throwable thrown) {
    return failure(
            thrown instanceof ExecutionException failed && failed.getCause() != null
                ? failed.getCause()
                : thrown)
        .name();
  }

  /// Finds the failure in an exception of a future.
  static ModelFailure failure(Throwable thrown) {
    return switch (thrown) {
      case ModelFailed failed -> failed.failure();
      case CompletionException wrapped when wrapped.getCause() != null ->
          failure(wrapped.getCause());
      case TimeoutException late -> ModelFailure.TIME_OUT;
      case java.net.http.HttpTimeoutException late -> ModelFailure.UNREACHABLE;
      case ConnectException refused -> ModelFailure.UNREACHABLE;
      case IOException io when isTooLarge(io) -> ModelFailure.TOO_LARGE;
      case IOException broken -> ModelFailure.UNREACHABLE;
      default -> ModelFailure.BROKEN;
    };
  }

  /// The platform has no exception type for it.
  private static boolean isTooLarge(IOException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
        return true;
      }
    }
    return false;
  }

  private static ModelFailure failure(int status) {
    if (status == BUSY) {
      return ModelFailure.BUSY;
    }
    if (status == DENIED || status == FORBIDDEN) {
      return ModelFailure.DENIED;
    }
    return status >= 300 && status < 400 ? ModelFailure.REDIRECTED : ModelFailure.BROKEN;
  }

  @Override
  public void destroy() {
    http.shutdownNow();
  }
}
