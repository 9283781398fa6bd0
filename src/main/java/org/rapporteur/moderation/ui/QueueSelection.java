package org.rapporteur.moderation.ui;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.moderation.queue.QueueItem;
import org.rapporteur.moderation.queue.QueuePage;

/// The loaded items of a queue and the selected comment.
class QueueSelection {

  private final List<QueueItem> items = new ArrayList<>();
  private final int selected;
  private boolean hasMore;

  /// Selects the requested comment, or the first if `requested` is 0.
  QueueSelection(QueuePage page, int requested) {
    add(page);
    selected =
        requested != 0 ? requested : items.isEmpty() ? 0 : items.getFirst().comment().number();
  }

  final void add(QueuePage page) {
    items.addAll(page.items());
    hasMore = page.hasMore();
  }

  List<QueueItem> items() {
    return List.copyOf(items);
  }

  /// The number of the selected comment, 0 if there is none.
  int selected() {
    return selected;
  }

  boolean hasMore() {
    return hasMore;
  }

  long nextCursor() {
    return items.getLast().cursor();
  }

  /// The position of the selected comment in the list, or -1.
  int selectedIndex() {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).comment().number() == selected) {
        return i;
      }
    }
    return -1;
  }

  /// The comment at this offset from the selected one, 0 if there is none.
  int commentAtOffset(int offset) {
    int index = selectedIndex() + offset;
    return index >= 0 && index < items.size() ? items.get(index).comment().number() : 0;
  }

  /// The comment to open after a decision, 0 if there is none.
  int nextComment() {
    int next = selectedIndex() < 0 ? 0 : commentAtOffset(1);
    return next == 0 && selectedIndex() > 0 ? commentAtOffset(-1) : next;
  }
}
