package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// The texts of a submission that is being written, and the language they are in.
class SubmissionTexts {

  private static final String ANSWER = "answer-";

  private final SubmissionActs acts;
  private final ConsultationDetails consultation;
  private final LanguageChoice language;
  private final SubmissionField summary;
  private final SubmissionAnswers answers;

  /// `agree` is told the number of a comment to agree with.
  SubmissionTexts(
      SubmissionActs acts,
      ConsultationDetails consultation,
      SubmissionTask task,
      IntConsumer agree) {
    this.acts = acts;
    this.consultation = consultation;
    language = new LanguageChoice(consultation);
    summary =
        new SubmissionField(
            acts.threads(),
            language.getTranslation("discussion.submission.summary"),
            language.getTranslation(
                "discussion.submission.summary.hint", SubmissionService.MAX_SUMMARY),
            5,
            SubmissionService.MAX_SUMMARY);
    answers = new SubmissionAnswers(acts.threads(), consultation, task::isAsked, agree);
  }

  /// Told whenever the writer pauses, leaves a text, or chooses a language.
  void onPause(Runnable keep) {
    language.addValueChangeListener(change -> keep.run());
    summary.onPause(
        text -> {
          keep.run();
          tellLanguage();
        });
    answers.onPause(
        (question, text) -> {
          keep.run();
          answers.look(question, text);
        });
  }

  LanguageChoice language() {
    return language;
  }

  Section summarize() {
    return TitledPart.of(language.getTranslation("discussion.submission.summary"), summary);
  }

  Section answer() {
    return TitledPart.of(language.getTranslation("discussion.submission.answers"), answers);
  }

  void show(SubmissionDraft draft) {
    language.choose(draft.language());
    summary.show(draft.summary());
    answers.show(draft.answers());
  }

  SubmissionDraft typed(
      DelegationId delegation, int submission, List<AttachmentId> files, int version) {
    return new SubmissionDraft(
        delegation,
        submission,
        language.chosen().orElse(LanguageTag.UNDETERMINED),
        summary.value(),
        answers.texts(),
        files,
        version);
  }

  /// Of the questions that are asked, as their fields are called.
  Map<Integer, String> labels() {
    return answers.labels();
  }

  /// In which language a text of it would be sent.
  LanguageTag languageOf(String text) {
    return language.chosen().orElseGet(() -> acts.language(consultation, text));
  }

  void tellLanguage() {
    language.tell(acts.threads().aids().language(consultation, summary.value()));
  }

  void accept() {
    summary.accept();
    answers.accept();
  }

  /// Answers whether there is a field of that name, which then says why it is refused.
  boolean refuse(String name, String words) {
    var field = field(name);
    if (field != null) {
      field.refuse(words);
    }
    return field != null;
  }

  private @Nullable SubmissionField field(String name) {
    if (name.equals("summary")) {
      return summary;
    }
    return name.startsWith(ANSWER)
        ? answers.field(Integer.parseInt(name.substring(ANSWER.length())))
        : null;
  }
}
