package org.rapporteur.analysis.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.campaign.Duplicates;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.sentence.Aside;
import org.rapporteur.analysis.sentence.ReadSentence;
import org.rapporteur.analysis.sentence.SentenceReader;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;

/// Splits comments into sentences and tells statements from greetings, thanks, signatures and
/// links.
public final class StatementReader {

  /// Sentences of two texts with this share of words in common say the same when one text is a
  /// copy of the other.
  private static final double SAME_SENTENCE = 0.6;

  /// A word or two in a language nobody could name tell nothing, not even that they are a sentence.
  private static final int READABLE_WORDS = 3;

  /// Goes up whenever the same sentences would be read otherwise.
  private static final int METHOD = 6;

  /// So many comments are read together, and recalled together.
  private static final int BLOCK = 1_024;

  private static final Set<Aside> SAYING_NOTHING =
      EnumSet.of(
          Aside.FRAGMENT,
          Aside.LAYOUT,
          Aside.HEADING,
          Aside.LETTERHEAD,
          Aside.NOTE,
          Aside.REFERENCE);

  private final ConsultationSentences consultation;
  private final List<Statement> statements = new ArrayList<>();
  private final List<SetAsideSentence> asides = new ArrayList<>();
  private final List<SetAsideComment> commentsAside = new ArrayList<>();
  private final List<Integer> attachmentOnly = new ArrayList<>();

  private StatementReader(ConsultationSentences consultation) {
    this.consultation = consultation;
  }

  public static StatementReading read(
      Material material, List<Campaign> campaigns, Memory memory, Progress progress) {
    var reader = new StatementReader(ConsultationSentences.of(material));
    var duplicates = Duplicates.in(material);
    int done = 0;
    for (var block : blocks(material.comments())) {
      var toRead =
          block.stream()
              .filter(comment -> !comment.official() && isRead(comment))
              .filter(comment -> !duplicates.containsKey(comment.number()))
              .toList();
      var sentences = memory.recall(foundFrom(toRead), ReadSentence.FORM, () -> sentences(toRead));
      for (int i = 0; i < toRead.size(); i++) {
        reader.add(toRead.get(i), sentences.get(i));
      }
      done += block.size();
      progress.reached(done, material.comments().size());
    }
    reader.setAsideForms(material, campaigns);
    reader.setAsideComments(material, duplicates);
    return new StatementReading(
        reader.standingForTemplates(campaigns),
        reader.asides,
        reader.commentsAside,
        reader.attachmentOnly);
  }

  /// By their numbers, so that further comments leave all blocks but the last as they are.
  private static List<List<SourceComment>> blocks(List<SourceComment> comments) {
    return List.copyOf(
        comments.stream()
            .collect(
                Collectors.groupingBy(c -> c.number() / BLOCK, TreeMap::new, Collectors.toList()))
            .values());
  }

  private static String foundFrom(List<SourceComment> comments) {
    var told = new StringBuilder("sentences ").append(METHOD);
    for (var comment : comments) {
      told.append('\n').append(comment.textKey());
      told.append(' ').append(comment.language());
    }
    return Sha256.hex(told.toString());
  }

  private static boolean isRead(SourceComment comment) {
    return !comment.language().equals(LanguageTag.UNDETERMINED)
        || Words.count(comment.plainText()) >= READABLE_WORDS;
  }

  private void add(SourceComment comment, List<ReadSentence> sentences) {
    var texts =
        TextSpan.textsIn(comment.plainText(), sentences.stream().map(ReadSentence::span).toList());
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var aside = sentence.aside();
      String text = texts.get(i);
      if (aside == null && consultation.contains(text, comment.receivedAt())) {
        aside = Aside.CONSULTATION_TEXT;
      }
      if (aside == null) {
        statements.add(
            new Statement(
                sentence.id(),
                sentence.id(),
                new StatementSource(comment.number(), comment.revision(), sentence.span()),
                comment.question(),
                text,
                comment.language(),
                sentence.requireTraits()));
      } else {
        asides.add(
            new SetAsideSentence(comment.number(), comment.revision(), sentence.span(), aside));
      }
    }
  }

  private void setAsideForms(Material material, List<Campaign> campaigns) {
    var forms = FormSentences.find(statements, campaigns, material);
    statements.stream()
        .filter(statement -> forms.contains(statement.id()))
        .map(
            statement ->
                new SetAsideSentence(
                    statement.comment(), statement.revision(), statement.span(), Aside.FORM_TEXT))
        .forEach(asides::add);
    statements.removeIf(statement -> forms.contains(statement.id()));
  }

  /// Sets aside the comments without a statement.
  private void setAsideComments(Material material, Map<Integer, Integer> duplicates) {
    var stating = new HashSet<Integer>();
    statements.forEach(statement -> stating.add(statement.comment()));
    var reasons = new HashMap<Integer, EnumSet<Aside>>();
    for (var aside : asides) {
      if (!stating.contains(aside.comment())) {
        reasons
            .computeIfAbsent(aside.comment(), c -> EnumSet.noneOf(Aside.class))
            .add(aside.reason());
      }
    }
    for (var comment : material.comments()) {
      int number = comment.number();
      if (comment.official()) {
        setAside(comment, SetAsideReason.OFFICIAL_REPLY, null);
      } else if (duplicates.containsKey(number)) {
        setAside(comment, SetAsideReason.DUPLICATE_OF, duplicates.get(number));
      } else if (!isRead(comment)) {
        setAside(comment, SetAsideReason.LANGUAGE_NOT_READ, null);
      } else if (!stating.contains(number)) {
        var of = reasons.getOrDefault(number, EnumSet.noneOf(Aside.class));
        if (of.contains(Aside.ATTACHMENT)) {
          attachmentOnly.add(number);
        } else {
          setAside(comment, reasonFor(of), null);
        }
      }
    }
  }

  private void setAside(
      SourceComment comment, SetAsideReason reason, @Nullable Integer duplicateOf) {
    commentsAside.add(new SetAsideComment(comment.number(), reason, duplicateOf));
  }

  private static List<List<ReadSentence>> sentences(List<SourceComment> comments) {
    return comments.stream().map(SentenceReader::read).toList();
  }

  private static SetAsideReason reasonFor(Set<Aside> reasons) {
    if (reasons.contains(Aside.LINK)) {
      return SetAsideReason.LINK_ONLY;
    }
    if (reasons.contains(Aside.CONSULTATION_TEXT) || reasons.contains(Aside.FORM_TEXT)) {
      return SetAsideReason.CONSULTATION_TEXT;
    }
    return SAYING_NOTHING.containsAll(reasons)
        ? SetAsideReason.EMPTY_OF_STATEMENT
        : SetAsideReason.GREETING_ONLY;
  }

  private List<Statement> standingForTemplates(List<Campaign> campaigns) {
    var templates = Campaign.templates(campaigns);
    var needed = new HashSet<>(templates.values());
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
