package org.rapporteur.publiclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Sha256;

class LeafTests {

  private static final Instant AT = Instant.parse("2009-09-07T18:12:00.25Z");
  private static final LogName LOG = new LogName("igf-continuation");

  @Test
  void leafIsCanonicalJsonWithoutNameOrText() {
    var draft = draft("Gave a private telephone number.", "Moderator of question 4");
    var text = new SaltedText("Gave a private telephone number.", new byte[16]);
    var actor = new SaltedText("Moderator of question 4", new byte[16]);

    String leaf =
        new String(
            Leaf.fromDraft(LOG, 41, AT, draft, text, actor).toBytes(), StandardCharsets.UTF_8);

    assertThat(leaf)
        .isEqualTo(
            "{\"actorDigest\":\"%s\",\"at\":\"2009-09-07T18:12:00.250Z\",\"facts\":{\"policyPoint\":\"3.2\",\"policyVersion\":\"3\"},\"kind\":\"comment-removed\",\"log\":\"igf-continuation\",\"number\":41,\"role\":\"moderator\",\"subject\":\"C158\",\"textDigest\":\"%s\",\"v\":1}"
                .formatted(actor.digest(), text.digest()));
  }

  @Test
  void parsedLeafEqualsWrittenLeaf() {
    var draft = draft("Off the subject.", null);
    var leaf = Leaf.fromDraft(LOG, 7, AT, draft, SaltedText.withNewSalt(draft.text()), null);

    assertThat(Leaf.parse(leaf.toBytes())).isEqualTo(leaf);
  }

  @Test
  void digestCoversSaltThenText() {
    byte[] salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    byte[] together = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0fc3a9");

    assertThat(new SaltedText("é", salt).digest()).isEqualTo(Sha256.hex(together));
  }

  @Test
  void sameTextGetsDifferentDigests() {
    var one = java.util.Objects.requireNonNull(SaltedText.withNewSalt("Advertising"));
    var other = java.util.Objects.requireNonNull(SaltedText.withNewSalt("Advertising"));

    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  @Test
  void kindRoleAndFactsMustBeCodes() {
    assertThatThrownBy(() -> new EntryDraft("Removed", "C1", "moderator", Map.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new EntryDraft("removed", "C1", "Second moderator", Map.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new EntryDraft("removed", "C1", "moderator", Map.of("a fact", "1"), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EntryDraft("removed", " ", "moderator", Map.of(), null, null))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void labelHasAtLeastFourDigits() {
    assertThat(LogEntry.label(41)).isEqualTo("M-0041");
    assertThat(LogEntry.label(12345)).isEqualTo("M-12345");
  }

  private static EntryDraft draft(
      String text, @org.jspecify.annotations.Nullable String actorName) {
    return new EntryDraft(
        "comment-removed",
        "C158",
        "moderator",
        Map.of("policyPoint", "3.2", "policyVersion", "3"),
        text,
        actorName);
  }
}
