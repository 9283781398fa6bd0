package org.rapporteur.synthesis.engine.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.Theme;

/// What the sections on one question are written from, and the sentences that all of them know.
///
/// @param themes the one with most contributors behind it first
/// @param account by the terms of a vocabulary, where one was given
record QuestionDraft(
    int question,
    Material material,
    Findings findings,
    List<Theme> themes,
    Optional<TermAccount> account,
    Quotes quotes,
    SentenceWriter writer,
    Wording wording,
    Paragraphs paragraphs) {

  private static final String SPEAKERS = "quote.";

  /// Sentences take turns, so that a page does not say the same thing in the same words.
  static final int VARIATIONS = 3;

  Evidence evidence() {
    return findings.evidence();
  }

  Scope scope() {
    return Scope.question(question);
  }

  List<Integer> comments() {
    return material.contributionsOn(question).stream().map(SourceComment::number).toList();
  }

  /// Several comments, and one wording.
  boolean isAllTheSame() {
    var said = material.contributionsOn(question);
    return said.size() > 1
        && said.stream().allMatch(c -> c.plainText().equals(said.getFirst().plainText()));
  }

  /// The statements of a theme in their own words: those first that say the words which it is told
  /// by, and of these those of its most central members.
  Stream<Statement> centralFirst(Theme theme) {
    var byId = evidence().statements(theme).stream().collect(Collectors.groupingBy(Statement::id));
    return theme.members().stream()
        .sorted(Comparator.comparing(member -> !theme.isNamed() && !member.inWords()))
        .flatMap(member -> byId.getOrDefault(member.statement(), List.of()).stream());
  }

  /// What a sentence calls a theme. A number in a name that people gave would read like a count.
  String name(String label) {
    return wording.theme(label);
  }

  boolean isTheOnlyQuestion() {
    return material.questions().size() == 1;
  }

  void section(SectionKind kind, List<DraftParagraph> written) {
    paragraphs.section(kind, 2, question, written);
  }

  /// A statement in its own words, with who said it.
  DraftSentence quoted(Statement statement, int turn) {
    return quoted(statement, SPEAKERS + turn % VARIATIONS).done();
  }

  SentenceWriter.Sentence quoted(Statement statement, String key) {
    quotes.take(statement);
    return writer
        .sentence(SentenceKind.KEY_POINT, key, List.of(statement.comment()))
        .with("speaker", writer.speaker(statement))
        .quote("quote", statement);
  }
}
