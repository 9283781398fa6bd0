package org.rapporteur.discussion.ui.thread;

import java.time.Clock;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.QuestionPageSection;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Loads the data of a whole question page: its list of threads, the comments per question and the
/// sections of other modules.
@Component
class QuestionPageLoader {

  private final ThreadListLoader threadLists;
  private final DiscussionCountSql commentCounts;
  private final ParticipationCounts participationCounts;
  private final ObjectProvider<QuestionPageSection> sideSections;
  private final OwnCommentRenderer ownComments;
  private final Clock clock;

  QuestionPageLoader(
      ThreadListLoader threadLists,
      DiscussionCountSql commentCounts,
      ParticipationCounts participationCounts,
      ObjectProvider<QuestionPageSection> sideSections,
      OwnCommentRenderer ownComments,
      Clock clock) {
    this.threadLists = threadLists;
    this.commentCounts = commentCounts;
    this.participationCounts = participationCounts;
    this.sideSections = sideSections;
    this.ownComments = ownComments;
    this.clock = clock;
  }

  QuestionPageModel load(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    // Loaded before the threads, so that the live updates contain every later publication.
    int lastPublication = commentCounts.loadLastPublication(consultation.id());
    return new QuestionPageModel(
        threadLists.load(consultation, question, selection, locale),
        clock.instant(),
        participationCounts.countByQuestion(consultation.id()),
        lastPublication,
        sideSections
            .orderedStream()
            .flatMap(section -> section.render(consultation, question, locale).stream())
            .toList(),
        ownComments.renderClientTemplates(locale));
  }
}
