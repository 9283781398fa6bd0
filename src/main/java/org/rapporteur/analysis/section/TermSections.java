package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.vocabulary.Vocabulary;

/// Tells a question by the terms of the institution's vocabulary: who spoke to each, to which
/// nobody did, and what falls under none.
final class TermSections {

  /// Of a theme no more are told; the table has all.
  private static final int MOST_OF_A_THEME = 3;

  private final QuestionDraft part;

  TermSections(QuestionDraft part) {
    this.part = part;
  }

  void write() {
    part.account().ifPresent(this::write);
  }

  private void write(TermAccount account) {
    var paragraphs = new ArrayList<DraftParagraph>();
    add(compared(account), paragraphs);
    add(rest(account), paragraphs);
    part.paragraphs().section(SectionKind.VOCABULARY, 2, part.question(), paragraphs);
  }

  private void add(List<DraftSentence> sentences, List<DraftParagraph> paragraphs) {
    if (!sentences.isEmpty()) {
      paragraphs.add(part.paragraphs().paragraph(sentences));
    }
  }

  /// Where the terms are the themes, the section of each has said who spoke to it.
  private List<DraftSentence> compared(TermAccount account) {
    var compared = account.compared();
    if (compared.isEmpty()) {
      return List.of();
    }
    boolean instead = account.use() == Vocabulary.Use.INSTEAD;
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        sentence(SentenceKind.TERMS, instead ? "terms.instead" : "terms.beside", compared)
            .with("terms", account.terms().size())
            .count("comments", CountForm.COMMENTS, part.scope())
            .done());
    if (!instead) {
      account.spokenTo().map(this::term).forEach(sentences::add);
    }
    return sentences;
  }

  private DraftSentence term(TermAccount.Line line) {
    return sentence(SentenceKind.TERM, "term", line.comments())
        .with("term", name(line))
        .count("contributors", CountForm.CONTRIBUTORS, part.scope())
        .count("comments", CountForm.COMMENTS, part.scope())
        .done();
  }

  /// What nobody spoke to was looked for in what was compared alone.
  private List<DraftSentence> rest(TermAccount account) {
    var sentences = new ArrayList<DraftSentence>();
    var silent = account.terms().stream().filter(line -> !line.isSpokenTo()).toList();
    var compared = account.compared();
    if (!silent.isEmpty() && !compared.isEmpty()) {
      sentences.add(
          sentence(SentenceKind.NO_TERM, "terms.none", compared)
              .with("list", part.wording().list(silent.stream().map(this::name).toList()))
              .with("terms", silent.size())
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    if (account.others().isSpokenTo()) {
      sentences.add(
          sentence(SentenceKind.TERM_OTHERS, "terms.others", account.others().comments())
              .count("contributors", CountForm.CONTRIBUTORS, part.scope())
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    if (account.uncompared().isSpokenTo()) {
      sentences.add(
          sentence(
                  SentenceKind.TERM_UNCOMPARED, "terms.uncompared", account.uncompared().comments())
              .count("comments", CountForm.COMMENTS, part.scope())
              .done());
    }
    return sentences;
  }

  /// What the contributors to a theme spoke to.
  List<DraftSentence> of(Theme theme) {
    return part.account().stream()
        .flatMap(account -> account.of(theme.id()).stream())
        .limit(MOST_OF_A_THEME)
        .map(
            line ->
                sentence(SentenceKind.THEME_TERM, "theme.term", line.comments())
                    .with("term", name(line))
                    .count("contributors", CountForm.CONTRIBUTORS, part.scope())
                    .done())
        .toList();
  }

  private String name(TermAccount.Line line) {
    return part.wording().text("term.name", Map.of("name", line.name()));
  }

  private SentenceWriter.Sentence sentence(SentenceKind kind, String key, List<Integer> cited) {
    return part.writer().sentence(kind, key, cited);
  }
}
