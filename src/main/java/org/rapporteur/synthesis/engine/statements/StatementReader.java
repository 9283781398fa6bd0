package org.rapporteur.synthesis.engine.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentences;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.material.SourceComment;

/// Splits comments into sentences and tells statements from greetings, thanks, signatures and
/// links.
public final class StatementReader {

  /// Sentences of two texts with this share of words in common say the same when one text is a
  /// copy of the other.
  private static final double SAME_SENTENCE = 0.6;

  private static final int SIGNATURE_WORDS = 14;
  private static final int NAME_WORDS = 6;

  /// A word or two in a language nobody could name tell nothing, not even that they are a sentence.
  private static final int READABLE_WORDS = 3;

  private final Sentences sentences = new Sentences();
  private final List<Statement> statements = new ArrayList<>();
  private final List<SetAsideSentence> asides = new ArrayList<>();
  private final List<SetAsideComment> commentsAside = new ArrayList<>();
  private final List<Integer> attachmentOnly = new ArrayList<>();

  private StatementReader() {}

  public static StatementReading read(
      Material material, List<Campaign> campaigns, Progress progress) {
    var reader = new StatementReader();
    var duplicates = Duplicates.in(material);
    int done = 0;
    for (var comment : material.comments()) {
      var original = duplicates.get(comment.number());
      if (comment.official()) {
        reader.commentsAside.add(
            new SetAsideComment(comment.number(), SetAsideReason.OFFICIAL_REPLY, null));
      } else if (original != null) {
        reader.commentsAside.add(
            new SetAsideComment(comment.number(), SetAsideReason.DUPLICATE_OF, original));
      } else {
        reader.readComment(comment);
      }
      progress.reached(++done, material.comments().size());
    }
    return new StatementReading(
        reader.standingForTemplates(campaigns),
        reader.asides,
        reader.commentsAside,
        reader.attachmentOnly);
  }

  private void readComment(SourceComment comment) {
    if (comment.language().equals(LanguageTag.UNDETERMINED)
        && Words.count(comment.plainText()) < READABLE_WORDS) {
      commentsAside.add(
          new SetAsideComment(comment.number(), SetAsideReason.LANGUAGE_NOT_READ, null));
      return;
    }
    int before = statements.size();
    Set<Aside> reasons = readSentences(comment);
    if (statements.size() > before) {
      return;
    }
    if (reasons.contains(Aside.ATTACHMENT)) {
      attachmentOnly.add(comment.number());
    } else {
      commentsAside.add(new SetAsideComment(comment.number(), reasonFor(reasons), null));
    }
  }

  private Set<Aside> readSentences(SourceComment comment) {
    var rules = SentenceRules.of(comment.language());
    var reasons = EnumSet.noneOf(Aside.class);
    boolean closed = false;
    var spans = sentences.of(comment.plainText(), comment.language());
    for (int i = 0; i < spans.size(); i++) {
      String text = comment.words(spans.get(i));
      Optional<Aside> aside = rules.aside(text);
      if (aside.isEmpty() && closed && Words.count(text) <= SIGNATURE_WORDS) {
        aside = Optional.of(Aside.SIGNATURE);
      }
      if (aside.isEmpty() && i > 0 && i == spans.size() - 1 && looksLikeName(text)) {
        aside = Optional.of(Aside.SIGNATURE);
      }
      closed |= aside.filter(Aside.CLOSING::equals).isPresent();
      if (aside.isPresent()) {
        reasons.add(aside.get());
        asides.add(
            new SetAsideSentence(comment.number(), comment.revision(), spans.get(i), aside.get()));
      } else {
        String id = Statement.idOf(comment.language(), text);
        statements.add(
            new Statement(
                id,
                id,
                comment.number(),
                comment.revision(),
                comment.question(),
                spans.get(i),
                text,
                comment.language(),
                rules.proposes(text)));
      }
    }
    return reasons;
  }

  /// A short last line in capitalized words and without a full stop.
  private static boolean looksLikeName(String text) {
    String stripped = text.strip();
    int last = stripped.codePointBefore(stripped.length());
    if (Words.count(stripped) > NAME_WORDS || ".!?。!?؟…".indexOf(last) >= 0) {
      return false;
    }
    for (String word : stripped.split("[\\s,.-]+")) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static SetAsideReason reasonFor(Set<Aside> reasons) {
    if (reasons.contains(Aside.LINK)) {
      return SetAsideReason.LINK_ONLY;
    }
    return reasons.isEmpty() || reasons.equals(Set.of(Aside.FRAGMENT))
        ? SetAsideReason.EMPTY_OF_STATEMENT
        : SetAsideReason.GREETING_ONLY;
  }

  private List<Statement> standingForTemplates(List<Campaign> campaigns) {
    var templates = new HashMap<Integer, Integer>();
    var needed = new HashSet<Integer>();
    for (var campaign : campaigns) {
      campaign.comments().forEach(member -> templates.put(member, campaign.template()));
      needed.add(campaign.template());
    }
    var templateSentences = new HashMap<Integer, List<Statement>>();
    for (var statement : statements) {
      if (needed.contains(statement.comment())) {
        templateSentences
            .computeIfAbsent(statement.comment(), c -> new ArrayList<>())
            .add(statement);
      }
    }
    var words = new HashMap<String, Set<String>>();
    return statements.stream()
        .map(
            statement -> {
              Integer template = templates.get(statement.comment());
              return template == null
                  ? statement
                  : statement.standingAs(
                      nearest(
                          statement, templateSentences.getOrDefault(template, List.of()), words));
            })
        .toList();
  }

  private static String nearest(
      Statement statement, List<Statement> template, Map<String, Set<String>> words) {
    if (template.stream().anyMatch(sentence -> sentence.id().equals(statement.id()))) {
      return statement.id();
    }
    var own = Words.set(statement.text());
    return template.stream()
        .map(
            sentence ->
                Map.entry(
                    sentence.id(),
                    Words.jaccard(
                        own,
                        words.computeIfAbsent(sentence.id(), id -> Words.set(sentence.text())))))
        .filter(likeness -> likeness.getValue() >= SAME_SENTENCE)
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(statement.id());
  }
}
