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
class NewsLoaderIT {

  /// Too many log entries to read one by one.
  private static final int ENTRIES_BETWEEN = 201;

  @Autowired Fixtures fixtures;
  @Autowired NewsLoader loader;
  @Autowired PublicLogService log;

  @Test
  void newsIsFoundAcrossLongLogs() {
    var busy = fixtures.anOpenConsultation();
    var quiet = fixtures.anOpenConsultation();
    int first = record(busy);
    for (int i = 0; i < ENTRIES_BETWEEN; i++) {
      record(busy);
    }
    int last = record(busy);
    int only = record(quiet);
    var requested =
        List.of(newsForEntry(busy, first), newsForEntry(busy, last), newsForEntry(quiet, only));

    var found = loader.loadLogEntries(requested);

    assertThat(requested)
        .allSatisfy(
            news ->
                assertThat(found.get(news))
                    .isNotNull()
                    .extracting(LogEntry::number)
                    .isEqualTo((int) news.subjectId()));
    assertThat(found.get(newsForEntry(quiet, only)))
        .extracting(LogEntry::log)
        .isEqualTo(logName(quiet));
    assertThat(loader.loadLogEntries(List.of(newsForEntry(quiet, only + 1000)))).isEmpty();
  }

  private int record(ConsultationDetails consultation) {
    return log.record(
        logName(consultation),
        new EntryDraft("comment-removed", "C1", "moderator", Map.of(), null, null));
  }

  private static LogName logName(ConsultationDetails consultation) {
    return new LogName(consultation.slug().value());
  }

  private static News newsForEntry(ConsultationDetails consultation, int number) {
    return new News(1, 1, NewsKind.LOG_ENTRY, consultation.id(), number, null, Instant.EPOCH);
  }
}
