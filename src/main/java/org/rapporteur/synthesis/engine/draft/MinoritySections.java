package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.positions.Dissent;
import org.rapporteur.synthesis.engine.positions.Distinctive;
import org.rapporteur.synthesis.engine.positions.PositionFindings;
import org.rapporteur.synthesis.engine.positions.PositionReader;
import org.rapporteur.synthesis.engine.themes.Theme;

/// What one group holds and others do not, each in a paragraph of its own.
final class MinoritySections {

  private final QuestionDraft part;

  MinoritySections(QuestionDraft part) {
    this.part = part;
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
    if (written.isEmpty() && comparable() > 1) {
      written.add(none());
    }
    part.section(SectionKind.MINORITY, written);
  }

  private DraftParagraph none() {
    var stated =
        part.material().contributionsOn(part.question()).stream()
            .filter(SourceComment::statesGroup)
            .map(SourceComment::number)
            .toList();
    return part.paragraphs()
        .paragraph(
            List.of(
                part.writer()
                    .sentence(SentenceKind.NO_MINORITY, "minority.none", stated)
                    .count("comments", CountForm.COMMENTS, part.scope())
                    .done()));
  }

  /// Groups that are large enough for a comparison to mean something.
  private long comparable() {
    return Groups.STATED.stream()
        .filter(
            group ->
                part.material().contributionsOn(part.question()).stream()
                        .filter(comment -> comment.group().equals(group))
                        .map(SourceComment::holder)
                        .distinct()
                        .count()
                    >= PositionReader.FEWEST_OF_GROUP)
        .count();
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
    voice(found.group(), theme).ifPresent(statement -> sentences.add(part.quoted(statement, 0)));
    return part.paragraphs().paragraph(theme.id(), null, sentences);
  }

  /// The most central statement of a group in a theme that is quoted nowhere yet.
  private Optional<Statement> voice(String group, Theme theme) {
    return part.centralFirst(theme)
        .filter(said -> part.material().present(said.comment()).group().equals(group))
        .filter(said -> part.quotes().standsAlone(said))
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
        part.writer()
            .about(
                SentenceKind.DISSENT,
                dissent.agrees() ? "minority.agrees" : "minority.disagrees",
                comment,
                part.quotes())
            .with("group", part.wording().group(dissent.group()))
            .count("own", form, Scope.ALL.group(dissent.group()))
            .count("others", others, Scope.ALL.otherThan(dissent.group()))
            .done());
    reply(dissent).ifPresent(said -> sentences.add(part.quoted(said, "minority.reply").done()));
    return sentences;
  }

  /// Only of those whose position is known to be their group's.
  private Optional<Statement> reply(Dissent dissent) {
    int comment = dissent.on().comment();
    return part.material().contributionsOn(part.question()).stream()
        .filter(reply -> Integer.valueOf(comment).equals(reply.parent()))
        .filter(reply -> reply.group().equals(dissent.group()))
        .filter(reply -> tookPart(reply, comment, dissent.agrees()))
        .flatMap(reply -> part.quotes().best(reply.number()).stream())
        .max(Comparator.comparingDouble(part.quotes()::worth));
  }

  private boolean tookPart(SourceComment reply, int comment, boolean agrees) {
    return part.material().positionsOn(comment).stream()
        .anyMatch(position -> position.holder() == reply.holder() && position.agrees() == agrees);
  }
}
