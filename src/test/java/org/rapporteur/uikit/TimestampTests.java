package org.rapporteur.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.time.UtcTime;

class TimestampTests {

  private static final Instant CLOSING = Instant.parse("2009-09-30T18:00:59Z");

  @Test
  void englishShowsDayFirstWithTimeZone() {
    assertThat(UtcTime.format(CLOSING, Locale.ENGLISH)).isEqualTo("30 September 2009, 18:00 UTC");
  }

  @Test
  void arabicUsesWesternDigits() {
    assertThat(UtcTime.format(CLOSING, Locale.forLanguageTag("ar")))
        .contains("30", "2009", "18:00");
  }
}
