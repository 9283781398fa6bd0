package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.shared.Slug;

/// Tabs for the lists of the desk with their counts, and a link to the log.
class QueueTabs extends Nav {

  QueueTabs() {
    addClassName("tabs");
    setAriaLabel(getTranslation("moderation.lists"));
  }

  void show(Slug consultation, QueueList current, Map<QueueList, Integer> counts) {
    removeAll();
    for (var list : QueueList.values()) {
      var tab = createTab(consultation, list, counts.getOrDefault(list, 0));
      if (list == current) {
        tab.getElement().setAttribute("aria-current", "page");
      }
      add(tab);
    }
    add(new Anchor(ConsultationLinks.log(consultation), getTranslation("moderation.list.log")));
  }

  private Anchor createTab(Slug consultation, QueueList list, int waitingCount) {
    var count = new Span(countText(waitingCount));
    count.addClassName("count");
    if (list == QueueList.QUEUE && waitingCount > 0) {
      count.addClassName("hot");
    }
    var tab = new Anchor(ModerationLinks.desk(consultation, list.pathSegment()), "");
    tab.add(new Span(getTranslation(list.key())), count);
    return tab;
  }

  private String countText(int waitingCount) {
    return waitingCount >= QueueService.MAX_COUNTED
        ? getTranslation("moderation.more-than", QueueService.MAX_COUNTED - 1)
        : String.valueOf(waitingCount);
  }
}
