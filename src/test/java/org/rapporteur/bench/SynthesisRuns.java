package org.rapporteur.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rapporteur.RapporteurApplication;
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
import org.rapporteur.synthesis.DraftOffer;
import org.rapporteur.synthesis.OfferService;
import org.rapporteur.synthesis.engine.GeneratedConsultation;
import org.rapporteur.synthesis.engine.material.SourceComment;
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

/// A synthesis as the secretariat starts it, on the product with its database: how long the stages
/// take with nothing beside them, what reading and posting in the same consultation loses beside a
/// run, and what a further run over ten more comments takes. Prints measure, unit and value.
public final class SynthesisRuns {

  private static final int QUESTIONS = 5;
  private static final int TOGETHER = 500;
  private static final int MORE = 10;
  private static final int PEOPLE = 200;
  private static final Duration ROUND = Duration.ofSeconds(10);

  /// What they post is never more than this.
  private static final int MOST_ROUNDS = 6;

  private static final int MOST_POSTED = 20_000;
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final String UNDER_WAY =
      "SELECT COUNT(*) FROM event_publication WHERE completion_date IS NULL";

  private final ApplicationContext product;
  private final Viewer secretariat;
  private final ConsultationId consultation;
  private final List<String> tokens = new ArrayList<>();
  private final String site;

  private SynthesisRuns(ApplicationContext product) {
    this.product = product;
    consultation = BenchConsultation.open(product, "bench-synthesis", QUESTIONS);
    BenchConsultation.open(product, "bench-posting", QUESTIONS);
    product.getBean(ConsultationLifecycleService.class).publishTransitions();
    secretariat = product.getBean(Fixtures.class).theSecretariatOf(consultation);
    site = "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
  }

  /// Vectors as if a model had computed them; found by nobody who does not name it.
  @TestConfiguration
  static class Given {

