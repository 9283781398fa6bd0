package org.rapporteur.discussion.ui.writing;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.similarity.SimilarComment;
import org.rapporteur.discussion.similarity.SimilarCommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Hints for the writer of a comment: similar comments and the detected language.
@Component
public class WritingHints {

  private final SimilarCommentService similarComments;
  private final LanguageDetection languageDetection;

  WritingHints(SimilarCommentService similarComments, LanguageDetection languageDetection) {
    this.similarComments = similarComments;
    this.languageDetection = languageDetection;
  }

  /// Loads the index of similar comments while the writer types, so that the first search is fast.
  public void prepare(Viewer viewer, QuestionId question) {
    if (viewer.isSignedIn()) {
      similarComments.prepareIndex(question);
    }
  }

  List<SimilarComment> findSimilar(Viewer viewer, QuestionId question, String text) {
    return viewer.isSignedIn() ? similarComments.findSimilar(viewer, question, text) : List.of();
  }

  /// The language of the consultation in which the text is written; empty if it cannot be detected.
  public Optional<LanguageTag> detectLanguage(ConsultationDetails consultation, String text) {
    return languageDetection.detect(
        Markdown.toTextForLanguageDetection(text), consultation.terms().languages());
  }
}
