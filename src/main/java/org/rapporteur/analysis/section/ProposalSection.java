package org.rapporteur.analysis.section;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Statement;

/// The lettered proposals on a question, each in a paragraph.
final class ProposalSection {

  /// The number of letters of the alphabet.
  private static final int MAX_PROPOSALS = 26;

  private final QuestionDraft part;
  private final ReportedSpeech speech;

  ProposalSection(QuestionDraft part, ReportedSpeech speech) {
    this.part = part;
    this.speech = speech;
  }

  List<DraftParagraph> ofStatements(Stream<Statement> proposals) {
    return lettered(proposals.map(this::sentence));
  }

  /// Lists the points that propose something, the most widely made first.
  List<DraftParagraph> ofPoints() {
    return lettered(
        part.themes().stream()
            .flatMap(theme -> part.findings().keyPointsOf(theme).stream())
            .filter(point -> point.statement().kind() == StatementKind.PROPOSAL)
            .sorted(Comparator.comparingInt((KeyPoint point) -> -point.prevalence().holders()))
            .map(this::sentence));
  }

  private List<DraftParagraph> lettered(Stream<SentenceWriter.Sentence> proposals) {
    var sentences = proposals.limit(MAX_PROPOSALS).toList();
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> sentences.get(i).with("letter", String.valueOf((char) ('a' + i))).done())
        .map(sentence -> part.paragraphs().paragraph(List.of(sentence)))
        .toList();
  }

  private SentenceWriter.Sentence sentence(Statement said) {
    return speech.sentence("proposal", part.quotes().passage(List.of(said)));
  }

  private SentenceWriter.Sentence sentence(KeyPoint point) {
    if (point.prevalence().holders() < 2) {
      return sentence(point.statement());
    }
    var passage = part.quotes().passage(List.of(point.statement()));
    return speech.point(point, passage, "proposal.counted", "proposal.named", part.scope());
  }
}
