package org.rapporteur.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.LanguageParser;
import org.rapporteur.intake.file.QuestionsFile;
import org.rapporteur.intake.file.QuestionsFile.FileQuestion;
import org.rapporteur.intake.file.RowRules;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Creates the draft of an imported consultation. Its questions come from a separate file or from
/// the numbers in the rows.
@Component
class ImportedConsultationFactory {

  /// The database column has space for this many languages.
  private static final int MAX_LANGUAGES = 8;

  private static final List<LanguageTag> UN_LANGUAGES =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final Messages messages;

  ImportedConsultationFactory(Messages messages) {
    this.messages = messages;
  }

  /// Creates the row rules of a consultation whose questions are imported too. With a file of
  /// questions, a row that names another question is rejected.
  RowRules createRowRules(int maxLength, @Nullable Path questions, Instant now) throws IOException {
    var questionTexts = readQuestions(questions);
    var scale = QuestionScale.createDefault(messages);
    var scales =
        questionTexts.values().stream()
            .filter(FileQuestion::hasScale)
            .collect(Collectors.toMap(FileQuestion::number, question -> scale));
    return new RowRules(maxLength, Set.copyOf(questionTexts.keySet()), scales, now);
  }

  /// Creates the draft of a consultation for the comments in a file.
  ///
  /// @param questions the file of questions; null if there is none
  ConsultationDraft createDraft(String title, FileSurvey survey, @Nullable Path questions)
      throws IOException {
    var questionTexts = readQuestions(questions);
    var languages = frequentLanguages(survey);
    var mainLanguage =
        questionTexts.isEmpty()
            ? languages.getFirst()
            : questionTexts.firstEntry().getValue().language();
    return new ConsultationDraft(
        new ConsultationTexts(
            LocalizedText.fromText(mainLanguage, title),
            LocalizedText.empty(),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        // The times follow from the first and the last comment.
        new Schedule(null, null, ZoneId.of("UTC")),
        new Terms(
            ReviewTiming.AFTER,
            Participation.EVERYONE,
            new TreeSet<>(languages),
            Terms.MAX_LENGTH,
            Terms.DEFAULT_EDIT_MINUTES),
        List.of(new SectionDraft(LocalizedText.empty(), createQuestions(questionTexts, survey))));
  }

  /// Creates the questions for a draft that has none yet.
  List<QuestionDraft> createQuestions(FileSurvey survey, @Nullable Path questions)
      throws IOException {
    return createQuestions(readQuestions(questions), survey);
  }

  private static TreeMap<Integer, FileQuestion> readQuestions(@Nullable Path questions)
      throws IOException {
    return questions == null ? new TreeMap<>() : QuestionsFile.readQuestions(questions);
  }

  /// Question numbers have no gaps, so a question without a text is titled by its number.
  private List<QuestionDraft> createQuestions(
      TreeMap<Integer, FileQuestion> texts, FileSurvey survey) {
    int lastNumber = Math.max(texts.isEmpty() ? 1 : texts.lastKey(), survey.questions().lastKey());
    return IntStream.rangeClosed(1, lastNumber)
        .mapToObj(number -> createQuestion(number, texts.get(number)))
        .toList();
  }

  private QuestionDraft createQuestion(int number, @Nullable FileQuestion question) {
    if (question != null) {
      return new QuestionDraft(
          question.title(),
          escapeMarkdown(question.text()),
          question.hasScale() ? QuestionScale.createDefault(messages) : null);
    }
    String title = messages.text(Locale.ENGLISH, "intake.question", number);
    return new QuestionDraft(
        LocalizedText.fromText(LanguageTag.ENGLISH, title), LocalizedText.empty());
  }

  /// Texts in the file are plain, but a question is shown as Markdown.
  private static LocalizedText escapeMarkdown(LocalizedText text) {
    var escaped = new TreeMap<>(text.versions());
    escaped.replaceAll((language, plainText) -> Markdown.escape(plainText));
    return new LocalizedText(escaped);
  }

  /// The most frequent languages of the rows, or the UN languages if no row has a known language.
  private static List<LanguageTag> frequentLanguages(FileSurvey survey) {
    var frequent =
        survey.languages().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .flatMap(entry -> LanguageParser.parse(entry.getKey()).stream())
            .filter(language -> !language.equals(LanguageTag.UNDETERMINED))
            .distinct()
            .limit(MAX_LANGUAGES)
            .toList();
    return frequent.isEmpty() ? UN_LANGUAGES : frequent;
  }
}
