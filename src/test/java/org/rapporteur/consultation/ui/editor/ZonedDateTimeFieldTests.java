package org.rapporteur.consultation.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedDateTimeFieldTests {

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "2026-08-03T08:00, Europe/Zurich, 2026-08-03T06:00:00Z",
    "2026-12-03T08:00, Europe/Zurich, 2026-12-03T07:00:00Z",
    // In the hour that summer time skips, the time moves forward by the skipped hour.
    "2026-03-29T02:30, Europe/Zurich, 2026-03-29T01:30:00Z",
    // In the hour that occurs twice, the first occurrence counts.
    "2026-10-25T02:30, Europe/Zurich, 2026-10-25T00:30:00Z",
    "2026-08-03T08:00, Asia/Kathmandu, 2026-08-03T02:15:00Z",
    "2026-08-03T08:00, Pacific/Kiritimati, 2026-08-02T18:00:00Z",
    "2026-08-03T08:00, America/St_Johns, 2026-08-03T10:30:00Z",
    "2026-08-03T08:00, UTC, 2026-08-03T08:00:00Z"
  })
  void localTimeIsOneInstant(LocalDateTime local, ZoneId zone, String moment) {
    assertThat(ZonedDateTimeField.toInstant(local, zone)).hasToString(moment);
  }
}
