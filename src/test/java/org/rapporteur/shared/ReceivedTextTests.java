package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTextTests {

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009Fb", "a\uD800b", "\uDC00"})
  void controlsAndLoneSurrogatesAreRefusedAtTheirField(String typed) {
    assertThatThrownBy(() -> ReceivedText.required("reason", typed, 100))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("text.control");
              assertThat(refusal.field()).isEqualTo("reason");
            });
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u00A0\u00A0",
        "\u200B",
        "\u200D\u200F",
        "\u2800",
        "\u3164",
        "\u202E"
      })
  void whatCannotBeSeenIsNoText(String typed) {
    assertThat(ReceivedText.optional("text", typed, 100)).isEmpty();
    assertThatThrownBy(() -> ReceivedText.required("text", typed, 100))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("text.missing"));
    assertThat(LocalizedText.of(LanguageTag.ENGLISH, typed).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "'; DROP TABLE person; --",
        "👩🏽‍🌾🇰🇪",
        "می‌خواهم",
        "ⵣ",
        "क्‍ष"
      })
  void whatLooksDangerousOrForeignStaysAsItIs(String typed) {
    assertThat(ReceivedText.line("name", typed, 100)).isEqualTo(typed);
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleDoAndNotInBytes() {
    assertThat(ReceivedText.required("text", "🌍".repeat(100), 100)).hasSize(200);
    assertThatThrownBy(() -> ReceivedText.required("text", "🌍".repeat(101), 100))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.facts()).containsAllEntriesOf(Map.of("over", 1)));
    assertThatThrownBy(() -> ReceivedText.required("text", "a".repeat(1_000_000), 100))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.facts()).containsAllEntriesOf(Map.of("over", 999_900)));
    // Composed, one of these is three.
    assertThatThrownBy(() -> ReceivedText.required("text", "\uFB2C".repeat(50), 100))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void oneLineTurnsNothingThatStandsAfterIt() {
    assertThat(ReceivedText.line("name", "\u202EAda\u202C\u2066 Lovelace\u2069\r\n", 100))
        .isEqualTo("Ada Lovelace");
    assertThat(ReceivedText.line("name", "Ada\u2028Lovelace\u2029", 100)).isEqualTo("Ada Lovelace");
    assertThat(ReceivedText.line("name", "שרה\u200F (Sara)", 100)).isEqualTo("שרה\u200F (Sara)");
  }
}
