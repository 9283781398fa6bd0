package org.rapporteur.analysis.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Messages;

/// Checks a draft against the current material at every save and before publication: each sentence
/// by what it says, whoever wrote it.
public final class DraftCheck {

  private static final int NAMED = 5;

  private final Material material;
  private final RevisionTexts texts;
  private final Wording wording;
  private final CountCheck counts;
  private final ReportingRules rules;
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
    for (var question : material.questions()) {
      titles.add(question.title());
      titles.addAll(question.scale().values());
    }
    this.given =
        Stream.concat(codings.stream().map(CodedTheme::proposition), terms.stream())
            .collect(Collectors.toUnmodifiableSet());
    this.material = material;
    this.texts = texts;
    this.wording = new Wording(messages, material.facts().language());
    material.questions().forEach(question -> titles.add(wording.summaryOf(question).strip()));
    this.counts =
        new CountCheck(
            new Counting(material, opinions, codings),
            wording,
            material.facts().language().locale(),
            titles);
    this.rules = new ReportingRules(material, wording, counts);
  }

  /// Every problem of a draft, in reading order; then the stakeholder groups of which it tells
  /// nothing and the comments that it leaves out. What no person wrote must cite what the run found
  /// for it.
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
    var body = SaidInBody.of(draft, setAside);
    for (var section : draft.sections()) {
      for (var paragraph : section.paragraphs()) {
        check.paragraph(paragraph, found);
        if (section.kind() == SectionKind.SUMMARY) {
          check.point(paragraph, body);
        }
      }
    }
    check.problems.addAll(FormRules.check(draft, material));
    for (String group : UntoldGroups.in(draft, setAside, grounds, material)) {
      check.problems.add(new Problem(Problem.Kind.GROUP_WITHOUT_SENTENCE, null, null, null, group));
    }
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

  private void paragraph(DraftParagraph paragraph, FoundCitations found) {
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      var sentence = paragraph.sentences().get(i);
      sentence(paragraph.number(), i + 1, sentence);
      if (sentence.kind().isByPeople()) {
        var place = new Place(paragraph.number(), i + 1);
        rules.check(sentence, (kind, detail) -> place.add(kind, null, detail));
      }
      if (!sentence.kind().isFreeText()) {
        citations(paragraph, i + 1, sentence, found);
      }
    }
  }

  private void point(DraftParagraph point, SaidInBody body) {
    for (int i = 0; i < point.sentences().size(); i++) {
      var sentence = point.sentences().get(i);
      if (!body.carries(sentence)) {
        new Place(point.number(), i + 1).add(Problem.Kind.POINT_NOT_CARRIED, null, sentence.text());
      }
    }
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
    counts.check(sentence, (kind, detail) -> place.add(kind, null, detail));
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

  private static Optional<String> words(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    return start < 0 || start > end || end > length
        ? Optional.empty()
        : Optional.of(new TextSpan(start, end).textIn(text));
  }

  private final class Place {

    private final int paragraph;
    private final int sentence;

    private Place(int paragraph, int sentence) {
      this.paragraph = paragraph;
      this.sentence = sentence;
    }

    private void add(Problem.Kind kind, @Nullable Integer comment, String detail) {
      problems.add(new Problem(kind, paragraph, sentence, comment, detail));
    }
  }
}
