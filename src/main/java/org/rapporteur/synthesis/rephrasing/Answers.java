package org.rapporteur.synthesis.rephrasing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftThemes;
import org.rapporteur.synthesis.Withheld;
import org.rapporteur.synthesis.rephrasing.gate.Broken;
import org.rapporteur.synthesis.rephrasing.gate.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Waits for answers, has them judged and keeps them. While it waits no thread is held and no
/// transaction is open.
@Component
class Answers implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final ModelClient client;
  private final ExchangeRows rows;
  private final DraftThemes drafts;
  private final CommentAttributionSql bylines;
  private final Transactions transactions;
  private final Clock clock;
  private final Map<Long, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Answers(
      ModelClient client,
      ExchangeRows rows,
      DraftThemes drafts,
      CommentAttributionSql bylines,
      Transactions transactions,
      Clock clock) {
    this.client = client;
    this.rows = rows;
    this.drafts = drafts;
    this.bylines = bylines;
    this.transactions = transactions;
    this.clock = clock;
  }

  void await(ConsultationId consultation, Question question, Gate gate) {
    var answer = asked(question);
    awaited.put(question.exchange(), answer);
    answer.whenCompleteAsync(
        (text, thrown) -> {
          try {
            end(consultation, question, judged(question, gate, text, thrown));
          } finally {
            awaited.remove(question.exchange());
          }
        },
        threads);
  }

  private CompletableFuture<String> asked(Question question) {
    try {
      return client.ask(question.body());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /// Where another machine waits for it, that one goes on.
  void cancel(long exchange) {
    Optional.ofNullable(awaited.get(exchange)).ifPresent(answer -> answer.cancel(true));
  }

  private record Judged(
      ExchangeState state,
      String answer,
      @Nullable ModelFailure failure,
      @Nullable Broken broken) {}

  private static Judged judged(
      Question question, Gate gate, @Nullable String text, @Nullable Throwable thrown) {
    if (text == null) {
      return failed(thrown == null ? new CancellationException() : thrown);
    }
    try {
      var broken = gate.broken(question.sent(), ModelAnswer.read(text)).orElse(null);
      return new Judged(
          broken == null ? ExchangeState.PROPOSED : ExchangeState.REFUSED, text, null, broken);
    } catch (ModelFailed failed) {
      return failed(failed);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The answer to exchange {} could not be judged", question.exchange(), e);
      return new Judged(ExchangeState.FAILED, text, ModelFailure.NOT_JUDGED, null);
    }
  }

  private static Judged failed(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String answer = cause instanceof ModelFailed failed ? failed.answer() : "";
    return cause instanceof CancellationException
        ? new Judged(ExchangeState.CANCELLED, "", null, null)
        : new Judged(ExchangeState.FAILED, answer, ModelClient.failure(cause), null);
  }

  /// Whatever happens it comes to an end, or whoever asked would wait for good and nobody else
  /// could ask.
  private void end(ConsultationId consultation, Question question, Judged judged) {
    try {
      keep(consultation, question, judged);
    } catch (RuntimeException e) {
      LOG.error("The answer to exchange {} could not be kept", question.exchange(), e);
      keep(
          consultation,
          question,
          new Judged(ExchangeState.FAILED, "", ModelFailure.NOT_JUDGED, null));
    }
  }

  /// A comment that was quoted may not be published any more: its words are not kept. Whoever takes
  /// them out takes the same lock, and finds what was kept before.
  private void keep(ConsultationId consultation, Question question, Judged judged) {
    transactions.write(
        () -> {
          drafts.hold(consultation);
          rows.answered(
              question.exchange(),
              judged.state(),
              judged.answer(),
              judged.failure(),
              judged.broken(),
              clock.instant());
          if (isWithheld(consultation, question.quoted())) {
            rows.withhold(question.exchange());
          }
        });
  }

  private boolean isWithheld(ConsultationId consultation, List<Exchange.Quoted> quoted) {
    var withheld = Withheld.of(bylines, consultation, "");
    return quoted.stream().anyMatch(words -> words.isOf(withheld));
  }

  @Override
  public void destroy() {
    awaited.values().forEach(answer -> answer.cancel(true));
    threads.close();
  }
}
