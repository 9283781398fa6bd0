package org.rapporteur.analysis.check;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.text.ReportingWords;
import org.rapporteur.analysis.wording.Wording;

/// Compares the words of a sentence that people wrote with the comments that it cites: the groups
/// and speakers it names, its figures and negations, and words that judge. It gives hints. A
/// person decides whether the sentence follows from its sources.
final class ReportingRules {

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,\\u00a0\\u202f]\\p{Nd}+)*");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// A sentence that cites more comments is not compared with their texts.
  private static final int MAX_COMPARED = 100;

  /// Text between the names of two groups: "Governments (2), civil society and others".
  private static final int MAX_BETWEEN = 12;

  /// A name of one word, such as "university", may be no speaker.
  private static final int MIN_NAME = 2;

  private static final int MIN_WORD = 4;

  private static final int MAX_DIGITS = 9;

  private final Material material;
  private final Wording wording;
  private final CountCheck counts;
  private final Locale locale;
  private final ReportingWords words;

  /// Names of speakers by their longest word, once they are needed.
  private @Nullable Map<String, Set<String>> names;

  ReportingRules(Material material, Wording wording, CountCheck counts) {
    this.material = material;
    this.wording = wording;
    this.counts = counts;
    locale = material.facts().language().locale();
    words = ReportingWords.of(material.facts().language());
  }

  void check(DraftSentence sentence, CountCheck.Finding found) {
    String own = Marks.QUOTED.matcher(sentence.text()).replaceAll(" ");
    var cited = material.comments(sentence.citedComments());
    words
        .positionsOnSentences(own)
        .forEach(phrase -> found.add(Problem.Kind.POSITION_ON_SENTENCE, phrase));
    words.judgements(own).stream()
        .filter(word -> cited.stream().noneMatch(comment -> says(comment, word)))
        .forEach(word -> found.add(Problem.Kind.JUDGEMENT, word));
    if (!cited.isEmpty()) {
      groups(own.toLowerCase(locale), cited, found);
      speakers(own.toLowerCase(locale), cited, found);
      boolean isCompared = sentence.kind() == SentenceKind.WRITTEN && cited.size() <= MAX_COMPARED;
      if (isCompared && cited.stream().allMatch(this::isReadable)) {
        figures(sentence, cited, found);
        negations(own, cited, found);
      }
    }
  }

  /// Figures and negations of other languages may be words that differ.
  private boolean isReadable(SourceComment comment) {
    return comment.language().locale().getLanguage().equals(locale.getLanguage());
  }

  private boolean says(SourceComment comment, String word) {
    return comment.plainText().toLowerCase(locale).contains(word.toLowerCase(locale));
  }

  /// "Contributors from Governments and civil society" cites contributors of both groups, and of
  /// another group only a speaker whom the sentence names.
  private void groups(String own, Collection<SourceComment> cited, CountCheck.Finding found) {
    var named = new TreeSet<String>();
    words.endsOfContributorsFrom(own).forEach(from -> named.addAll(groupsAt(own, from)));
    if (named.isEmpty()) {
      return;
    }
    var apart = new TreeSet<>(named);
    for (var comment : cited) {
      boolean isNamed =
          !comment.statesGroup()
              || named.contains(comment.group())
              || names(comment).stream().anyMatch(name -> own.contains(withoutArticle(name)));
      if (isNamed) {
        apart.remove(comment.group());
      } else {
        apart.add(comment.group());
      }
    }
    if (!apart.isEmpty()) {
      found.add(
          Problem.Kind.GROUPS_NOT_AS_CITED,
          apart.stream().map(wording::group).collect(joining(", ")));
    }
  }

  /// Names begin with a lower-case article in some comments and not in others.
  private static String withoutArticle(String name) {
    String[] words = name.split(" ", 2);
    return words[0].length() < MIN_WORD ? words[1] : name;
  }

  private Set<String> groupsAt(String own, int from) {
    var named = new HashSet<String>();
    int at = from;
    boolean isRead = true;
    while (isRead) {
      isRead = false;
      for (String group : Groups.STATED) {
        String name = wording.group(group).toLowerCase(locale);
        int next = own.indexOf(name, at);
        if (next >= 0 && next - at <= MAX_BETWEEN && named.add(group)) {
          at = next + name.length();
          isRead = true;
        }
      }
    }
    return named;
  }

  /// The comments of a speaker who is named are cited.
  private void speakers(String own, Collection<SourceComment> cited, CountCheck.Finding found) {
    var known = cited.stream().flatMap(comment -> names(comment).stream()).toList();
    BETWEEN_WORDS
        .splitAsStream(own)
        .distinct()
        .flatMap(word -> names().getOrDefault(word, Set.of()).stream())
        .filter(name -> CountCheck.containsWords(own, name))
        .filter(name -> known.stream().noneMatch(one -> one.contains(name) || name.contains(one)))
        .sorted()
        .forEach(name -> found.add(Problem.Kind.SPEAKER_NOT_CITED, name));
  }

  private Map<String, Set<String>> names() {
    var indexed = names;
    if (indexed == null) {
      indexed =
          material.contributions().stream()
              .flatMap(comment -> names(comment).stream())
              .collect(Collectors.groupingBy(ReportingRules::longestWord, Collectors.toSet()));
      names = indexed;
    }
    return indexed;
  }

  private static String longestWord(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// "Ministry of Infrastructure, landlocked East Africa" is also called "a ministry of
  /// infrastructure".
  private List<String> names(SourceComment comment) {
    String name = comment.contributor().name();
    if (name == null) {
      return List.of();
    }
    String first = name.split(",", 2)[0].strip().toLowerCase(locale);
    return first.split("\\s+").length < MIN_NAME ? List.of() : List.of(first);
  }

  private void figures(
      DraftSentence sentence, Collection<SourceComment> cited, CountCheck.Finding found) {
    var known = new HashSet<String>();
    for (var comment : cited) {
      known.addAll(figures(comment.plainText()));
      var positions = material.positionsOn(comment.number());
      long agreed = positions.stream().filter(SourcePosition::agrees).count();
      known.addAll(List.of(String.valueOf(agreed), String.valueOf(positions.size() - agreed)));
    }
    long contributors = cited.stream().map(SourceComment::holder).distinct().count();
    figures(counts.withoutCounts(sentence)).stream()
        .filter(figure -> !known.contains(figure) && !isUpTo(contributors, figure))
        .forEach(figure -> found.add(Problem.Kind.FIGURE_NOT_CITED, figure));
  }

  /// Some of those cited may be counted.
  private static boolean isUpTo(long most, String figure) {
    return figure.length() <= MAX_DIGITS && Long.parseLong(figure) <= most;
  }

  /// Figures without marks between their digits, which differ by language.
  private static Set<String> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(
            figure ->
                figure
                    .group()
                    .codePoints()
                    .filter(Character::isDigit)
                    .map(digit -> Character.digit(digit, 10))
                    .mapToObj(String::valueOf)
                    .collect(joining()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void negations(String own, Collection<SourceComment> cited, CountCheck.Finding found) {
    boolean isSaid =
        cited.stream().anyMatch(comment -> words.countNegations(comment.plainText()) > 0);
    if (!isSaid && words.countNegations(own) > 0 && !words.dissents(own)) {
      found.add(Problem.Kind.NEGATION_NOT_CITED, "");
    }
  }
}
