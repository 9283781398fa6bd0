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
import org.rapporteur.discussion.theme.QuestionThemes;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.uikit.PageLanguage;

/// Everything that stands on the page of a question, as its templates read it. Threads are drawn
/// already.
///
/// @param matching how many comments match the filter
public record ReadQuestion(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    Instant now,
    ThreadSelection selection,
    QuestionCounts counts,
    int matching,
    Optional<QuestionThemes> themes,
    List<String> themeAside,
    Map<QuestionId, Integer> commentsByQuestion,
    List<String> threads,
    Optional<String> next,
    int lastPublication,
    List<String> aside,
    String templates) {

  /// Enough to see what a question is about.
  private static final int FIRST_THEMES = 8;

  /// A section under the letter it is called by.
  public record LetteredSection(
      String letter, LocalizedText title, List<QuestionDetails> questions) {}

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public boolean open() {
    return consultation.phase().acceptsComments();
  }

  public String address() {
    return ConsultationLinks.question(consultation.slug(), question.number());
  }

  public String address(ThreadSelection other) {
    return address() + other.query();
  }

  public int comments(QuestionId other) {
    return commentsByQuestion.getOrDefault(other, 0);
  }

  /// The theme that is read, where there is such a one.
  public Optional<QuestionTheme> theme() {
    int chosen = selection.filter().theme();
    return themes.flatMap(found -> found.numbered(chosen));
  }

  /// Of themes: the first of them stand in the outline, the others behind a fold.
  public List<QuestionTheme> themes(boolean first) {
    var all = themes.map(QuestionThemes::themes).orElse(List.of());
    int some = Math.min(FIRST_THEMES, all.size());
    return first ? all.subList(0, some) : all.subList(some, all.size());
  }

  public List<LetteredSection> sections() {
    var lettered = new ArrayList<LetteredSection>();
    for (var section : consultation.sections()) {
      String letter = String.valueOf((char) ('A' + lettered.size() % 26));
      lettered.add(new LetteredSection(letter, section.title(), section.questions()));
    }
    return lettered;
  }

  public LocalizedText section() {
    return consultation.sections().stream()
        .filter(section -> section.questions().contains(question))
        .map(SectionDetails::title)
        .findFirst()
        .orElse(LocalizedText.empty());
  }

  public Optional<QuestionDetails> previous() {
    return consultation.question(question.number() - 1);
  }

  public Optional<QuestionDetails> following() {
    return consultation.question(question.number() + 1);
  }

  /// Per cent of the group that has most.
  public int share(StakeholderGroup group) {
    int most = counts.byGroup().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most == 0 ? 0 : 100 * counts.byGroup().getOrDefault(group, 0) / most;
  }

  public String languageName(LanguageTag tag) {
    return PageLanguage.name(tag, locale);
  }
}
