package org.rapporteur.synthesis.rephrasing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftThemes;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.Rephrasal;
import org.rapporteur.synthesis.Withheld;
import org.rapporteur.synthesis.rephrasing.gate.Gates;
import org.rapporteur.synthesis.rephrasing.gate.ProposedSentence;
import org.rapporteur.synthesis.rephrasing.gate.SentSentence;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// Has a language model propose other words for a paragraph of the latest draft. The secretariat
/// decides on what the gate lets through; all that went out and came back is kept.
@Service
public class RephrasingService {

  /// Past the model's time limit an answer that is still waited for is lost.
  private static final Duration LOST = Duration.ofSeconds(30);

  private final LanguageModel model;
  private final ExchangeRows rows;
  private final DraftThemes drafts;
  private final Answers answers;
  private final Gates gates;
  private final EditingService editing;
  private final CurrentMaterial current;
  private final CommentAttributionSql bylines;
  private final PersonService people;
  private final Transactions transactions;
  private final Clock clock;

  RephrasingService(
      LanguageModel model,
      ExchangeRows rows,
      DraftThemes drafts,
      Answers answers,
      Gates gates,
      EditingService editing,
      CurrentMaterial current,
      CommentAttributionSql bylines,
      PersonService people,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.rows = rows;
    this.drafts = drafts;
    this.answers = answers;
    this.gates = gates;
    this.editing = editing;
    this.current = current;
    this.bylines = bylines;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sends the paragraph to the model and answers the number of the exchange at once; what came of
  /// it is asked with [#find].
  public long ask(Viewer viewer, Seen seen) {
    var by = secretariat(viewer, seen.consultation());
    model.endpoint();
    var language = language(seen.consultation());
    var gate = gates.of(language).orElseThrow(NotRephrasable::new);
    var question = transactions.write(() -> asked(viewer, seen, language, by));
    answers.await(seen.consultation(), question, gate);
    return question.exchange();
  }

  private Question asked(Viewer viewer, Seen seen, LanguageTag language, PersonId by) {
    var held = editing.hold(viewer, seen, "");
    if (held.sentences().stream().anyMatch(sentence -> sentence.citations().isEmpty())) {
      throw new NotRephrasable();
    }
    var now = clock.instant();
    if (rows.isUnderWay(seen.consultation(), now.minus(model.timeLimit()).minus(LOST))) {
      throw new RephrasingUnderWay();
    }
    var quoted = held.sentences().stream().flatMap(RephrasingService::quoted).toList();
    var withheld = Withheld.of(bylines, seen.consultation(), "");
    if (quoted.stream().anyMatch(words -> words.isOf(withheld))) {
      throw new NotRephrasable();
    }
    var sent = gates.sent(language, held.sentences());
    String body = ModelRequest.of(model.name(), language, sent);
    if (body.getBytes(StandardCharsets.UTF_8).length > model.mostSent()) {
      throw new ParagraphTooLong();
    }
    long id = rows.add(held.draft(), seen, model.name(), body, quoted, by, now);
    return new Question(id, body, sent, quoted);
  }

  private static Stream<Exchange.Quoted> quoted(DraftSentence sentence) {
    return sentence.quotes().stream()
        .map(
            quote ->
                new Exchange.Quoted(
                    quote.comment(),
                    quote.revision(),
                    new TextSpan(quote.start(), quote.end()).textIn(sentence.text())));
  }

  /// Waits for it no longer. What comes all the same is not read.
  public void cancel(Viewer viewer, ConsultationId consultation, long exchange) {
    secretariat(viewer, consultation);
    get(consultation, exchange);
    answers.cancel(exchange);
  }

  /// Puts the proposed words into the paragraph, if it still is as it was sent. The gate judges
  /// once more what is kept of the answer.
  public void accept(Viewer viewer, Seen seen, long exchange) {
    var by = secretariat(viewer, seen.consultation());
    var language = language(seen.consultation());
    var gate = gates.of(language).orElseThrow(NotRephrasable::new);
    transactions.write(
        () -> {
          var held = editing.hold(viewer, seen, "");
          var kept = get(seen.consultation(), exchange);
          if (!kept.isProposedFor(held.draft(), seen)) {
            throw new NothingProposed();
          }
          var proposed = ModelAnswer.read(String.valueOf(kept.answer()));
          var sent = gates.sent(language, held.sentences());
          if (gate.broken(sent, proposed).isPresent()) {
            throw new NothingProposed();
          }
          editing.rephrase(viewer, seen, new Rephrasal(kept.model(), parts(sent, proposed)));
          decide(exchange, ExchangeState.ACCEPTED, by);
        });
  }

  private void decide(long exchange, ExchangeState as, PersonId by) {
    if (!rows.decide(exchange, as, by, clock.instant())) {
      throw new NothingProposed();
    }
  }

  private static List<Rephrasal.Part> parts(
      List<SentSentence> sent, List<ProposedSentence> proposed) {
    var tokens = sent.stream().map(SentSentence::token).toList();
    return proposed.stream()
        .map(
            sentence ->
                new Rephrasal.Part(
                    sentence.cites().stream().map(token -> tokens.indexOf(token) + 1).toList(),
                    sentence.text()))
        .toList();
  }

  public void discard(Viewer viewer, ConsultationId consultation, long exchange) {
    var by = secretariat(viewer, consultation);
    transactions.write(
        () -> {
          drafts.hold(consultation);
          get(consultation, exchange);
          decide(exchange, ExchangeState.DISCARDED, by);
        });
  }

  public ExchangeDetails find(Viewer viewer, ConsultationId consultation, long exchange) {
    secretariat(viewer, consultation);
    return transactions.read(() -> details(List.of(get(consultation, exchange))).getFirst());
  }

  /// The last ones on any draft of a consultation, the newest first.
  public List<ExchangeDetails> of(Viewer viewer, ConsultationId consultation) {
    secretariat(viewer, consultation);
    return transactions.read(() -> details(rows.latest(consultation)));
  }

  private List<ExchangeDetails> details(List<Exchange> exchanges) {
    var asked =
        exchanges.stream()
            .flatMap(e -> Stream.concat(Stream.of(e.askedBy()), Stream.ofNullable(e.decidedBy())))
            .distinct()
            .toList();
    var names = new HashMap<PersonId, String>();
    people.findByIds(asked).forEach((id, person) -> names.put(id, person.name()));
    return exchanges.stream().map(exchange -> details(exchange, names)).toList();
  }

  private static ExchangeDetails details(Exchange exchange, Map<PersonId, String> names) {
    String sent = exchange.sent();
    String answer = exchange.answer();
    var decidedBy = exchange.decidedBy();
    return new ExchangeDetails(
        exchange.id(),
        exchange.draft(),
        exchange.paragraph(),
        exchange.model(),
        exchange.state(),
        sent == null ? List.of() : ModelRequest.read(sent),
        answer == null ? List.of() : ModelAnswer.words(answer),
        answer == null ? "" : answer,
        names.getOrDefault(exchange.askedBy(), ""),
        exchange.askedAt(),
        exchange.failure(),
        exchange.broken(),
        decidedBy == null ? "" : names.getOrDefault(decidedBy, ""),
        exchange.decidedAt());
  }

  private Exchange get(ConsultationId consultation, long exchange) {
    return rows.find(consultation, exchange).orElseThrow(() -> new NotFound("exchange", exchange));
  }

  private LanguageTag language(ConsultationId consultation) {
    return current.known(consultation).facts().language();
  }

  private static PersonId secretariat(Viewer viewer, ConsultationId consultation) {
    return viewer.requireSecretariat(consultation.scope(), "synthesize");
  }
}
