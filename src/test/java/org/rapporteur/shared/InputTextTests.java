package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTests {

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009Fb", "a\uD800b", "\uDC00"})
  void controlCharactersAndLoneSurrogatesAreRefused(String typed) {
    assertThatThrownBy(() -> InputText.requireText("reason", typed, 100))
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
  void invisibleTextIsEmpty(String typed) {
    assertThat(InputText.requireTextOrEmpty("text", typed, 100)).isEmpty();
    assertThatThrownBy(() -> InputText.requireText("text", typed, 100))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("text.missing"));
    assertThat(LocalizedText.fromText(LanguageTag.ENGLISH, typed).isEmpty()).isTrue();
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
  void unusualTextIsUnchanged(String typed) {
    assertThat(InputText.requireLine("name", typed, 100)).isEqualTo(typed);
  }

  @Test
  void lengthCountsCharactersNotBytes() {
    assertThat(InputText.requireText("text", "🌍".repeat(100), 100)).hasSize(200);
    assertThatThrownBy(() -> InputText.requireText("text", "🌍".repeat(101), 100))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.facts()).containsAllEntriesOf(Map.of("over", 1)));
    assertThatThrownBy(() -> InputText.requireText("text", "a".repeat(1_000_000), 100))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.facts()).containsAllEntriesOf(Map.of("over", 999_900)));
    // Each of these is three code points before composition.
    assertThatThrownBy(() -> InputText.requireText("text", "\uFB2C".repeat(50), 100))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void directionControlsAreRemovedFromLine() {
    assertThat(InputText.requireLine("name", "\u202EAda\u202C\u2066 Lovelace\u2069\r\n", 100))
        .isEqualTo("Ada Lovelace");
    assertThat(InputText.requireLine("name", "Ada\u2028Lovelace\u2029", 100))
        .isEqualTo("Ada Lovelace");
    assertThat(InputText.requireLine("name", "שרה\u200F (Sara)", 100))
        .isEqualTo("שרה\u200F (Sara)");
  }
}
