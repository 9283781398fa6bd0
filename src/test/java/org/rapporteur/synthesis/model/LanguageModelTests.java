package org.rapporteur.synthesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.util.unit.DataSize;

class LanguageModelTests {

  @Test
  void withoutAnAddressThereIsNone() {
    var none = model("", "", "a-key");
    assertThat(none.isOn()).isFalse();
    assertThatThrownBy(none::endpoint).isInstanceOf(ModelOff.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://models.example.org/v1, https://models.example.org/v1/chat/completions",
    "https://models.example.org/v1/, https://models.example.org/v1/chat/completions",
    "https://models.example.org/v1/chat/completions,"
        + " https://models.example.org/v1/chat/completions",
    "http://localhost:11434/v1, http://localhost:11434/v1/chat/completions",
    "http://127.0.0.1:8081/v1, http://127.0.0.1:8081/v1/chat/completions",
    "http://[::1]:8081/v1, http://[::1]:8081/v1/chat/completions"
  })
  void addressIsHttpsOrOnThisMachine(String address, String endpoint) {
    assertThat(model(address, "a-model", "").endpoint()).hasToString(endpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://models.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://10.0.0.1/v1",
        "ftp://localhost/v1",
        "file:///etc/passwd",
        "models.example.org",
        "https://somebody:secret@models.example.org/v1",
        "https://models.example.org/v1?key=secret",
        "https://models.example.org/v1#part",
        "https://models.example.org/v1?api-key=SECRET",
        "https://models.example.org/v1#SECRET",
        "https://somebody:SECRET@models.example.org:port/v1",
        "https://somebody:SECRET@models example.org/v1",
        "http://models.example.org/SECRET/v1",
        "somebody:SECRET@models.example.org"
      })
  void otherAddressesStopTheStart(String address) {
    assertThatThrownBy(() -> model(address, "a-model", ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("rapporteur.model.address")
        .message()
        .doesNotContainIgnoringCase("secret")
        .doesNotContain("somebody");
  }

  @Test
  void refusedAddressIsToldByItsHost() {
    assertThatThrownBy(() -> model("http://models.example.org/v1", "a-model", ""))
        .hasMessageEndingWith("http://models.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak"})
  void modelWithoutANameStopsTheStart(String name) {
    assertThatThrownBy(() -> model("http://localhost/v1", name, ""))
        .hasMessageContaining("rapporteur.model.name");
  }

  @Test
  void keyIsNowhereToBeRead() {
    assertThat(model("http://localhost/v1", "a-model", "a-secret").toString())
        .contains("a-model")
        .doesNotContain("a-secret");
    assertThatThrownBy(() -> model("http://localhost/v1", "a-model", "a\r\nb"))
        .hasMessageNotContaining("a\r\nb");
  }

  private static LanguageModel model(String address, String name, String key) {
    var some = DataSize.ofKilobytes(1);
    return new LanguageModel("rapporteur.model.", address, name, key, Duration.ofSeconds(1), some);
  }
}
