package org.rapporteur.synthesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.testing.StubModel;
import org.springframework.util.unit.DataSize;

class ModelClientTests {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final DataSize SOME = DataSize.ofKilobytes(64);

  private final StubModel stub = new StubModel();

  @AfterEach
  void end() {
    stub.close();
  }

  @Test
  void answerComesBackAndTheKeyGoesInItsHeaderAlone() {
    stub.respondWith("Hello");

    String answer = client(LONG, SOME).ask("{\"model\":\"m\"}").join();

    assertThat(answer).isEqualTo(StubModel.toCompletion("Hello"));
    assertThat(stub.keys()).containsExactly("Bearer a-key");
    assertThat(stub.received()).containsExactly("{\"model\":\"m\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "429, BUSY",
    "401, DENIED",
    "403, DENIED",
    "500, BROKEN",
    "503, BROKEN",
    "404, BROKEN",
    "204, BROKEN",
    "400, BROKEN"
  })
  void otherStatusIsToldAndWhatCameWithItKept(int status, ModelFailure failure) {
    stub.respondWithStatus(status, status == 204 ? "" : "{\"error\":\"no\"}");

    fails(client(LONG, SOME), failure);
  }

  @Test
  void replyDoesNotRepeatTheKey() {
    stub.respondWith("You sent a-key.");

    assertThat(client(LONG, SOME).ask("{}").join())
        .isEqualTo(StubModel.toCompletion("You sent […]."));
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307", "308"})
  void redirectIsNotFollowed(int status) throws IOException {
    try (var elsewhere = new StubModel()) {
      elsewhere.respondWith("Hello");
      stub.respondUsing(
          exchange -> {
            exchange.getResponseHeaders().add("Location", elsewhere.address());
            StubModel.send(exchange, status, "");
          });

      fails(client(LONG, SOME), ModelFailure.REDIRECTED);

      assertThat(elsewhere.received()).isEmpty();
    }
  }

  @Test
  void ofTenMegabytesNoMoreIsReadThanIsAllowed() {
    stub.respondWithStatus(200, "x".repeat(10_000_000));

    fails(client(LONG, SOME), ModelFailure.TOO_LARGE);
  }

  @Test
  void modelThatHangsIsLeft() {
    stub.neverRespond();

    fails(client(Duration.ofMillis(300), SOME), ModelFailure.TIME_OUT);
  }

  @Test
  void modelThatHangsWithinItsAnswerIsLeft() {
    var never = new CountDownLatch(1);
    stub.respondUsing(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    fails(client(Duration.ofMillis(300), SOME), ModelFailure.TIME_OUT);
  }

  @Test
  void whoLeavesEndsTheQuestion() {
    var over = new CountDownLatch(1);
    stub.respondUsing(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
            }
          } catch (IOException gone) {
            over.countDown();
          }
        });
    var asked = client(LONG, DataSize.ofGigabytes(1)).ask("{}");
    await().until(() -> !stub.received().isEmpty());

    asked.cancel(true);

    await().until(() -> over.getCount() == 0);
    assertThat(asked).isCancelled();
  }

  @Test
  void nobodyAtTheAddressIsSaid() {
    var client = client(LONG, SOME);
    stub.close();

    fails(client, ModelFailure.UNREACHABLE);
  }

  private static void fails(ModelClient client, ModelFailure failure) {
    assertThatThrownBy(() -> client.ask("{}").join())
        .satisfies(thrown -> assertThat(ModelClient.failure(thrown)).isEqualTo(failure))
        .isInstanceOf(CompletionException.class);
  }

  private ModelClient client(Duration limit, DataSize most) {
    return new ModelClient(new LanguageModel("", stub.address(), "model", "a-key", limit, most));
  }
}
