package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.positions.Dissent;
import org.rapporteur.analysis.positions.Distinctive;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;

/// What one group holds and others do not, each in a paragraph of its own.
final class MinoritySections {

  private static final int FEW = 2;

  private final QuestionDraft part;
  private final ReportedSpeech speech;

  MinoritySections(QuestionDraft part, ReportedSpeech speech) {
    this.part = part;
    this.speech = speech;
  }

  void write(PositionFindings found) {
    var written = new ArrayList<DraftParagraph>();
    for (Distinctive distinctive : found.distinctive()) {
      part.themes().stream()
          .filter(theme -> theme.id().equals(distinctive.theme()))
          .findFirst()
          .ifPresent(theme -> written.add(distinctive(distinctive, theme)));
    }
    for (Dissent dissent : found.dissents()) {
      written.add(part.paragraphs().paragraph(dissent(dissent)));
    }
    part.section(SectionKind.MINORITY, written);
  }

  private DraftParagraph distinctive(Distinctive found, Theme theme) {
    var raising =
        part.evidence().comments(theme).stream()
            .filter(number -> part.material().present(number).statesGroup())
            .toList();
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        part.writer()
            .sentence(SentenceKind.MINORITY, "minority.theme", raising)
            .with("group", part.wording().group(found.group()))
            .with("label", part.name(theme.label()))
            .with("lift", part.wording().statistic(found.lift(), 1))
            .with(part.wording().contrast(found.contrast()))
            .count("own", CountForm.OF_GROUP, part.scope().group(found.group()))
            .count("others", CountForm.OF_OTHER_GROUPS, part.scope().otherThan(found.group()))
            .done());
    voice(found.group(), theme)
        .map(said -> part.quotes().passage(List.of(said)))
        .ifPresent(passage -> sentences.add(speech.say(passage)));
    return part.paragraphs().paragraph(theme.id(), null, sentences);
  }

  /// The first statement of a group in a theme that can be understood alone.
  private Optional<Statement> voice(String group, Theme theme) {
    return part.evidence().statements(theme).stream()
        .filter(said -> part.material().present(said.comment()).group().equals(group))
        .filter(said -> Quotable.standsAlone(said))
        .findFirst();
  }

  /// Where the groups stand, and what somebody of the group that stands apart replied.
  private List<DraftSentence> dissent(Dissent dissent) {
    int comment = dissent.on().comment();
    var form = dissent.agrees() ? CountForm.AGREED_IN_GROUP : CountForm.DISAGREED_IN_GROUP;
    var others =
        dissent.agrees() ? CountForm.DISAGREED_IN_OTHER_GROUPS : CountForm.AGREED_IN_OTHER_GROUPS;
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        speech
            .about(
                SentenceKind.DISSENT,
                (dissent.agrees() ? "minority.agrees" : "minority.disagrees")
                    + (isFew(dissent) ? ".few" : ""),
                comment)
            .with("group", part.wording().group(dissent.group()))
            .count("own", form, Scope.ALL.group(dissent.group()))
            .count("others", others, Scope.ALL.otherThan(dissent.group()))
            .done());
    reply(dissent)
        .map(said -> part.quotes().passage(List.of(said)))
        .ifPresent(passage -> sentences.add(speech.sentence("minority.reply", passage).done()));
    return sentences;
  }

  /// True if too few took a position to speak of their group.
  private boolean isFew(Dissent dissent) {
    long positions =
        part.material().positionsOn(dissent.on().comment()).stream()
            .filter(position -> position.group().equals(dissent.group()))
            .count();
    return positions <= FEW;
  }

  /// Only of those whose position is known to be their group's.
  private Optional<Statement> reply(Dissent dissent) {
    int comment = dissent.on().comment();
    return part.material().contributionsOn(part.question()).stream()
        .filter(reply -> Integer.valueOf(comment).equals(reply.parent()))
        .filter(reply -> reply.group().equals(dissent.group()))
        .filter(reply -> tookPart(reply, comment, dissent.agrees()))
        .flatMap(reply -> part.quotes().firstClaim(reply.number()).stream())
        .findFirst();
  }

  private boolean tookPart(SourceComment reply, int comment, boolean agrees) {
    return part.material().positionsOn(comment).stream()
        .anyMatch(position -> position.holder() == reply.holder() && position.agrees() == agrees);
  }
}
