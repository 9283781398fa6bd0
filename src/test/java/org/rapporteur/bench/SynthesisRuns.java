package org.rapporteur.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.analysis.GeneratedConsultation;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.Embeddings;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunState;
import org.rapporteur.testing.Fixtures;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/// Measures synthesis runs on the application with its database: the stages alone, the loss of
/// reading and posting beside a run, and a further run with ten more comments. Prints measure, unit
/// and value.
public final class SynthesisRuns {

  private static final int QUESTIONS = 5;
  private static final int BATCH = 500;
  private static final int ADDED_COMMENTS = 10;
  private static final int PEOPLE = 200;
  private static final Duration ROUND = Duration.ofSeconds(10);

  /// Limits how many comments the clients post.
  private static final int MAX_ROUNDS = 6;

  private static final int MAX_POSTED = 20_000;
  private static final Duration MAX_DURATION = Duration.ofHours(1);
  private static final Duration IDLE_DURATION = Duration.ofSeconds(2);
  private static final String COUNT_PENDING_EVENTS =
      "SELECT COUNT(*) FROM event_publication WHERE completion_date IS NULL";

  private final ApplicationContext application;
  private final Viewer secretariat;
  private final ConsultationId consultation;
  private final List<String> tokens = new ArrayList<>();
  private final String site;

  private SynthesisRuns(ApplicationContext application) {
    this.application = application;
    consultation = BenchConsultation.open(application, "bench-synthesis", QUESTIONS);
    BenchConsultation.open(application, "bench-posting", QUESTIONS);
    application.getBean(ConsultationLifecycleService.class).publishTransitions();
    secretariat = application.getBean(Fixtures.class).theSecretariatOf(consultation);
    site = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
  }

  /// Generated vectors instead of computed ones. Only used if named in `main`.
  @TestConfiguration
  static class GeneratedVectors {

    @Bean
    @Primary
    Embeddings generatedEmbeddings() {
      return new Embeddings() {
        @Override
        public boolean supports(LanguageTag language) {
          return true;
        }

        @Override
        public String modelName(LanguageTag language) {
          return "generated";
        }

        @Override
        public float[] computeVector(String sentence, LanguageTag language) {
          return GeneratedConsultation.vector(sentence);
        }
      };
    }
  }

  /// Arguments: number of comments, `computed` or `given` vectors, then properties.
  public static void main(String[] args) throws Exception {
    var springApplication =
        args[1].equals("computed")
            ? new SpringApplication(RapporteurApplication.class)
            : new SpringApplication(RapporteurApplication.class, GeneratedVectors.class);
    try (var application = springApplication.run(Arrays.copyOfRange(args, 2, args.length))) {
      new SynthesisRuns(application).measure(Integer.parseInt(args[0]));
    }
  }

  private void measure(int comments) throws Exception {
    fill(0, comments);
    makePeople();
    var clients = new ConcurrentClients(site, tokens, newTexts(comments + 2 * ADDED_COMMENTS));
    int first = startRun();
    awaitRun(first);
    print("", first);
    printEventTime("");
    clients.measureRound("bench-posting", ROUND);
    var alone = clients.measureRound("bench-synthesis", ROUND.multipliedBy(2));
    awaitPendingEvents();
    deleteMemory();
    int loaded = startRun();
    var rounds = new ArrayList<ConcurrentClients.Load>();
    while (isUnderWay(loaded) && rounds.size() < MAX_ROUNDS && clients.hasTextsLeft()) {
      var round = clients.measureRound("bench-synthesis", ROUND);
      // Skips a round that lasted longer than the run.
      if (rounds.isEmpty() || isUnderWay(loaded)) {
        rounds.add(round);
      }
    }
    awaitRun(loaded);
    printLoad("pages", alone, rounds, ConcurrentClients.Load::pages);
    printLoad("comments posted", alone, rounds, ConcurrentClients.Load::comments);
    awaitPendingEvents();
    // The next run also reads the posts of the clients, so it is not measured.
    int filled = comments + countFillers();
    fill(comments, filled);
    awaitRun(startRun());
    awaitPendingEvents();
    fill(filled, filled + ADDED_COMMENTS);
    int further = startRun();
    awaitRun(further);
    print("with ten more, ", further);
    printEventTime("with ten more, ");
  }

  /// Generates texts that differ from those in the consultation.
  private static List<String> newTexts(int from) {
    return GeneratedConsultation.of(from + MAX_POSTED, QUESTIONS).comments().stream()
        .skip(from)
        .map(SourceComment::plainText)
        .toList();
  }

  /// Counts fillers, so that ten more comments do not complete a measure: late comments are
  /// assigned per measure, and then a run recomputes much.
  private int countFillers() {
    int last =
        application
            .getBean(JdbcTemplate.class)
            .queryForObject(
                "SELECT last_comment_number FROM discussion_counter WHERE consultation_id = ?",
                Integer.class,
                consultation.value());
    int measure = Math.max(1, Integer.highestOneBit(last / 64));
    return measure - last % measure <= ADDED_COMMENTS ? ADDED_COMMENTS : 0;
  }

