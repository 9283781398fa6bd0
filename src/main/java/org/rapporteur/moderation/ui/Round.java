package org.rapporteur.moderation.ui;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.moderation.queue.QueueItem;
import org.rapporteur.moderation.queue.QueuePage;

/// The items of a list as far as they were loaded, and which comment is open.
class Round {

  private final List<QueueItem> items = new ArrayList<>();
  private final int current;
  private boolean more;

  /// Opens the comment that was asked for, or with 0 the first.
  Round(QueuePage page, int asked) {
    add(page);
    current = asked != 0 ? asked : items.isEmpty() ? 0 : items.getFirst().comment().number();
  }

  final void add(QueuePage page) {
    items.addAll(page.items());
    more = page.hasMore();
  }

  List<QueueItem> items() {
    return List.copyOf(items);
  }

  /// Its number, 0 for none.
  int current() {
    return current;
  }

  boolean hasMore() {
    return more;
  }

  long end() {
    return items.getLast().cursor();
  }

  /// Where the open comment stands in the list, -1 where it does not.
  int index() {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).comment().number() == current) {
        return i;
      }
    }
    return -1;
  }

  /// The comment so many places further, 0 for none.
  int neighbour(int by) {
    int to = index() + by;
    return to >= 0 && to < items.size() ? items.get(to).comment().number() : 0;
  }

  /// Where to go on once the open one is decided on, 0 for nowhere.
  int following() {
    int next = index() < 0 ? 0 : neighbour(1);
    return next == 0 && index() > 0 ? neighbour(-1) : next;
  }
}