    @Bean
    @Primary
    Embeddings given() {
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

  /// Number of comments, `computed` or `given` for where vectors come from, then properties.
  public static void main(String[] args) throws Exception {
    var application =
        args[1].equals("computed")
            ? new SpringApplication(RapporteurApplication.class)
            : new SpringApplication(RapporteurApplication.class, Given.class);
    try (var product = application.run(Arrays.copyOfRange(args, 2, args.length))) {
      new SynthesisRuns(product).measure(Integer.parseInt(args[0]));
    }
  }

  private void measure(int comments) throws Exception {
    fill(0, comments);
    makePeople();
    var clients = new BesideARun(site, tokens, texts(comments + 2 * MORE));
    int first = start();
    await(first);
    print("", first);
    printFollowing("");
    clients.round("bench-posting", ROUND);
    var alone = clients.round("bench-synthesis", ROUND.multipliedBy(2));
    settle();
    forgetWhatRunsFound();
    int loaded = start();
    var rounds = new ArrayList<BesideARun.Load>();
    while (isUnderWay(loaded) && rounds.size() < MOST_ROUNDS && clients.canGoOn()) {
      var round = clients.round("bench-synthesis", ROUND);
      // Of one that outlasts the run only a part is beside it.
      if (rounds.isEmpty() || isUnderWay(loaded)) {
        rounds.add(round);
      }
    }
    await(loaded);
    printLoad("pages", alone, rounds, BesideARun.Load::pages);
    printLoad("comments posted", alone, rounds, BesideARun.Load::comments);
    settle();
    // What was posted beside the last run is new to the next, which is not measured.
    int filled = comments + spare();
    fill(comments, filled);
    await(start());
    settle();
    fill(filled, filled + MORE);
    int further = start();
    await(further);
    print("with ten more, ", further);
    printFollowing("with ten more, ");
  }

  /// Other than those that fill the consultation.
  private static List<String> texts(int from) {
    return GeneratedConsultation.of(from + MOST_POSTED, QUESTIONS).comments().stream()
        .skip(from)
        .map(SourceComment::plainText)
        .toList();
  }

  /// So many comments more, that ten after them do not fill up a measure: late comments are settled
  /// by the measure, and then a run finds much again.
  private int spare() {
    int last =
        product
            .getBean(JdbcTemplate.class)
            .queryForObject(
                "SELECT last_number FROM discussion_counter WHERE consultation_id = ?",
                Integer.class,
                consultation.value());
    int measure = Math.max(1, Integer.highestOneBit(last / 64));
    return measure - last % measure <= MORE ? MORE : 0;
  }

  /// The next run finds everything again.
  private void forgetWhatRunsFound() {
    product
        .getBean(JdbcTemplate.class)
        .update("DELETE FROM synthesis_memory WHERE consultation_id = ?", consultation.value());
  }

  /// Until its draft is in use.
  private void await(int number) throws InterruptedException {
    while (isUnderWay(number)) {
      Thread.sleep(100);
    }
    var offers = product.getBean(OfferService.class);
    offers
        .last(secretariat, consultation)
        .filter(DraftOffer::isOpen)
        .ifPresent(offer -> offers.takeOver(secretariat, consultation, offer.version()));
  }

  private static void printLoad(
      String what,
      BesideARun.Load alone,
      List<BesideARun.Load> rounds,
      Function<BesideARun.Load, BesideARun.Measured> of) {
    var before = of.apply(alone);
    var beside = BesideARun.Measured.mean(rounds.stream().map(of).toList());
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

  /// Until the outlines of questions and the search have the themes of the run.
  private void printFollowing(String when) throws InterruptedException {
    System.out.printf(Locale.ROOT, "%suntil all have its themes\ts\t%.2f%n", when, settle());
  }

  /// Answers how many seconds it took.
  private double settle() throws InterruptedException {
    long from = System.nanoTime();
    long calm = from;
    while (System.nanoTime() - calm < CALM.toNanos()) {
      Thread.sleep(100);
      if (product.getBean(JdbcTemplate.class).queryForObject(UNDER_WAY, Integer.class) > 0) {
        calm = System.nanoTime();
      }
      if (calm - from > LONGEST.toNanos()) {
        throw new IllegalStateException("What follows a run takes too long");
      }
    }
    return (calm - from) / 1e9;
  }

  private boolean isUnderWay(int number) {
    var run = last(number);
    if (Duration.between(run.requestedAt(), Instant.now()).compareTo(LONGEST) > 0) {
      throw new IllegalStateException("The run takes too long");
    }
    return run.state().isUnderWay();
  }

  private void fill(int from, int to) {
    var all = GeneratedConsultation.of(to, QUESTIONS).comments();
    // Nothing of it is for the search, which would read it beside what is measured.
    product
        .getBean(JdbcTemplate.class)
        .update("REPLACE INTO index_cursor VALUES (?, ?)", consultation.value(), to);
    var importing = product.getBean(CommentImportService.class);
    var asked = product.getBean(ConsultationService.class).get(consultation);
    for (int done = from; done < to; done += TOGETHER) {
      importing.addBatch(
          consultation,
          all.subList(done, Math.min(to, done + TOGETHER)).stream()
              .map(
                  comment ->
                      imported(comment, asked.question(comment.question()).orElseThrow().id()))
              .toList());
    }
  }

  private static ImportedComment imported(SourceComment comment, QuestionId question) {
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
    var fixtures = product.getBean(Fixtures.class);
    var making = product.getBean(ApiTokenService.class);
    for (int i = 0; i < PEOPLE; i++) {
      tokens.add(
          making.create(fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY), "bench").value());
    }
  }

  private int start() {
    return product.getBean(RunService.class).start(secretariat, consultation);
  }

  private RunDetails last(int number) {
    return product
        .getBean(RunService.class)
        .last(secretariat, consultation)
        .filter(run -> run.number() == number)
        .orElseThrow();
  }

  private void print(String when, int number) {
    var run = last(number);
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
