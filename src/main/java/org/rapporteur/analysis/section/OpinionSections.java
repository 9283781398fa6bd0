package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.wording.Wording;

/// Into which opinion groups the positions of all questions part those who took them: a paragraph
/// each, with what sets it apart.
final class OpinionSections {

  private final List<OpinionGroup> opinions;
  private final Material material;
  private final SentenceWriter writer;
  private final Wording wording;
  private final ReportedSpeech speech;
  private final Paragraphs paragraphs;

  OpinionSections(
      List<OpinionGroup> opinions,
      Material material,
      SentenceWriter writer,
      Wording wording,
      ReportedSpeech speech,
      Paragraphs paragraphs) {
    this.opinions = opinions;
    this.material = material;
    this.writer = writer;
    this.wording = wording;
    this.speech = speech;
    this.paragraphs = paragraphs;
  }

  void write() {
    if (opinions.isEmpty()) {
      return;
    }
    var judged = material.judged();
    var written = new ArrayList<DraftParagraph>();
    written.add(
        paragraphs.paragraph(
            List.of(
                writer
                    .sentence(SentenceKind.OPINIONS, "opinions", judged)
                    .with("groups", opinions.size())
                    .count("comments", CountForm.COMMENTS, Scope.ALL)
                    .count(
                        "contributors",
                        CountForm.IN_OPINION_GROUP,
                        Scope.ALL.opinion(Scope.ANY_OPINION))
                    .done())));
    for (var group : opinions) {
      written.add(paragraphs.paragraph(paragraph(group, judged)));
    }
    paragraphs.section(SectionKind.OPINIONS, 1, null, written);
  }

  private List<DraftSentence> paragraph(OpinionGroup group, SortedSet<Integer> judged) {
    var scope = Scope.ALL.opinion(group.number());
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.OPINION_GROUP, "opinions.group", judged)
            .with("opinion", OpinionGroup.letter(group.number()))
            .count("contributors", CountForm.IN_OPINION_GROUP, scope)
            .counts(
                "list",
                CountForm.IN_OPINION_GROUP_FROM,
                Stream.concat(Groups.STATED.stream(), Stream.of(SourceContributor.NOT_STATED))
                    .map(scope::group))
            .done());
    group.views().forEach(view -> sentences.add(view(view, group.number())));
    return sentences;
  }

  private DraftSentence view(OpinionGroup.View view, int group) {
    var own = view.agrees() ? CountForm.AGREED_IN_OPINION : CountForm.DISAGREED_IN_OPINION;
    var others =
        view.agrees() ? CountForm.AGREED_IN_OTHER_OPINIONS : CountForm.DISAGREED_IN_OTHER_OPINIONS;
    var contrast = Objects.requireNonNull(view.contrast());
    return speech
        .about(
            SentenceKind.OPINION_VIEW,
            view.agrees() ? "opinions.agrees" : "opinions.disagrees",
            view.comment())
        .with(wording.contrast(contrast))
        .count("own", own, Scope.ALL.opinion(group))
        .count("others", others, Scope.ALL.otherThanOpinion(group))
        .done();
  }
}
