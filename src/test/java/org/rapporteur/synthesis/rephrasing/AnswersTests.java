package org.rapporteur.synthesis.rephrasing;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftThemes;
import org.rapporteur.synthesis.rephrasing.gate.Gate;
import org.rapporteur.synthesis.rephrasing.gate.Paragraphs;
import org.rapporteur.testing.StubModel;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.util.unit.DataSize;

/// Whatever goes wrong with an answer, the wait for it ends.
class AnswersTests {

  private static final DataSize SOME = DataSize.ofKilobytes(64);
  private static final Question QUESTION =
      new Question(1, "{}", Paragraphs.sent(Paragraphs.COUNTED), List.of());

  private final StubModel stub = new StubModel();
  private final ExchangeRows rows = mock(ExchangeRows.class);
  private final Transactions transactions = mock(Transactions.class);
  private final Gate gate = mock(Gate.class);
  private final ModelClient client =
      new ModelClient(
          new LanguageModel(stub.address(), "model", "", Duration.ofMinutes(1), SOME, SOME));
  private final Answers answers =
      new Answers(
          client,
          rows,
          mock(DraftThemes.class),
          mock(CommentAttributionSql.class),
          transactions,
          Clock.systemUTC());

  @BeforeEach
  void useCasesRun() {
    doAnswer(
            call -> {
              call.<Runnable>getArgument(0).run();
              return null;
            })
        .when(transactions)
        .write(any(Runnable.class));
    stub.respondWith(
        StubModel.toMessage(List.of(new StubModel.ModelSentence("K1", "Whatever it says."))));
  }

  @AfterEach
  void end() {
    answers.destroy();
    stub.close();
  }

  @Test
  void answerThatCannotBeKeptIsKeptAsFailed() {
    doThrow(new DataIntegrityViolationException("Data too long"))
        .doNothing()
        .when(rows)
        .answered(anyLong(), any(), anyString(), any(), any(), any());

    answers.await(new ConsultationId(1), QUESTION, gate);

    failed();
  }

  @Test
  void answerThatCannotBeJudgedIsKeptAsFailed() {
    when(gate.broken(any(), any())).thenThrow(new StackOverflowError());

    answers.await(new ConsultationId(1), QUESTION, gate);

    failed();
  }

  private void failed() {
    await()
        .untilAsserted(
            () ->
                verify(rows)
                    .answered(
                        eq(1L),
                        eq(ExchangeState.FAILED),
                        anyString(),
                        eq(ModelFailure.NOT_JUDGED),
                        any(),
                        any()));
  }
}
