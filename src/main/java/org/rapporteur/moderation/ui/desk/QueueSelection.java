package org.rapporteur.moderation.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.moderation.queue.QueueItem;
import org.rapporteur.moderation.queue.QueuePage;

/// The loaded items of a queue and the selected comment.
class QueueSelection {

  private final List<QueueItem> items = new ArrayList<>();
  private final @Nullable Integer selected;
  private boolean hasMore;

  private QueueSelection(QueuePage page, @Nullable Integer selected) {
    add(page);
    this.selected = selected;
  }

  static QueueSelection empty() {
    return new QueueSelection(new QueuePage(List.of(), false), null);
  }

  static QueueSelection withComment(QueuePage page, int comment) {
    return new QueueSelection(page, comment);
  }

  static QueueSelection withFirstComment(QueuePage page) {
    return page.items().isEmpty()
        ? new QueueSelection(page, null)
        : new QueueSelection(page, page.items().getFirst().comment().number());
  }

  final void add(QueuePage page) {
    items.addAll(page.items());
    hasMore = page.hasMore();
  }

  List<QueueItem> items() {
    return List.copyOf(items);
  }

  /// Returns the number of the selected comment. The loaded items need not contain it.
  Optional<Integer> selected() {
    return Optional.ofNullable(selected);
  }

  boolean isSelected(QueueItem item) {
    return selected != null && item.comment().number() == selected;
  }

  boolean hasMore() {
    return hasMore;
  }

  long nextCursor() {
    return items.getLast().cursor();
  }

  /// Returns the index of the selected comment in the loaded items, or -1.
  int selectedIndex() {
    for (int i = 0; i < items.size(); i++) {
      if (isSelected(items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Returns the number of the comment at this offset from the selected one.
  Optional<Integer> commentAtOffset(int offset) {
    int index = selectedIndex() + offset;
    return index >= 0 && index < items.size()
        ? Optional.of(items.get(index).comment().number())
        : Optional.empty();
  }

  /// Returns the number of the comment to open after a decision. It is the next comment, or the
  /// previous one at the end of the list.
  Optional<Integer> nextComment() {
    return selectedIndex() < 0
        ? Optional.empty()
        : commentAtOffset(1).or(() -> commentAtOffset(-1));
  }
}
