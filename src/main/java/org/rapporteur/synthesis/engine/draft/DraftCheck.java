package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.opinions.OpinionGroup;
import org.rapporteur.synthesis.engine.stances.CodedTheme;
import org.rapporteur.synthesis.engine.statements.SetAsideComment;
import org.springframework.modulith.NamedInterface;

/// Checks a draft against the current material at every save and before publication: each sentence
/// by what it says, whoever wrote it.
@NamedInterface("draft")
public final class DraftCheck {

  private static final Pattern REFERENCE = Pattern.compile("\\bC\\d+\\b|¶ ?\\d+|\\bM-\\d+\\b");

  private static final int NAMED = 5;

  private final Material material;
  private final Counting counting;
  private final RevisionTexts texts;
  private final Wording wording;
  private final WrittenNumbers numbers;
  private final Locale locale;
  private final Set<String> titles = new HashSet<>();
  private final Set<String> given;
  private final List<Problem> problems = new ArrayList<>();

  private DraftCheck(
      Material material,
      Collection<OpinionGroup> opinions,
      Collection<CodedTheme> codings,
      Collection<String> terms,
      RevisionTexts texts,
      Messages messages) {
    titles.add(material.facts().title());
    material.questions().forEach(question -> titles.add(question.title()));
    this.given =
        Stream.concat(codings.stream().map(CodedTheme::proposition), terms.stream())
            .collect(Collectors.toUnmodifiableSet());
    this.material = material;
    this.counting = new Counting(material, opinions, codings);
    this.texts = texts;
    this.wording = new Wording(messages, material.facts().language());
    this.locale = material.facts().language().locale();
    this.numbers = new WrittenNumbers(locale);
  }

  /// Every problem of a draft, in reading order; then the comments that it leaves out. What no
  /// person wrote must cite what the run found for it.
  public static List<Problem> check(
      Draft draft,
      Collection<SetAsideComment> setAside,
      Grounds grounds,
      Material material,
      RevisionTexts texts,
      Messages messages) {
    var check =
        new DraftCheck(
            material, grounds.opinions(), grounds.codings(), grounds.termNames(), texts, messages);
    var found = new FoundCitations(grounds, material, check.wording);
    draft
        .paragraphs()
        .forEach(
            paragraph -> {
              for (int i = 0; i < paragraph.sentences().size(); i++) {
                var sentence = paragraph.sentences().get(i);
                check.sentence(paragraph.number(), i + 1, sentence);
                if (!sentence.kind().isByPeople()) {
                  check.citations(paragraph, i + 1, sentence, found);
                }
              }
            });
    for (int comment : Ledger.of(material, draft, setAside).unaccounted()) {
      check.problems.add(
          new Problem(Problem.Kind.COMMENT_UNACCOUNTED, null, null, comment, "C" + comment));
    }
    return List.copyOf(check.problems);
  }

  /// The problems of one sentence alone, for the desk; what it counts is counted out of the opinion
  /// groups and the codings of its draft.
  public static List<Problem> check(
      DraftSentence sentence,
      Collection<OpinionGroup> opinions,
      Collection<CodedTheme> codings,
      Material material,
      RevisionTexts texts,
      Messages messages) {
    var check = new DraftCheck(material, opinions, codings, List.of(), texts, messages);
    check.sentence(1, 1, sentence);
    return List.copyOf(check.problems);
  }

  private void sentence(int paragraph, int at, DraftSentence sentence) {
    var place = new Place(paragraph, at);
    boolean byPeople = sentence.kind().isByPeople();
    if (sentence.citations().isEmpty() && (sentence.reason() == null || !byPeople)) {
      place.add(Problem.Kind.UNCITED, null, sentence.text());
    }
    for (int comment : sentence.citedComments()) {
      if (material.comment(comment).isEmpty()) {
        place.add(Problem.Kind.CITED_NOT_PUBLISHED, comment, "C" + comment);
      }
    }
    quotations(sentence, place);
    counts(sentence, place);
  }

  private void citations(
      DraftParagraph paragraph, int at, DraftSentence sentence, FoundCitations found) {
    var missing = found.of(paragraph, sentence);
    var others = new TreeSet<Integer>();
    for (var citation : sentence.citations()) {
      boolean isRead = citation.revision() == found.revision(citation.comment());
      boolean isFound = isRead && missing.remove(citation.comment());
      if (!isFound && material.comment(citation.comment()).isPresent()) {
        others.add(citation.comment());
      }
    }
    if (!missing.isEmpty() || !others.isEmpty()) {
      new Place(paragraph.number(), at)
          .add(
              Problem.Kind.CITED_NOT_AS_FOUND,
              null,
              "+ " + references(others) + " − " + references(missing));
    }
  }

  private static String references(Collection<Integer> comments) {
    return comments.stream()
            .limit(NAMED)
            .map(number -> "C" + number)
            .collect(Collectors.joining(", "))
        + (comments.size() > NAMED ? " …" : "");
  }

