package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.shared.Slug;

/// The lists of the desk with how much waits in each, and the way to the log.
class ListTabs extends Nav {

  ListTabs() {
    addClassName("tabs");
    setAriaLabel(getTranslation("moderation.lists"));
  }

  void show(Slug consultation, QueueList current, Map<QueueList, Integer> counts) {
    removeAll();
    for (var list : QueueList.values()) {
      var tab = tab(consultation, list, counts.getOrDefault(list, 0));
      if (list == current) {
        tab.getElement().setAttribute("aria-current", "page");
      }
      add(tab);
    }
    add(new Anchor(ConsultationLinks.log(consultation), getTranslation("moderation.list.log")));
  }

  private Anchor tab(Slug consultation, QueueList list, int waiting) {
    var count = new Span(words(waiting));
    count.addClassName("count");
    if (list == QueueList.QUEUE && waiting > 0) {
      count.addClassName("hot");
    }
    var tab = new Anchor(ModerationLinks.desk(consultation, list.word()), "");
    tab.add(new Span(getTranslation(list.key())), count);
    return tab;
  }

  private String words(int waiting) {
    return waiting >= QueueService.MOST_COUNTED
        ? getTranslation("moderation.more-than", QueueService.MOST_COUNTED - 1)
        : String.valueOf(waiting);
  }
}
