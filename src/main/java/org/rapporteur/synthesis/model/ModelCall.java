package org.rapporteur.synthesis.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.model.ChatPrompt;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.analysis.model.RejectedReply;
import org.rapporteur.analysis.model.ReplyRule;
import org.rapporteur.synthesis.model.ModelCallDetails.Texts;
import org.rapporteur.synthesis.removal.RemovedTexts;

/// A request to the language model and its reply.
@Entity
class ModelCall {

  private static final int MAX_SUBJECT = 200;
  private static final int MAX_DETAIL = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private @Nullable Integer run;
  private @Nullable Integer draft;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ModelTask task;

  private String subject;
  private String model;
  private String requestHash;
  private @Nullable String request;
  private @Nullable String reply;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ChatPrompt.Source> sources;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CallOutcome outcome;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable ReplyRule rule;

  private @Nullable String detail;
  private int requestTokens;
  private int replyTokens;
  private Instant calledAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ModelCall() {}

  ModelCall(
      CallScope scope,
      String model,
      ChatPrompt prompt,
      String request,
      String requestHash,
      Instant now) {
    this.consultationId = scope.consultation().value();
    this.run = scope.run();
    this.draft = scope.draft();
    this.model = model;
    this.task = prompt.task();
    this.subject = shorten(prompt.subject(), MAX_SUBJECT);
    this.request = request;
    this.requestHash = requestHash;
    this.sources = prompt.sources();
    this.outcome = CallOutcome.FAILED;
    this.calledAt = now;
  }

  void receive(ChatReply received) {
    reply = received.text();
    requestTokens = received.requestTokens();
    replyTokens = received.replyTokens();
  }

  void accept() {
    outcome = CallOutcome.ACCEPTED;
  }

  void reject(RejectedReply rejection) {
    outcome = CallOutcome.REJECTED;
    rule = rejection.rule();
    detail = shorten(rejection.detail(), MAX_DETAIL);
  }

  void fail(String reason) {
    outcome = CallOutcome.FAILED;
    detail = shorten(reason, MAX_DETAIL);
  }

  /// Deletes the texts. The model may have changed a quotation, so none of them stays.
  void deleteTexts() {
    subject = "";
    request = null;
    reply = null;
    detail = null;
    sources = List.of();
  }

  boolean contains(RemovedTexts removed) {
    return sources.stream()
        .anyMatch(source -> removed.contains(source.comment(), source.revision(), source.text()));
  }

  @Nullable String reply() {
    return reply;
  }

  ModelCallDetails details() {
    var texts = request == null ? null : new Texts(request, reply, sources);
    return new ModelCallDetails(task, subject, model, calledAt, outcome, rule, detail, texts);
  }

  private static String shorten(String text, int max) {
    int length = text.codePointCount(0, text.length());
    return length <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
  }
}