  private void quotations(DraftSentence sentence, Place place) {
    for (var quote : sentence.quotes()) {
      String words = words(sentence.text(), quote.start(), quote.end()).orElse("");
      boolean verbatim =
          texts
              .plainText(quote.comment(), quote.revision())
              .flatMap(text -> words(text, quote.span().start(), quote.span().end()))
              .filter(words::equals)
              .isPresent();
      if (!verbatim || words.isEmpty()) {
        place.add(Problem.Kind.QUOTATION_NOT_VERBATIM, quote.comment(), words);
      }
      if (sentence.citations().stream()
          .noneMatch(c -> c.comment() == quote.comment() && c.revision() == quote.revision())) {
        place.add(Problem.Kind.QUOTATION_NOT_CITED, quote.comment(), words);
      }
    }
    for (var mark : Marks.in(sentence.text())) {
      if (!isNamed(mark) && !Marks.isSaid(mark, sentence, texts)) {
        place.add(Problem.Kind.QUOTATION_NOT_VERBATIM, null, mark.words());
      }
    }
  }

  /// A title, a proposition or a term of a vocabulary is nobody's words, unless a comment is
  /// named behind it.
  private boolean isNamed(Marks.Mark mark) {
    return mark.attributed().isEmpty()
        && (titles.contains(mark.words()) || given.contains(mark.words()));
  }

  private void counts(DraftSentence sentence, Place place) {
    String text = sentence.text().toLowerCase(locale);
    var known = new HashSet<Long>();
    for (var count : sentence.counts()) {
      var recounted = counting.of(count.form(), count.scope(), sentence.citedComments());
      if (!recounted.equals(count)) {
        place.add(
            Problem.Kind.COUNT_NOT_EQUAL,
            null,
            wording.count(count) + " ≠ " + wording.count(recounted));
      } else if (!containsWords(text, wording.count(recounted).toLowerCase(locale))) {
        place.add(Problem.Kind.COUNT_NOT_EQUAL, null, wording.count(recounted));
      }
      known.add((long) count.counted());
      Integer of = count.of();
      if (of != null) {
        known.add((long) of);
      }
      Integer question = count.scope().question();
      if (question != null) {
        known.add((long) question);
      }
    }
    fractions(sentence, known, place);
  }

  /// "62 from civil society" is not in "162 from civil society".
  private static boolean containsWords(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      boolean begins =
          at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isSeparator(text, at);
      int end = at + words.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(String text, int at) {
    return at > 1
        && ".,".indexOf(text.charAt(at - 1)) >= 0
        && Character.isDigit(text.charAt(at - 2));
  }

  /// What else looks like a count. In a generated sentence every whole number is one; in one that
  /// people wrote only "34 of 51" and a quantifier beside it, for they also write years and sums.
  private void fractions(DraftSentence sentence, Set<Long> known, Place place) {
    String bare =
        REFERENCE.matcher(Marks.QUOTED.matcher(sentence.text()).replaceAll(" ")).replaceAll(" ");
    for (String title : titles) {
      bare = bare.replace(title, " ");
    }
    var fraction = fraction().matcher(bare);
    while (fraction.find()) {
      long counted = numbers.read(fraction.group("counted"));
      long of = numbers.read(fraction.group("of"));
      if (!known.contains(counted) || !known.contains(of)) {
        place.add(Problem.Kind.NUMBER_NOT_COUNTED, null, fraction.group().strip());
      }
      quantifier(bare, fraction.start(), (int) counted, (int) of, place);
    }
    if (!sentence.kind().isByPeople() && sentence.kind() != SentenceKind.MANDATE) {
      numbers.wholeIn(bare).stream()
          .filter(written -> !known.contains(numbers.read(written)))
          .forEach(written -> place.add(Problem.Kind.NUMBER_NOT_COUNTED, null, written));
    }
  }

  /// The quantifier right before "(34 of 51" must be the one that its numbers call for.
  private void quantifier(String text, int fraction, int counted, int of, Place place) {
    String before = text.substring(0, fraction).toLowerCase(locale);
    int open = before.lastIndexOf('(');
    if (open < 0 || !before.substring(open + 1).isBlank()) {
      return;
    }
    int clause = Math.max(before.lastIndexOf(';', open), before.lastIndexOf(')', open));
    String words = before.substring(clause + 1, open);
    for (var quantifier : Quantifier.values()) {
      if (quantifier == Quantifier.NUMBER || quantifier == Quantifier.of(counted, of)) {
        continue;
      }
      String word = wording.text("word." + quantifier, Map.of()).toLowerCase(locale);
      if (containsWords(words, word)) {
        place.add(Problem.Kind.QUANTIFIER_OFF, null, word + " (" + counted + "/" + of + ")");
      }
    }
  }

  private Pattern fraction() {
    String number = "\\d[\\d.,\\u00a0\\u202f]*";
    String[] around = wording.text("fraction", Map.of("counted", "§", "of", "§")).split("§", -1);
    return Pattern.compile(
        "(?<counted>" + number + ")" + Pattern.quote(around[1]) + "(?<of>" + number + ")");
  }

  private static Optional<String> words(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    return start < 0 || start > end || end > length
        ? Optional.empty()
        : Optional.of(new TextSpan(start, end).in(text));
  }

  private final class Place {

    private final int paragraph;
    private final int sentence;

    private Place(int paragraph, int sentence) {
      this.paragraph = paragraph;
      this.sentence = sentence;
    }

    private void add(
        Problem.Kind kind, @org.jspecify.annotations.Nullable Integer comment, String detail) {
      problems.add(new Problem(kind, paragraph, sentence, comment, detail));
    }
  }
}