  /// Deletes the memory of earlier runs, so that the next run computes everything.
  private void deleteMemory() {
    application
        .getBean(JdbcTemplate.class)
        .update("DELETE FROM synthesis_memory WHERE consultation_id = ?", consultation.value());
  }

  /// Waits for a run and puts its draft into use.
  private void awaitRun(int number) throws InterruptedException {
    while (isUnderWay(number)) {
      Thread.sleep(100);
    }
    var offers = application.getBean(OfferService.class);
    offers
        .last(secretariat, consultation)
        .filter(DraftOffer::isOpen)
        .ifPresent(offer -> offers.takeOver(secretariat, consultation, offer.version()));
  }

  private static void printLoad(
      String what,
      ConcurrentClients.Load alone,
      List<ConcurrentClients.Load> rounds,
      Function<ConcurrentClients.Load, ConcurrentClients.Measured> part) {
    var before = part.apply(alone);
    var beside = ConcurrentClients.Measured.mean(rounds.stream().map(part).toList());
    System.out.printf(
        Locale.ROOT,
        "%1$s alone\t1/s\t%2$.1f%n%1$s alone, median\tms\t%3$.1f%n"
            + "%1$s beside a run\t1/s\t%4$.1f%n%1$s beside a run, median\tms\t%5$.1f%n",
        what,
        before.perSecond(),
        before.milliseconds(),
        beside.perSecond(),
        beside.milliseconds());
  }

  /// Prints how long questions and search take to get the themes of the run.
  private void printEventTime(String when) throws InterruptedException {
    System.out.printf(
        Locale.ROOT, "%suntil all have its themes\ts\t%.2f%n", when, awaitPendingEvents());
  }

  /// Waits until no event is pending, and returns the seconds.
  private double awaitPendingEvents() throws InterruptedException {
    long from = System.nanoTime();
    long idleSince = from;
    while (System.nanoTime() - idleSince < IDLE_DURATION.toNanos()) {
      Thread.sleep(100);
      if (application
              .getBean(JdbcTemplate.class)
              .queryForObject(COUNT_PENDING_EVENTS, Integer.class)
          > 0) {
        idleSince = System.nanoTime();
      }
      if (idleSince - from > MAX_DURATION.toNanos()) {
        throw new IllegalStateException("The events after a run take too long");
      }
    }
    return (idleSince - from) / 1e9;
  }

  private boolean isUnderWay(int number) {
    var run = findRun(number);
    if (Duration.between(run.requestedAt(), Instant.now()).compareTo(MAX_DURATION) > 0) {
      throw new IllegalStateException("The run takes too long");
    }
    return run.state().isUnderWay();
  }

  private void fill(int from, int to) {
    var all = GeneratedConsultation.of(to, QUESTIONS).comments();
    // Not indexed for the search, which would disturb the measurement.
    application
        .getBean(JdbcTemplate.class)
        .update("REPLACE INTO index_cursor VALUES (?, ?)", consultation.value(), to);
    var imports = application.getBean(CommentImportService.class);
    var details = application.getBean(ConsultationService.class).get(consultation);
    for (int done = from; done < to; done += BATCH) {
      imports.addBatch(
          consultation,
          all.subList(done, Math.min(to, done + BATCH)).stream()
              .map(
                  comment ->
                      importedComment(
                          comment, details.question(comment.question()).orElseThrow().id()))
              .toList());
    }
  }

  private static ImportedComment importedComment(SourceComment comment, QuestionId question) {
    return new ImportedComment(
        question,
        null,
        null,
        new ImportedContributor(
            "resident-" + comment.holder(),
            "Resident " + comment.holder(),
            new Affiliation(
                StakeholderGroup.valueOf(comment.group()),
                new CountryCode("BR"),
                Region.LATIN_AMERICAN_AND_CARIBBEAN,
                "Organization " + comment.holder() % 300)),
        comment.language(),
        comment.receivedAt(),
        comment.plainText(),
        ImportedPositions.NONE);
  }

  private void makePeople() {
    var fixtures = application.getBean(Fixtures.class);
    var tokenService = application.getBean(ApiTokenService.class);
    for (int i = 0; i < PEOPLE; i++) {
      tokens.add(
          tokenService
              .create(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "bench")
              .value());
    }
  }

  private int startRun() {
    return application.getBean(RunService.class).start(secretariat, consultation);
  }

  private RunDetails findRun(int number) {
    return application
        .getBean(RunService.class)
        .last(secretariat, consultation)
        .filter(run -> run.number() == number)
        .orElseThrow();
  }

  private void print(String when, int number) {
    var run = findRun(number);
    if (run.state() != RunState.DONE) {
      throw new IllegalStateException("The run ended as " + run.state() + ": " + run.problem());
    }
    for (var found : run.found()) {
      System.out.printf(
          Locale.ROOT,
          "%s%s\ts\t%.2f%n",
          when,
          found.stage().name().toLowerCase(Locale.ROOT),
          found.took().toMillis() / 1e3);
    }
    var ended = run.endedAt() == null ? Instant.now() : run.endedAt();
    System.out.printf(
        Locale.ROOT,
        "%sfrom its request to its end\ts\t%.2f%n",
        when,
        Duration.between(run.requestedAt(), ended).toMillis() / 1e3);
  }
}
