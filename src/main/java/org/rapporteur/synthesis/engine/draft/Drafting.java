package org.rapporteur.synthesis.engine.draft;

import java.util.Map;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.springframework.modulith.NamedInterface;

/// Drafts the document in the manner of a synthesis paper of the United Nations Secretariat:
// mandate, process and
/// participation, then question by question.
@NamedInterface("draft")
public final class Drafting {

  private Drafting() {}

  /// Progress counts questions. The draft is in the language of the consultation's facts.
  public static Draft draft(
      Material material, Findings findings, Messages messages, Progress progress) {
    var wording = new Wording(messages, material.facts().language());
    var paragraphs = new Paragraphs(wording);
    if (material.comments().isEmpty()) {
      return paragraphs.draft();
    }
    var writer = new SentenceWriter(material, wording);
    new ParticipationSections(material, findings, writer, wording, paragraphs).write();
    var evidence = new Evidence(findings.reading(), findings.campaigns(), findings.themes());
    int done = 0;
    for (var question : material.questions()) {
      if (!material.commentsOn(question.number()).isEmpty()) {
        paragraphs.heading(
            SectionKind.QUESTION,
            1,
            wording.title(
                SectionKind.QUESTION,
                Map.of("question", question.number(), "title", question.title())),
            question.number());
        new ThemeSections(
                question.number(), material, findings, evidence, writer, wording, paragraphs)
            .write();
        new PositionSections(
                question.number(), material, findings, evidence, writer, wording, paragraphs)
            .write();
        new VoiceSections(question.number(), material, findings, evidence, writer, paragraphs)
            .write();
      }
      progress.reached(++done, material.questions().size());
    }
    return paragraphs.draft();
  }
}
