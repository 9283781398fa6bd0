package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
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
    assertRefused(addresses(ReaderAddresses.MOST + 1), "preview.readers.too-many");
  }

  @Test
  void textThatIsTooLongIsSaidToBe() {
    assertRefused("x".repeat(ReaderAddresses.MAX_TEXT + 1), "preview.readers.too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x ", "\"", "\"\" ", "<", "<x"})
  void anyTextIsReadAtOnce(String part) {
    String text = part.repeat(ReaderAddresses.MAX_TEXT / part.length());

    // Computing time: the machine may be at much else.
    var used =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> {
              var threads = ManagementFactory.getThreadMXBean();
              long before = threads.getCurrentThreadCpuTime();
              assertRefused(text, "preview.readers.address");
              return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
            });
    assertThat(used).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void linesCanBeTypedAgain() {
    var readers = ReaderAddresses.of("b@example.org a@example.org");

    assertThat(ReaderAddresses.of(ReaderAddresses.lines(readers.addresses()))).isEqualTo(readers);
  }

  private static void assertRefused(String typed, String code) {
    assertThatThrownBy(() -> ReaderAddresses.of(typed))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static String addresses(int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> "reader" + n + "@example.org")
        .collect(Collectors.joining(" "));
  }
}
