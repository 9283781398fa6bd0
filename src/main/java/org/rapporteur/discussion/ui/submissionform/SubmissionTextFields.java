package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.discussion.ui.writing.LanguageSelect;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// Text fields of a submission with the selection of their language.
class SubmissionTextFields {

  private static final int SUMMARY_MIN_ROWS = 5;

  /// Refusals name their field `summary`, `answer-<question number>` or `position-<question
  /// number>`.
  private static final String SUMMARY_NAME = "summary";

  private static final String ANSWER_PREFIX = "answer-";
  private static final String POSITION_PREFIX = "position-";

  private final SubmissionFacade facade;
  private final ConsultationDetails consultation;
  private final LanguageSelect language;
  private final SubmissionTextField summary;
  private final SubmissionAnswerFields answers;

  /// Creates the fields for the summary, the answers and the language.
  ///
  /// @param onAgree receives the number of a similar comment that the writer agrees with
  SubmissionTextFields(
      SubmissionFacade facade,
      ConsultationDetails consultation,
      SubmissionTask task,
      IntConsumer onAgree) {
    this.facade = facade;
    this.consultation = consultation;
    language = new LanguageSelect(consultation);
    summary =
        new SubmissionTextField(
            facade.threads(),
            language.getTranslation("discussion.submission.summary"),
            SUMMARY_MIN_ROWS,
            SubmissionService.MAX_SUMMARY_LENGTH);
    summary.setHint(
        language.getTranslation(
            "discussion.submission.summary.hint", SubmissionService.MAX_SUMMARY_LENGTH));
    answers = new SubmissionAnswerFields(facade.threads(), consultation, task, onAgree);
  }

  /// The listener runs when the writer pauses, leaves a text, or chooses a language or position.
  void onPause(Runnable listener) {
    language.addValueChangeListener(change -> listener.run());
    answers.onPositionChange(listener);
    summary.onPause(
        text -> {
          listener.run();
          showDetectedLanguage();
        });
    answers.onPause(
        (question, text) -> {
          listener.run();
          answers.updateSimilar(question, text);
        });
  }

  LanguageSelect language() {
    return language;
  }

  Section createSummarySection() {
    return new TitledSection(language.getTranslation("discussion.submission.summary"), summary);
  }

  Section createAnswersSection() {
    return new TitledSection(language.getTranslation("discussion.submission.answers"), answers);
  }

  void show(SubmissionDraft draft) {
    language.choose(draft.language());
    summary.show(draft.summary());
    answers.show(draft.answers());
    answers.showPositions(facade.addCurrentPositions(consultation, draft));
  }

  SubmissionDraft toDraft(
      DelegationId delegation, int submission, List<AttachmentId> files, int version) {
    return new SubmissionDraft(
        delegation,
        submission,
        language.chosen().orElse(LanguageTag.UNDETERMINED),
        summary.value(),
        answers.texts(),
        answers.positions(),
        files,
        version);
  }

  /// Labels of the answer fields by question number.
  Map<Integer, String> labels() {
    return answers.labels();
  }

  /// Words of the chosen positions by question number.
  Map<Integer, String> positionWords() {
    return answers.positionWords();
  }

  /// Language in which a text is sent: the selected one, otherwise the detected one.
  LanguageTag languageOf(String text) {
    return language.chosen().orElseGet(() -> facade.detectLanguage(consultation, text));
  }

  void showDetectedLanguage() {
    language.showDetected(facade.threads().hints().detectLanguage(consultation, summary.value()));
  }

  void clearErrors() {
    summary.clearError();
    answers.clearErrors();
  }

  /// Shows an error at the field with this name. Returns false if there is none.
  boolean showError(String name, String message) {
    if (name.startsWith(POSITION_PREFIX)) {
      var choice = answers.choice(Integer.parseInt(name.substring(POSITION_PREFIX.length())));
      if (choice != null) {
        choice.showError(message);
      }
      return choice != null;
    }
    var field = findField(name);
    if (field != null) {
      field.showError(message);
    }
    return field != null;
  }

  private @Nullable SubmissionTextField findField(String name) {
    if (name.equals(SUMMARY_NAME)) {
      return summary;
    }
    return name.startsWith(ANSWER_PREFIX)
        ? answers.field(Integer.parseInt(name.substring(ANSWER_PREFIX.length())))
        : null;
  }
}
