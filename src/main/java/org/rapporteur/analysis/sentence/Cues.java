package org.rapporteur.analysis.sentence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.rapporteur.shared.LanguageTag;

/// Words that show the kind of a statement and the attitude of a reply, in one language. The
/// patterns are in `cues.properties`; a language without patterns has positions and questions only.
public final class Cues {

  /// The kind of a sentence shows early. A comment can be one word of many thousand characters.
  private static final int MAX_LENGTH = 2_000;

  /// The attitude of a reply shows in its first words.
  private static final int OPENING_LENGTH = 120;

  private static final Pattern QUESTION = Pattern.compile("[?？؟]\\W*$");

  private static final Properties PATTERNS = load();
  private static final Map<String, Cues> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<StatementKind, Pattern> kinds = new EnumMap<>(StatementKind.class);
  private final Map<ReplyCue, Pattern> replies = new EnumMap<>(ReplyCue.class);
  private final Optional<Pattern> offTopic;

  private Cues(String language) {
    for (var kind : StatementKind.values()) {
      pattern(language, kind.name()).ifPresent(pattern -> kinds.put(kind, pattern));
    }
    for (var cue : ReplyCue.values()) {
      pattern(language, cue.name()).ifPresent(pattern -> replies.put(cue, pattern));
    }
    offTopic = pattern(language, "no-proposal");
  }

  public static Cues of(LanguageTag language) {
    return BY_LANGUAGE.computeIfAbsent(language.locale().getLanguage(), Cues::new);
  }

  public StatementKind kindOf(String sentence) {
    String text = sentence.substring(0, Math.min(MAX_LENGTH, sentence.length()));
    if (finds(StatementKind.PROPOSAL, text)
        && offTopic.filter(p -> p.matcher(text).find()).isEmpty()) {
      return StatementKind.PROPOSAL;
    }
    if (QUESTION.matcher(text).find()) {
      return StatementKind.QUESTION;
    }
    if (finds(StatementKind.POSITION, text)) {
      return StatementKind.POSITION;
    }
    if (finds(StatementKind.EVIDENCE, text)) {
      return StatementKind.EVIDENCE;
    }
    return finds(StatementKind.REASON, text) ? StatementKind.REASON : StatementKind.POSITION;
  }

  /// Returns the attitude that the first words show; qualification comes before agreement, because
  /// "Agreed, except …" begins with agreement.
  public Optional<ReplyCue> replyCueOf(String sentence) {
    String opening = sentence.substring(0, Math.min(OPENING_LENGTH, sentence.length()));
    for (var cue : new ReplyCue[] {ReplyCue.QUALIFICATION, ReplyCue.DISSENT, ReplyCue.AGREEMENT}) {
      Pattern pattern = replies.get(cue);
      if (pattern != null && pattern.matcher(opening).find()) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  private boolean finds(StatementKind kind, String text) {
    Pattern pattern = kinds.get(kind);
    return pattern != null && pattern.matcher(text).find();
  }

  private static Optional<Pattern> pattern(String language, String name) {
    return Optional.ofNullable(PATTERNS.getProperty(language + "." + name))
        .map(
            pattern ->
                Pattern.compile(
                    pattern,
                    Pattern.CASE_INSENSITIVE
                        | Pattern.UNICODE_CASE
                        | Pattern.UNICODE_CHARACTER_CLASS));
  }

  private static Properties load() {
    var patterns = new Properties();
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(Cues.class.getResourceAsStream("cues.properties")),
            StandardCharsets.UTF_8)) {
      patterns.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
  }
}
