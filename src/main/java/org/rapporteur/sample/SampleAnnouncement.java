package org.rapporteur.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.rapporteur.synthesis.vocabulary.VocabularyUse;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Adds what the secretariat publishes with a sample consultation: the moderation policy, the
/// series, documents and the terms by which comments are counted.
@Component
class SampleAnnouncement {

  private final PolicyService policies;
  private final SeriesService series;
  private final DocumentService documents;
  private final VocabularyService vocabularies;

  SampleAnnouncement(
      PolicyService policies,
      SeriesService series,
      DocumentService documents,
      VocabularyService vocabularies) {
    this.policies = policies;
    this.series = series;
    this.documents = documents;
    this.vocabularies = vocabularies;
  }

  void publish(SampleFile file, ConsultationDetails consultation, Viewer secretariat) {
    var id = consultation.id();
    policies.publishVersion(secretariat, id, policies.getCurrent(id).version(), file.policy());
    series.set(secretariat, id, new SeriesName(file.consultation().getText("series")));
    for (SampleNode document : file.consultation().listNodes("documents")) {
      addDocument(document, consultation, secretariat);
    }
    var terms = file.consultation().getTextOrNull("vocabulary");
    if (terms != null) {
      vocabularies.save(secretariat, id, 0, VocabularyUse.BESIDE, terms);
    }
  }

  private void addDocument(
      SampleNode document, ConsultationDetails consultation, Viewer secretariat) {
    String name = document.getText("file");
    var language = document.getLanguage("language");
    try (var content = new ClassPathResource("sample/documents/" + name).getInputStream()) {
      var added = documents.add(secretariat, consultation.id(), name, language, content);
      documents.describe(secretariat, added.id(), document.getText("title"), language);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample document " + name + " cannot be read", e);
    }
  }
}
