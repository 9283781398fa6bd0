package org.rapporteur.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.text.Words;

/// Checks lengths, the order of themes, and what may be called broad agreement.
final class FormRules {

  private static final int MAX_SENTENCE = 60;
  private static final int MAX_QUOTATION = 25;
  private static final int MAX_SUMMARY = 400;
  private static final int MAX_HEADING = 8;

  private final Material material;
  private final List<Problem> problems = new ArrayList<>();

  private FormRules(Material material) {
    this.material = material;
  }

  static List<Problem> check(Draft draft, Material material) {
    var rules = new FormRules(material);
    rules.summary(draft);
    DraftSection before = null;
    for (var section : draft.sections()) {
      rules.lengths(section);
      if (section.kind() == SectionKind.CONVERGENCE) {
        section.paragraphs().forEach(rules::agreement);
      }
      if (section.kind() == SectionKind.THEME) {
        rules.heading(section);
        if (before != null && before.kind() == SectionKind.THEME) {
          rules.order(before, section);
        }
      }
      before = section;
    }
    return rules.problems;
  }

  private void add(
      Problem.Kind kind, @Nullable Integer paragraph, @Nullable Integer sentence, String detail) {
    problems.add(new Problem(kind, paragraph, sentence, null, detail));
  }

  private void summary(Draft draft) {
    int words =
        draft.sections().stream()
            .filter(section -> section.kind() == SectionKind.SUMMARY)
            .flatMap(FormRules::sentences)
            .mapToInt(sentence -> Words.count(sentence.text()))
            .sum();
    if (words > MAX_SUMMARY) {
      add(Problem.Kind.SUMMARY_TOO_LONG, null, null, words + " > " + MAX_SUMMARY);
    }
  }

  private void lengths(DraftSection section) {
    for (var paragraph : section.paragraphs()) {
      for (int i = 0; i < paragraph.sentences().size(); i++) {
        if (paragraph.sentences().get(i).kind().isByPeople()) {
          lengths(paragraph, i);
        }
      }
    }
  }

  private void lengths(DraftParagraph paragraph, int index) {
    String text = paragraph.sentences().get(index).text();
    int words = Words.count(text);
    if (words > MAX_SENTENCE) {
      add(
          Problem.Kind.SENTENCE_TOO_LONG,
          paragraph.number(),
          index + 1,
          words + " > " + MAX_SENTENCE);
    }
    for (var mark : Marks.in(text)) {
      int quoted = Words.count(mark.words());
      if (quoted > MAX_QUOTATION) {
        add(
            Problem.Kind.QUOTATION_TOO_LONG,
            paragraph.number(),
            index + 1,
            quoted + " > " + MAX_QUOTATION);
      }
    }
  }

  /// Words of scripts without spaces cannot be counted so.
  private void heading(DraftSection theme) {
    if (theme.title().split(" ").length > MAX_HEADING) {
      add(Problem.Kind.HEADING_TOO_LONG, first(theme), null, theme.title());
    }
  }

  private void order(DraftSection before, DraftSection theme) {
    long fewer = contributors(before);
    long more = contributors(theme);
    if (fewer > 0 && more > fewer) {
      add(Problem.Kind.THEMES_NOT_IN_ORDER, first(theme), null, more + " > " + fewer);
    }
  }

  /// Counts those whom the section says to have addressed the theme; none where it does not say.
  private long contributors(DraftSection section) {
    var cited = new TreeSet<Integer>();
    sentences(section)
        .filter(sentence -> sentence.kind().carries() == SentenceKind.Carries.GROUPED)
        .forEach(sentence -> cited.addAll(sentence.citedComments()));
    return material.comments(cited).stream().map(SourceComment::holder).distinct().count();
  }

  private void agreement(DraftParagraph paragraph) {
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      var sentence = paragraph.sentences().get(i);
      if (sentence.kind() == SentenceKind.WRITTEN && !isBroad(sentence)) {
        add(Problem.Kind.AGREEMENT_NOT_BROAD, paragraph.number(), i + 1, "");
      }
    }
  }

  private boolean isBroad(DraftSentence sentence) {
    var cited = material.comments(sentence.citedComments());
    long groups =
        Stream.concat(
                cited.stream().filter(SourceComment::statesGroup).map(SourceComment::group),
                cited.stream()
                    .flatMap(comment -> material.positionsOn(comment.number()).stream())
                    .filter(SourcePosition::agrees)
                    .map(SourcePosition::group))
            .distinct()
            .count();
    return groups > 1;
  }

  private static @Nullable Integer first(DraftSection section) {
    return section.paragraphs().isEmpty() ? null : section.paragraphs().getFirst().number();
  }

  private static Stream<DraftSentence> sentences(DraftSection section) {
    return section.paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream());
  }
}
