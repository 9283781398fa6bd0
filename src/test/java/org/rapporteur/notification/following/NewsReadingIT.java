package org.rapporteur.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NewsReadingIT {

  /// More than anybody would read of a log to find one act.
  private static final int BETWEEN = 201;

  @Autowired Fixtures fixtures;
  @Autowired NewsLoader reading;
  @Autowired PublicLogService log;

  @Test
  void actsAreFoundHoweverMuchHappenedBetweenThemAndInWhicheverLog() {
    var busy = fixtures.anOpenConsultation();
    var quiet = fixtures.anOpenConsultation();
    int first = record(busy);
    for (int i = 0; i < BETWEEN; i++) {
      record(busy);
    }
    int last = record(busy);
    int only = record(quiet);
    var asked = List.of(news(busy, first), news(busy, last), news(quiet, only));

    var found = reading.loadLogEntries(asked);

    assertThat(asked)
        .allSatisfy(
            one ->
                assertThat(found.get(one))
                    .isNotNull()
                    .extracting(LogEntry::number)
                    .isEqualTo((int) one.subject()));
    assertThat(found.get(news(quiet, only))).extracting(LogEntry::log).isEqualTo(name(quiet));
    assertThat(reading.loadLogEntries(List.of(news(quiet, only + 1000)))).isEmpty();
  }

  private int record(ConsultationDetails consultation) {
    return log.record(
        name(consultation),
        new EntryDraft("comment-removed", "C1", "moderator", Map.of(), null, null));
  }

  private static LogName name(ConsultationDetails consultation) {
    return new LogName(consultation.slug().value());
  }

  private static News news(ConsultationDetails consultation, int number) {
    return new News(1, 1, NewsKind.LOG_ENTRY, consultation.id(), number, null, Instant.EPOCH);
  }
}
