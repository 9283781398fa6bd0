package org.rapporteur.discussion.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.SectionDetails;
import org.rapporteur.discussion.count.QuestionCounts;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemeOverview;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.uikit.PageLanguage;

/// Data of a question page for its templates. Threads are already rendered.
public record QuestionPageModel(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    Instant now,
    ThreadSelection selection,
    QuestionCounts counts,
    int matchingComments,
    Optional<QuestionThemeOverview> themes,
    List<String> themeAside,
    Map<QuestionId, Integer> commentsByQuestion,
    List<String> threads,
    Optional<String> nextCursor,
    int lastPublication,
    List<String> aside,
    String actionTemplates) {

  /// Enough to show what the question is about.
  private static final int MAX_OUTLINE_THEMES = 8;

  /// A section with the letter that labels it.
  public record LetteredSection(
      String letter, LocalizedText title, List<QuestionDetails> questions) {}

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public boolean isOpen() {
    return consultation.phase().acceptsComments();
  }

  public String address() {
    return ConsultationLinks.question(consultation.slug(), question.number());
  }

  public String address(ThreadSelection other) {
    return address() + other.toQueryString();
  }

  public int commentCount(QuestionId other) {
    return commentsByQuestion.getOrDefault(other, 0);
  }

  /// The selected theme, if it exists.
  public Optional<QuestionTheme> theme() {
    int number = selection.filter().theme();
    return themes.flatMap(overview -> overview.findByNumber(number));
  }

  /// The first themes for the outline, or the others behind a fold.
  public List<QuestionTheme> themes(boolean first) {
    var all = themes.map(QuestionThemeOverview::themes).orElse(List.of());
    int split = Math.min(MAX_OUTLINE_THEMES, all.size());
    return first ? all.subList(0, split) : all.subList(split, all.size());
  }

  public List<LetteredSection> sections() {
    var lettered = new ArrayList<LetteredSection>();
    for (var section : consultation.sections()) {
      String letter = String.valueOf((char) ('A' + lettered.size() % 26));
      lettered.add(new LetteredSection(letter, section.title(), section.questions()));
    }
    return lettered;
  }

  public LocalizedText sectionTitle() {
    return consultation.sections().stream()
        .filter(section -> section.questions().contains(question))
        .map(SectionDetails::title)
        .findFirst()
        .orElse(LocalizedText.empty());
  }

  public Optional<QuestionDetails> previousQuestion() {
    return consultation.question(question.number() - 1);
  }

  public Optional<QuestionDetails> nextQuestion() {
    return consultation.question(question.number() + 1);
  }

  /// Length of the group's bar in percent of the largest group.
  public int barPercent(StakeholderGroup group) {
    int largest = counts.byGroup().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return largest == 0 ? 0 : 100 * counts.byGroup().getOrDefault(group, 0) / largest;
  }

  public String languageName(LanguageTag tag) {
    return PageLanguage.name(tag, locale);
  }
}
