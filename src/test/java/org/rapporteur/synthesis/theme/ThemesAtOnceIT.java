package org.rapporteur.synthesis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/// Comments go while they are put into themes.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class ThemesAtOnceIT {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Autowired SmallConsultation consultations;
  @Autowired Fixtures fixtures;
  @Autowired ThemeUpdateService keeping;
  @Autowired ThemeService themes;
  @Autowired ThreadService threads;
  @Autowired CommentReviewService review;
  @Autowired Transactions transactions;
  @Autowired EventPublicationRegistry publications;
  @Autowired JdbcClient database;

  private final Set<UUID> incompleteBefore = new HashSet<>();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  ConsultationDetails consultation;

  @BeforeEach
  void fourComments() {
    incompleteBefore.addAll(incomplete());
    consultation = fixtures.anOpenConsultation();
    for (String text :
        List.of(
            "Zebra crossings near every hub.",
            "Remote hubs are cheap.",
            "Remote hubs need a moderator.",
            "Remote hubs need a connection.")) {
      consultations.say(
          consultation,
          fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
          1,
          LanguageTag.ENGLISH,
          text);
    }
    await().atMost(A_MINUTE).until(this::isQuiet);
  }

  @AfterEach
  void endReading() {
    mayEnd.countDown();
  }

  @Test
  void whatIsRemovedDuringAReadingIsCountedInWhatThatFound() throws Exception {
    transactions.write(
        () ->
            keeping.replaceThemes(
                reading(
                    found("a", "Hubs", true, List.of(1, 2, 3, 4)),
                    found("b", "Zebra", false, List.of(1, 2, 3, 4)))));
    var read = new CountDownLatch(1);
    var reading =
        CompletableFuture.runAsync(
            () ->
                transactions.write(
                    () -> {
                      keeping.replaceThemes(
                          reading(
                              found("a", "Hubs", true, List.of(2, 3)),
                              found("b", "Remote hubs", false, List.of(2, 3, 4))));
                      read.countDown();
                      hold(mayEnd);
                    }));
    hold(read);

    review.remove(threads.findComment(consultation, 1).orElseThrow().id());
    await().atMost(A_MINUTE).until(() -> isQuiet() || waiting() >= 1);
    mayEnd.countDown();
    reading.get();

    await()
        .atMost(A_MINUTE)
        .untilAsserted(
            () ->
                assertThat(themes())
                    .extracting(
                        QuestionTheme::label, QuestionTheme::comments, QuestionTheme::contributors)
                    .containsExactlyInAnyOrder(tuple("Hubs", 2, 2), tuple("Remote hubs", 3, 3)));
  }

  private static DetectedTheme found(
      String source, String label, boolean named, List<Integer> comments) {
    return new DetectedTheme(source, 1, LanguageTag.ENGLISH, label, named, comments);
  }

  private ThemeDetectionResult reading(DetectedTheme... found) {
    Map<Integer, Integer> revisions =
        Stream.of(1, 2, 3, 4).collect(Collectors.toMap(number -> number, number -> 1));
    return new ThemeDetectionResult(consultation.id(), Instant.now(), revisions, List.of(found));
  }

  private List<QuestionTheme> themes() {
    return themes
        .findOverview(consultation, consultation.question(1).orElseThrow())
        .orElseThrow()
        .themes();
  }

  /// What others left behind in the same database is theirs.
  private boolean isQuiet() {
    return incompleteBefore.containsAll(incomplete());
  }

  private Set<UUID> incomplete() {
    return publications.findIncompletePublications().stream()
        .map(EventPublication::getIdentifier)
        .collect(Collectors.toSet());
  }

  private int waiting() {
    return database
        .sql("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
        .query(Integer.class)
        .single();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
