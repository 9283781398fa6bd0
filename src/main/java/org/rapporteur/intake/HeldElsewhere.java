package org.rapporteur.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.consultation.words.Mandate;
import org.rapporteur.intake.file.LanguageNames;
import org.rapporteur.intake.file.QuestionsFile;
import org.rapporteur.intake.file.QuestionsFile.Asked;
import org.rapporteur.intake.file.ReadingRules;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Drafts the consultation that a file comes from, where there is none yet: its questions from
/// their own file, or as many as the rows name.
@Component
class HeldElsewhere {

  /// As many as the column of languages holds, the most frequent first.
  private static final int MOST_LANGUAGES = 8;

  private static final List<LanguageTag> UNITED_NATIONS =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final Messages messages;

  HeldElsewhere(Messages messages) {
    this.messages = messages;
  }

  /// With questions in a file, a row that names another cannot be taken.
  ReadingRules rules(int maxLength, @Nullable Path questions, Instant now) throws IOException {
    var asked = questions == null ? new TreeMap<Integer, Asked>() : QuestionsFile.read(questions);
    return new ReadingRules(maxLength, java.util.Set.copyOf(asked.keySet()), now);
  }

  ConsultationDraft draft(String title, Survey survey, @Nullable Path questions)
      throws IOException {
    var asked = questions == null ? new TreeMap<Integer, Asked>() : QuestionsFile.read(questions);
    var languages = languages(survey);
    var main = asked.isEmpty() ? languages.getFirst() : asked.firstEntry().getValue().language();
    return new ConsultationDraft(
        new ConsultationWords(
            LocalizedText.of(main, title),
            LocalizedText.empty(),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        new Schedule(null, null, ZoneId.of("UTC")),
        new Terms(
            Review.AFTER,
            Participation.EVERYONE,
            new TreeSet<>(languages),
            Terms.MOST_LENGTH,
            Terms.USUAL_EDIT_MINUTES),
        List.of(new SectionDraft(LocalizedText.empty(), questions(asked, survey))));
  }

  /// For a draft that asks nothing yet.
  List<QuestionDraft> questions(Survey survey, @Nullable Path questions) throws IOException {
    return questions(
        questions == null ? new TreeMap<Integer, Asked>() : QuestionsFile.read(questions), survey);
  }

  // Numbers count from 1 without gap: a number that nobody gave words is called by it.
  private List<QuestionDraft> questions(TreeMap<Integer, Asked> asked, Survey survey) {
    int last = Math.max(asked.isEmpty() ? 1 : asked.lastKey(), survey.questions().lastKey());
    var drafts = new ArrayList<QuestionDraft>();
    for (int number = 1; number <= last; number++) {
      var known = asked.get(number);
      drafts.add(
          known == null
              ? new QuestionDraft(
                  LocalizedText.of(
                      LanguageTag.ENGLISH,
                      messages.text(Locale.ENGLISH, "intake.question", number)),
                  LocalizedText.empty())
              : new QuestionDraft(
                  LocalizedText.of(known.language(), known.title()),
                  LocalizedText.of(known.language(), Markdown.escape(known.text()))));
    }
    return drafts;
  }

  private static List<LanguageTag> languages(Survey survey) {
    var named =
        survey.languages().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .flatMap(entry -> LanguageNames.read(entry.getKey()).stream())
            .filter(language -> !language.equals(LanguageTag.UNDETERMINED))
            .distinct()
            .limit(MOST_LANGUAGES)
            .toList();
    return named.isEmpty() ? UNITED_NATIONS : named;
  }
}
