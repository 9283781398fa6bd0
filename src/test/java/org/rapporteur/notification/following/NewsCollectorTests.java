package org.rapporteur.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;

class NewsCollectorTests {

  private static final Instant NOON = Instant.parse("2009-09-10T12:00:00Z");

  @Test
  void undoneDecisionIsNoNews() {
    var removed = entry(1, "comment-removed", 0, Map.of());
    var undone = entry(2, "comment-restored", 8, Map.of("reverses", "M-0001"));
    var extended = entry(3, "consultation-extended", 9, Map.of());

    // The undo entry may still be too recent when the decision is checked.
    assertThat(newsNumbers(List.of(removed), List.of(removed, undone, extended))).isEmpty();
    assertThat(newsNumbers(List.of(removed, undone, extended), List.of(removed, undone, extended)))
        .containsExactly(3);
  }

  @Test
  void decisionAndLaterReversalAreNews() {
    var removed = entry(1, "comment-removed", 0, Map.of());
    var restored = entry(2, "comment-restored", 3600, Map.of("reverses", "M-0001"));

    assertThat(newsNumbers(List.of(removed, restored), List.of(removed, restored)))
        .containsExactly(1, 2);
  }

  @Test
  void decisionOnWaitingCommentIsNoNews() {
    var published = entry(1, "comment-published", 0, Map.of());
    var declined = entry(2, "comment-declined", 1, Map.of());

    assertThat(newsNumbers(List.of(published, declined), List.of(published, declined))).isEmpty();
  }

  private static List<Integer> newsNumbers(List<LogEntry> settled, List<LogEntry> fresh) {
    return NewsCollector.selectReportable(settled, fresh).stream().map(LogEntry::number).toList();
  }

  private static LogEntry entry(int number, String kind, int seconds, Map<String, String> facts) {
    return new LogEntry(
        new LogName("forum"),
        number,
        NOON.plusSeconds(seconds),
        new LogEntry.LoggedAct(kind, "C1", "moderator", facts),
        null,
        null,
        false,
        "{}");
  }
}
