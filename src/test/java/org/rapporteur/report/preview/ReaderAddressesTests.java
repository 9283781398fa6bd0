package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InvalidInput;

class ReaderAddressesTests {

  @Test
  void addressesAreReadAsPeopleTypeAndPasteThem() {
    assertThat(
            ReaderAddresses.of(
                    "A@example.org, b@example.org;c@example.org\nAnn Example <d@example.org>,"
                        + " \"Last, First\" <e@example.org>  a@example.org")
                .addresses())
        .extracting(EmailAddress::value)
        .containsExactly(
            "a@example.org", "b@example.org", "c@example.org", "d@example.org", "e@example.org");
  }

  @Test
  void whatIsNoAddressIsNamed() {
    assertThatThrownBy(() -> ReaderAddresses.of("a@example.org, somebody"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("preview.readers.address");
              assertThat(refusal.field()).isEqualTo("readers");
              assertThat(refusal.facts()).containsEntry("typed", "somebody");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", ",;"})
  void somebodyIsNamed(String typed) {
    assertThatThrownBy(() -> ReaderAddresses.of(typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("preview.readers.missing"));
  }

  @Test
  void noMoreAreNamedThanKeepASecret() {
    assertThat(ReaderAddresses.of(addresses(ReaderAddresses.MOST)).addresses())
        .hasSize(ReaderAddresses.MOST);
    for (String many :
        new String[] {
          addresses(ReaderAddresses.MOST + 1), "x".repeat(ReaderAddresses.MAX_TEXT + 1)
        }) {
      assertThatThrownBy(() -> ReaderAddresses.of(many))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("preview.readers.too-many"));
    }
  }

  @Test
  void linesCanBeTypedAgain() {
    var readers = ReaderAddresses.of("b@example.org a@example.org");

    assertThat(ReaderAddresses.of(ReaderAddresses.lines(readers.addresses()))).isEqualTo(readers);
  }

  private static String addresses(int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> "reader" + n + "@example.org")
        .collect(Collectors.joining(" "));
  }
}
