package org.rapporteur.publiclog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.LogEntry.LoggedAct;
import tools.jackson.databind.json.JsonMapper;

/// The content of a leaf of the Merkle tree: an entry without names and texts, hashed as canonical
/// JSON (RFC 8785).
/// @param textDigest SHA-256 of salt and text, in hexadecimal; null if there is no text
/// @param actorDigest SHA-256 of salt and name of the person who acted; null if there is no name
record Leaf(
    LogName log,
    int number,
    Instant recordedAt,
    LoggedAct act,
    @Nullable String textDigest,
    @Nullable String actorDigest) {

  static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Leaf fromDraft(
      LogName log,
      int number,
      Instant recordedAt,
      EntryDraft draft,
      @Nullable SaltedText text,
      @Nullable SaltedText actor) {
    return new Leaf(
        log,
        number,
        recordedAt,
        new LoggedAct(draft.kind(), draft.subject(), draft.actorRole(), draft.facts()),
        text == null ? null : text.digest(),
        actor == null ? null : actor.digest());
  }

  static Leaf parse(byte[] bytes) {
    var json = JSON.readTree(bytes);
    if (json.path("v").asInt() != VERSION) {
      throw new IllegalStateException("Unsupported leaf version " + json.path("v"));
    }
    var facts = new LinkedHashMap<String, String>();
    json.path("facts").forEachEntry((key, fact) -> facts.put(key, fact.asString()));
    return new Leaf(
        new LogName(json.path("log").asString()),
        json.path("number").asInt(),
        Instant.parse(json.path("at").asString()),
        new LoggedAct(
            json.path("kind").asString(),
            json.path("subject").asString(),
            json.path("role").asString(),
            facts),
        json.path("textDigest").stringValue(null),
        json.path("actorDigest").stringValue(null));
  }

  byte[] toBytes() {
    var json = new LinkedHashMap<String, Object>();
    json.put("v", VERSION);
    json.put("log", log.value());
    json.put("number", number);
    json.put("at", recordedAt.toString());
    json.put("kind", act.kind());
    json.put("subject", act.subject());
    json.put("role", act.actorRole());
    if (!act.facts().isEmpty()) {
      json.put("facts", act.facts());
    }
    if (textDigest != null) {
      json.put("textDigest", textDigest);
    }
    if (actorDigest != null) {
      json.put("actorDigest", actorDigest);
    }
    try {
      String jsonText = JSON.writeValueAsString(json);
      return new JsonCanonicalizer(jsonText).getEncodedString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + json, e);
    }
  }
}
