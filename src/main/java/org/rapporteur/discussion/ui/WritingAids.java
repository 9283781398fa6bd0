package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.likeness.SimilarComment;
import org.rapporteur.discussion.likeness.SimilarComments;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// What a composer tells its writer of the text so far.
@Component
class WritingAids {

  private final SimilarComments similar;
  private final LanguageDetection languages;

  WritingAids(SimilarComments similar, LanguageDetection languages) {
    this.similar = similar;
    this.languages = languages;
  }

  void prepare(Viewer viewer, QuestionId question) {
    if (viewer.isSignedIn()) {
      similar.prepare(question);
    }
  }

  List<SimilarComment> similar(Viewer viewer, QuestionId question, String text) {
    return viewer.isSignedIn() ? similar.to(viewer, question, text) : List.of();
  }

  /// The one of the consultation's languages in which the text would be posted; empty where that
  /// cannot be told.
  Optional<LanguageTag> language(ConsultationDetails consultation, String text) {
    return languages.detect(Markdown.toPlainText(text), consultation.terms().languages());
  }
}
