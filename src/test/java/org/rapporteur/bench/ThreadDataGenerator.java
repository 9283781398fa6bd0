package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// Creates the same consultations every time: some to read, with 50 to 100,000 comments in one
/// question, one to post in, and 200 people with tokens.
public final class ThreadDataGenerator {

  private static final List<Integer> SIZES = List.of(50, 592, 1_000, 5_000, 10_000, 100_000);
  private static final int PEOPLE = 200;
  private static final int QUESTIONS = 20;
  private static final int BATCH = 500;

  private final ApplicationContext application;
  private final ConsultationService consultations;
  private final Fixtures fixtures;
  private final CommentImportService comments;
  private final ApiTokenService tokens;
  private final Random random = new Random(1);

  private ThreadDataGenerator(ApplicationContext application) {
    this.application = application;
    consultations = application.getBean(ConsultationService.class);
    fixtures = application.getBean(Fixtures.class);
    comments = application.getBean(CommentImportService.class);
    tokens = application.getBean(ApiTokenService.class);
  }

  public static void main(String[] args) throws IOException {
    try (var application = SpringApplication.run(RapporteurApplication.class, args)) {
      var folder =
          Path.of(
              application.getEnvironment().getRequiredProperty("rapporteur.data-folder"), "bench");
      new ThreadDataGenerator(application).create(Files.createDirectories(folder));
    }
  }

  private void create(Path folder) throws IOException {
    for (int comments : SIZES) {
      fill(BenchConsultation.open(application, "bench-" + comments, QUESTIONS), comments);
    }
    BenchConsultation.open(application, "bench-posting", QUESTIONS);
    Files.write(
        folder.resolve("texts"), IntStream.range(0, 500).mapToObj(i -> randomText()).toList());
    var tokenValues = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var group = StakeholderGroup.values()[i % 5];
      tokenValues.add(tokens.create(fixtures.aStakeholder(group), "bench").value());
    }
    Files.write(folder.resolve("tokens"), tokenValues);
  }

  private void fill(ConsultationId consultation, int count) {
    var question = consultations.get(consultation).question(1).orElseThrow().id();
    for (int done = 0; done < count; done += BATCH) {
      int size = Math.min(BATCH, count - done);
      var batch = new ArrayList<ImportedComment>(size);
      for (int i = 0; i < size; i++) {
        batch.add(randomComment(question, i));
      }
      comments.addBatch(consultation, batch);
    }
  }

  /// Three in ten comments start a thread; the others reply to one of the previous sixty.
  private ImportedComment randomComment(QuestionId question, int place) {
    Integer parent =
        place == 0 || random.nextInt(10) < 3
            ? null
            : place - 1 - random.nextInt(Math.min(place, 60));
    int author = random.nextInt(50);
    return new ImportedComment(
        question,
        null,
        parent,
        new ImportedContributor(
            "resident-" + author,
            "Resident " + author,
            new Affiliation(
                StakeholderGroup.values()[author % 5],
                new CountryCode("BR"),
                Region.LATIN_AMERICAN_AND_CARIBBEAN,
                "Organization " + author)),
        LanguageTag.ENGLISH,
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000)),
        randomText(),
        ImportedPositions.NONE);
  }

  private String randomText() {
    var text = new StringBuilder();
    int length = 300 + random.nextInt(520);
    while (text.length() < length) {
      int words = 7 + random.nextInt(14);
      for (int i = 0; i < words; i++) {
        String word = WORDS[random.nextInt(WORDS.length)];
        text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        text.append(i == words - 1 ? ". " : " ");
      }
    }
    return text.toString().strip();
  }

  private static final String[] WORDS =
      """
      the of and to in for on with that is as we it be this our by not are from at which should would could forum
      access network region country report question meeting session proposal draft section mandate agenda internet
      governance development financing infrastructure capacity training language translation rural connection cost
      operator regulator ministry university library school women youth remote participation hub host budget review
      decision comment reply evidence example experience comparison measure support concern public private society
      """
          .split("\\s+");
}
