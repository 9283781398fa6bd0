package org.rapporteur.notification;

import java.util.List;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.springframework.stereotype.Component;

/// Renders stored inbox items with the renderer of their kind, from what the reader may see now.
@Component
class InboxRenderer {

  private final List<InboxItemRenderer> renderers;

  InboxRenderer(List<InboxItemRenderer> renderers) {
    this.renderers = renderers;
  }

  /// Items in no particular order. Items that the reader may no longer see are left out.
  List<InboxItem> render(Viewer viewer, List<InboxRow> rows, Locale locale) {
    return renderers.stream()
        .flatMap(renderer -> renderer.render(viewer, rowsOfKinds(renderer, rows), locale).stream())
        .toList();
  }

  int countHidden(Viewer viewer, List<InboxRow> rows) {
    return renderers.stream()
        .mapToInt(renderer -> renderer.countHidden(viewer, rowsOfKinds(renderer, rows)))
        .sum();
  }

  private static List<InboxRow> rowsOfKinds(InboxItemRenderer renderer, List<InboxRow> rows) {
    var kinds = renderer.kinds();
    return rows.stream().filter(row -> kinds.contains(row.kind())).toList();
  }
}
