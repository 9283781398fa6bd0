package org.rapporteur.analysis;

import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.codebook.CampaignFilter;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.model.ChatModel;
import org.rapporteur.analysis.model.ModelAnalysis;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.wording.Glosses;

/// Drafts a consultation with a language model, as a run does.
public final class ModelDraft {

  private final Engine engine = new Engine(SampleMaterial.messages());
  private final Material material;
  private final List<Campaign> campaigns;
  private final StatementReading reading;
  private final List<QuestionThemes> themes;

  public ModelDraft(Material material, TextFeatures features) {
    this.material = material;
    campaigns = engine.campaigns(material, Memory.NONE, Progress.SILENT);
    reading = engine.statements(material, campaigns, Memory.NONE, Progress.SILENT);
    themes =
        engine.themes(material, reading, campaigns, features, List.of(), null, Progress.SILENT);
  }

  public List<QuestionThemes> code(ChatModel model) {
    return analysis(model).code(themes, Set.of(), Progress.SILENT);
  }

  public ModelAnalysis.Text write(ChatModel model, List<QuestionThemes> coded) {
    return analysis(model)
        .write(coded, comment -> engine.speaker(comment, material), false, Progress.SILENT);
  }

  public Draft draft(ChatModel model) {
    var coded = code(model);
    var evidence = new Evidence(reading, campaigns, coded);
    var findings =
        new Findings(
                evidence,
                engine.keyPoints(material, evidence),
                engine.differences(material, evidence, Progress.SILENT))
            .withText(write(model, coded).paragraphs());
    var draft = engine.draft(material, findings, Glosses.NONE, Progress.SILENT);
    return engine.withSummary(draft, analysis(model).summarize(draft, Progress.SILENT), material);
  }

  private ModelAnalysis analysis(ChatModel model) {
    return new ModelAnalysis(
        material, CampaignFilter.without(reading.statements(), campaigns), model);
  }
}
